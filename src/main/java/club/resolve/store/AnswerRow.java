package club.resolve.store;

import club.resolve.book.Isbn;
import club.resolve.search.Question;
import club.resolve.search.SourceIdentity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the file tells it, true or not.
 *
 * @param name of the source; null where the file does not know it
 * @param asked in seconds since 1970; so is the end
 * @param list for which alone it is kept; null for all
 */
record AnswerRow(
    @Nullable String name,
    @Nullable String address,
    @Nullable String title,
    @Nullable String author,
    @Nullable String isbn,
    @Nullable String answer,
    long asked,
    long expires,
    @Nullable String version,
    @Nullable String list) {

  /** All rows, with their numbers first and their seals last. */
  static final String ALL =
      "SELECT answers.rowid, name, address, title, author, isbn, answer, asked, expires, version,"
          + " list, seal FROM answers LEFT JOIN sources ON sources.id = source";

  static final int NUMBER = 1;
  static final int SEAL = 12;

  /** The end of the year 9999; later times cannot be shown. */
  private static final long LATEST = 253_402_300_799L;

  /** The one to this very question, whatever key the row in the file has. */
  static AnswerRow to(
      SourceIdentity source,
      Question question,
      @Nullable String answer,
      long asked,
      long expires,
      @Nullable String version,
      @Nullable String list) {
    return new AnswerRow(
        source.name(),
        source.address(),
        question.wording().title(),
        question.wording().author(),
        isbn(question),
        answer,
        asked,
        expires,
        version,
        list);
  }

  static String isbn(Question question) {
    return question.isbn().map(Isbn::digits).orElse("");
  }

  /** The row of {@link #ALL} at which a result stands. */
  static AnswerRow of(ResultSet rows) throws SQLException {
    return new AnswerRow(
        rows.getString(2),
        rows.getString(3),
        rows.getString(4),
        rows.getString(5),
        rows.getString(6),
        rows.getString(7),
        rows.getLong(8),
        rows.getLong(9),
        rows.getString(10),
        rows.getString(11));
  }

  /** The seal that belongs to it. */
  long seal() {
    return Seal.of(name, address, title, author, isbn, answer, asked, expires, version, list);
  }

  /**
   * The answer, when it can be believed.
   *
   * @param seal that it bears
   */
  Optional<KeptAnswer> sealedBy(long seal) {
    return seal == seal()
            && name != null
            && address != null
            && title != null
            && author != null
            && isbn != null
            && answer != null
            && version != null
            && isTime(asked)
            && isTime(expires)
        ? Optional.of(
            new KeptAnswer(
                new SourceIdentity(name, address),
                title,
                author,
                isbn,
                Instant.ofEpochSecond(asked),
                Instant.ofEpochSecond(expires),
                version,
                answer))
        : Optional.empty();
  }

  private static boolean isTime(long seconds) {
    return seconds >= 0 && seconds <= LATEST;
  }
}
