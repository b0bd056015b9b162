/**
 * Spreadsheets in: one sheet of an .xlsx or .ods file as rows of texts, streamed.
 *
 * <ul>
 *   <li>A cell is the text that a person sees, but free of their language and of the width of the
 *       column: 9780141439518 and not 9.78E+12, 1984 and not 1984.0, 4.5 and not 4,50, a date as
 *       ISO 8601, a formula as its last result ({@link CellFormat}, {@link OdsValue}).
 *   <li>Both kinds are read by Java's own StAX. fastexcel-reader 0.20.2, the small streaming reader
 *       of the field, was tried for .xlsx. A single cell in column ZZZZZZ fills a heap of 512 MB,
 *       as does a packed cell of 600 MB (a file of 584 kB); array formulas take square time (40,000
 *       of them 22 seconds); all shared texts are kept in memory; files in the strict form and
 *       cells of ISO dates are refused; escapes are shown as they are, and in inline strings
 *       pronunciation is taken for text. It has no place for a bound of ours. It also brings 2 MB
 *       of other libraries.
 *   <li>Memory stays flat, whatever a file says: {@link PartStream} bounds what unpacks, and each
 *       tag and text in it; {@link Markup} the text of a cell, {@link RowCells} the row, {@link
 *       SheetRows} the rows. Shared texts are in a temporary file ({@link SharedStrings}).
 *   <li>A changed byte is an error, never another title: each part that is read is read to its end,
 *       and compared with its checksum.
 *   <li>Document types and external entities are refused.
 * </ul>
 */
@NullMarked
package club.resolve.sheet;

import org.jspecify.annotations.NullMarked;
