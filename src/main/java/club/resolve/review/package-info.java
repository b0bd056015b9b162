/**
 * The conversation in which a person decides about rows in doubt: keys in, text out.
 *
 * <ul>
 *   <li>Each decision is on the disk before the next question, so a stopped review loses none.
 *   <li>Only the page of a book is taken. A search, a list of editions or a page elsewhere is
 *       opened for the person to look for the book there.
 *   <li>The walk sends no request: candidates come from kept answers and local catalogues. Only a
 *       search that the person types asks the sources.
 * </ul>
 */
@NullMarked
package club.resolve.review;

import org.jspecify.annotations.NullMarked;
