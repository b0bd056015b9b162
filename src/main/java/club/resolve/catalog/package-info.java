/**
 * The local catalogue: files with books read row by row, and a search over them.
 *
 * <ul>
 *   <li>A search has steps, each dearer than the one before, and most titles need only the first
 *       ones: the title's key (normal form without articles and spaces), the keys of its parts, all
 *       its words, some of them, words spelt nearly so.
 *   <li>Misspelt words are found by traces, which are left of a word when letters are taken away
 *       ({@link Spelling}). Lucene's fuzzy queries build an automaton for each word, which made
 *       them 90 % of the time.
 *   <li>Lucene's own searcher finds the books. A search of ours was quicker, by a factor of 1.45
 *       for words and by some 20 µs for keys (2.3 million works, medians of seven rounds in turn),
 *       which was not worth 630 lines.
 *   <li>An index is written in one piece, in the order of readers, then of the catalogue. The order
 *       of documents parts equal scores, so the same catalogue always gives the same results,
 *       though all processors write it.
 *   <li>An index comes into being in a folder of its own and is put in its place whole. A file
 *       names the one that counts ({@link Generation}), so it changes in one step. A damaged one is
 *       noticed by its checksums when it is opened, and made anew; of one of more than 64 MB only
 *       the ends of its files are looked at.
 *   <li>The folder of an index in the making is locked while its process lives ({@link
 *       PartFolder}). So the next process knows the folder of a killed one, and deletes it.
 * </ul>
 */
@NullMarked
package club.resolve.catalog;

import org.jspecify.annotations.NullMarked;
