/**
 * Lists in: CSV, the exports of other programs and plain text, streamed.
 *
 * <ul>
 *   <li>A column is known by its name, never by its place ({@link Header}). Where one name means
 *       different things in different lists, columns that no other list has tell which list it is
 *       ({@link Export}): Goodreads' {@code Book Id} is the answer, LibraryThing's is a number.
 *   <li>The list is read twice: once to its end before anything is asked, then for the run. So a
 *       mistake in its last line is known before the first request. Standard input is put into a
 *       temporary file for that.
 *   <li>A list without rows is an error when it is read to its end ({@link BookList}, {@link
 *       LinkList}), so that no command has to think of it.
 *   <li>A guess about a quotation mark does not cross the end of its line ({@link InnerMark}), as
 *       it would take in the rows that follow. A cell of several lines is read as RFC 4180 says, or
 *       refused. {@code CsvCellsTest} holds the rows against a model of Python's reader.
 *   <li>In a list of links, a line that is no address is a mistake in the list, as the file holds
 *       something else. A cell that is no address is an error of its row.
 *   <li>Only {@code match.Site} knows the form of a book's page, so this package may use {@code
 *       match}.
 * </ul>
 */
@NullMarked
package club.resolve.input;

import org.jspecify.annotations.NullMarked;
