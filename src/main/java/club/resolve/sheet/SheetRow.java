package club.resolve.sheet;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param row its number in the sheet, from 1
 * @param cells from column A to the last one that is not empty; an empty cell is an empty text, and
 *     a blank row has no cells
 */
public record SheetRow(int row, List<String> cells) {}
