/**
 * Lists in, whatever kind of file they stand in, streamed.
 *
 * <ul>
 *   <li>The kind of a file is told by its content, once ({@link FileKind}), by {@link ListFile},
 *       which also unpacks it and finds its encoding. Its name and where it comes from do not
 *       matter. A file that is no list is refused by its name ({@link ForeignFile}).
 *   <li>Every table is a {@link ListTable}: of CSV, JSON, Markdown, a spreadsheet, references.
 *       {@link TableBooks} reads books from any of them, {@link TableTalk} says how. Lines are the
 *       matter of {@code pasted}.
 *   <li>A column is known by its name, never by its place: {@link ListColumn} has the names, {@link
 *       Header} the rule by which two are the same, {@link HeaderSearch} finds the header. Where
 *       one name means different things in different lists, columns that no other list has tell
 *       which list it is ({@link Export}): Goodreads' {@code Book Id} is the answer, LibraryThing's
 *       is a number.
 *   <li>A text that looks like a table without a header is refused ({@link MissingHeader}): its
 *       rows are no titles, and a service must not be asked for them.
 *   <li>A cell is carried along as it is; what is read of it is what it shows a person ({@code
 *       book.ShownText}).
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
 *   <li>Only {@code book.Site} knows the form of a book's page.
 * </ul>
 */
@NullMarked
package club.resolve.input;

import org.jspecify.annotations.NullMarked;
