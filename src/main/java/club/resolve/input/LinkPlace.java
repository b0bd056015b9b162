package club.resolve.input;

/**
 * The place of a link in its list.
 *
 * @param file as messages name it
 * @param line from 1; the row of a spreadsheet
 */
public record LinkPlace(String file, long line) {}
