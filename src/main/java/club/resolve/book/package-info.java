/**
 * The words of the program as records and sealed interfaces; no behaviour beyond validation.
 *
 * <ul>
 *   <li>A response of unknown form is {@link Answer.PageChanged}, an error, even where it looks
 *       empty.
 *   <li>A search that did not end is {@link Answer.Incomplete}. It is no fact, so it is not kept,
 *       but one of its candidates may be the book.
 *   <li>{@link Answer.Blocked} alone says that a host is closed, and how to open it.
 *   <li>A source that did not answer leaves a row unfinished, unless the row is a match ({@link
 *       Outcome#unfinished}). The row names such sources, so that a later run knows them.
 * </ul>
 */
@NullMarked
package club.resolve.book;

import org.jspecify.annotations.NullMarked;
