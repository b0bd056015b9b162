package club.resolve.store;

import club.resolve.search.SourceIdentity;
import java.time.Instant;

/**
 * An answer as it is kept.
 *
 * @param title in normal form; so is the author
 * @param author empty text where none was asked for; so is the ISBN
 * @param candidates as a JSON array, empty where nothing was found
 */
public record KeptAnswer(
    SourceIdentity source,
    String title,
    String author,
    String isbn,
    Instant asked,
    Instant expires,
    String version,
    String candidates) {}
