/**
 * The decisions that people have made by hand: in a file of theirs, and by changes in a result.
 *
 * <ul>
 *   <li>Rows that a person has changed hold ({@link EarlierResult}). The store keeps a digest of
 *       each row that was written, by the place of the file. A row that fits its digest is decided
 *       anew; any other row was made by a person.
 *   <li>A row that holds gets a digest that it never equals, with the link of the decision that was
 *       there before. So the next run knows it again, and a later decision wins.
 *   <li>New digests come into the store before the file takes its place, and the old ones go
 *       afterwards.
 *   <li>A format that is not read back has one digest for the file.
 * </ul>
 */
@NullMarked
package club.resolve.decide;

import org.jspecify.annotations.NullMarked;
