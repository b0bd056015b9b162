package club.resolve.citation;

/**
 * An entry that was left out.
 *
 * @param line where the mistake is, or the entry begins, counted from 1
 * @param reason to stand behind the place, such as {@code the entry "emma" has no title}
 */
public record RefusedEntry(long line, String reason) {}
