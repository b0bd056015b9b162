package club.resolve.pasted;

/**
 * A line of a pasted list that names no book.
 *
 * @param line number of the line, from 1
 * @param raw the line as it stands in the list
 * @param reason in words that follow "is", such as {@code a heading}
 */
public record SkippedLine(long line, String raw, String reason) {}
