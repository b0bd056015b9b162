package club.resolve.pasted;

import club.resolve.book.Isbn;
import java.util.Optional;

/**
 * A book that a pasted list names.
 *
 * @param line number of the line, from 1
 * @param raw the line as it stands in the list
 * @param title the words of the line without the marks of the file, perhaps with an author; empty
 *     only where the line has a link or an ISBN alone
 * @param author where the form of the file itself keeps it apart from the title
 * @param link canonical link of the book's page, where the line names it
 * @param isbn where the line has one with a right check digit
 */
public record PastedLine(
    long line,
    String raw,
    String title,
    Optional<String> author,
    Optional<String> link,
    Optional<Isbn> isbn) {}
