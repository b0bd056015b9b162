package club.resolve.input;

/**
 * The place where a table begins in a text.
 *
 * @param line of the header, from 1
 * @param separator between cells; {@link HeaderSeparator#NONE} for one column
 * @param libraryThing true if quotation marks are letters, as LibraryThing writes them
 */
record TableStart(long line, char separator, boolean libraryThing) {}
