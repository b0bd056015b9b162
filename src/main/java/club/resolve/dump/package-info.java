/**
 * Open Library's dump, read once and joined on disk, as a catalogue of works.
 *
 * <ul>
 *   <li>The key of a record is a number (OL45804W), and the numbers are dense. So the works that
 *       are needed are a set of bits, 6 MB for all of Open Library, and most lines of works and
 *       authors are passed over unread.
 *   <li>Editions and works go to parts on disk by the number of the work, {@link WorkParts}; each
 *       part is small enough to be joined in memory. Every byte is written once and read once,
 *       whatever the order of the files, where to sort and merge would do both twice.
 *   <li>A work that was merged into another is known only when all redirects are read. Then the
 *       parts are looked through, of which only the heads of records are read, and the records of
 *       such works are added to the part of the other one.
 *   <li>The names of authors stand in a file that is mapped into memory: its pages can go when
 *       memory is short.
 *   <li>Files are unpacked by a thread of their own in blocks of whole lines ({@link LineBlocks}).
 *       JSON is parsed only of lines that hold what is wanted, by Jackson, which reads bytes: Gson,
 *       which the rest of the program uses, would make text of each line first.
 *   <li>An edition's statement of responsibility ({@code by_statement}) is not used: it may name
 *       the illustrator, and made an adaptation look like the book.
 * </ul>
 */
@NullMarked
package club.resolve.dump;

import org.jspecify.annotations.NullMarked;
