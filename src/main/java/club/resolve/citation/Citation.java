package club.resolve.citation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A book as a list of references names it, in plain text.
 *
 * @param line where the entry begins, counted from 1
 * @param title with its subtitle behind a colon; never blank
 * @param authors given name first; the editors where no author is named, none where neither is
 * @param year of publication, from 1 to 9999
 * @param isbn as written; of several, the first one with a right check digit
 * @param part title of the chapter or essay that the entry is about, where title and authors are
 *     those of the book that it is in
 * @param others fields that the components above do not tell whole, by the names of the format, in
 *     the order of the entry; what stands there several times is joined by semicolons
 */
public record Citation(
    long line,
    String title,
    List<String> authors,
    OptionalInt year,
    Optional<String> isbn,
    Optional<String> part,
    Map<String, String> others) {}
