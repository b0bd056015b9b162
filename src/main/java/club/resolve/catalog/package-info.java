/**
 * The local catalogue: files with books read row by row, and a search over them.
 *
 * <ul>
 *   <li>A search has three steps, each dearer than the one before, and most titles need only the
 *       first: the title's key (normal form without articles and spaces), its words, words spelt
 *       nearly so.
 *   <li>Misspelt words are found by traces, which are left of a word when letters are taken away
 *       ({@link Spelling}). Lucene's fuzzy queries build an automaton for each word, which made
 *       them 90 % of the time.
 *   <li>The index is Lucene's, the search over it our own ({@link BookSearch}). Lucene's searcher
 *       is made for texts: to prepare a query for the few words of a title took it longer than to
 *       read their postings.
 *   <li>Postings are read in blocks, which Lucene gives only of terms that have frequencies. So the
 *       index has frequencies, though all are 1.
 *   <li>Scores are those of BM25, and {@code BookSearchTest} holds them against Lucene's. The score
 *       of words spelt nearly so is added to that of the typed words.
 *   <li>An index is written in one piece, in the order of readers. The order of documents parts
 *       equal scores, so the same catalogue always gives the same results.
 *   <li>An index comes into being in a folder of its own and is put in its place whole. A damaged
 *       one is noticed by its checksums when it is opened, and made anew.
 *   <li>The folder of an index in the making is locked while its process lives ({@link
 *       PartFolder}). So the next process knows the folder of a killed one, and deletes it.
 * </ul>
 */
@NullMarked
package club.resolve.catalog;

import org.jspecify.annotations.NullMarked;
