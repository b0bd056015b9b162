package club.resolve.store;

import club.resolve.book.Answer;
import club.resolve.search.AnswerJson;
import club.resolve.search.AnswerStore;
import club.resolve.search.Question;
import club.resolve.search.Retention;
import club.resolve.search.SourceIdentity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The answers in the file. Those that come at about the same time go into it together. Thread-safe.
 */
final class StoredAnswers implements AnswerStore, AutoCloseable {
  private static final String GET =
      "SELECT rowid, answer, asked, expires, version, list, seal FROM answers"
          + " WHERE source = ? AND title = ? AND author = ? AND isbn = ?";

  private static final String PUT =
      "INSERT OR REPLACE INTO answers"
          + " (source, title, author, isbn, answer, asked, expires, version, list, seal)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Database database;
  private final Database reader;
  private final InstantSource clock;
  private final String version;
  private final String list;
  private final Runnable changed;
  private final WriteBehind<Entry> behind = new WriteBehind<>("store-write", this::writeAll);

  /** The number of a source of which there was no answer when it was looked for. */
  private static final long NONE = 0;

  /** The numbers of sources, so that they are looked for once. */
  private final Map<SourceIdentity, Long> sources = new ConcurrentHashMap<>();

  /** The numbers of rows that were looked at and do not bear their seals. */
  private final Set<Long> damaged = ConcurrentHashMap.newKeySet();

  /**
   * An answer that waits to be written.
   *
   * @param answer as it is written: put into words by the thread that has it
   */
  private record Entry(
      SourceIdentity source, Question question, String answer, Duration kept, boolean untilDone) {

    static Entry of(
        SourceIdentity source, Question question, Answer.Fact fact, Retention retention) {
      return new Entry(
          source,
          question,
          AnswerJson.write(fact),
          fact instanceof Answer.Nothing ? retention.nothings() : retention.hits(),
          retention.untilListIsDone());
    }
  }

  /**
   * @param database to which answers are written
   * @param reader the same, where they are looked up
   * @param version of this program
   * @param list for which the answers are asked
   * @param changed called after something was written
   */
  StoredAnswers(
      Database database,
      Database reader,
      InstantSource clock,
      String version,
      String list,
      Runnable changed) {
    this.database = database;
    this.reader = reader;
    this.clock = clock;
    this.version = version;
    this.list = list;
    this.changed = changed;
  }

  @Override
  public Optional<Answer.Fact> get(SourceIdentity source, Question question) {
    Optional<KeptAnswer> answer =
        reader.read(file -> get(source, question, file), Optional.<KeptAnswer>empty());
    return answer.filter(this::mayBeTold).flatMap(kept -> AnswerJson.read(kept.candidates()));
  }

  private boolean mayBeTold(KeptAnswer answer) {
    return answer.expires().getEpochSecond() > clock.instant().getEpochSecond();
  }

  private Optional<KeptAnswer> get(SourceIdentity source, Question question, Database file)
      throws SQLException {
    long number = known(source, file);
    return number == NONE
        ? Optional.empty()
        : file.query(
            GET,
            rows -> rows.next() ? answer(source, question, rows) : Optional.empty(),
            number,
            question.wording().title(),
            question.wording().author(),
            AnswerRow.isbn(question));
  }

  /** The answer to this very question, whatever key the row has. */
  private Optional<KeptAnswer> answer(SourceIdentity source, Question question, ResultSet rows)
      throws SQLException {
    AnswerRow row =
        AnswerRow.to(
            source,
            question,
            rows.getString(2),
            rows.getLong(3),
            rows.getLong(4),
            rows.getString(5),
            rows.getString(6));
    return believed(row, rows.getLong(1), rows.getLong(7));
  }

  private Optional<KeptAnswer> believed(AnswerRow row, long number, long seal) {
    Optional<KeptAnswer> answer = row.sealedBy(seal);
    if (answer.isEmpty()) {
      damaged.add(number);
    }
    return answer;
  }

  /** The number of damaged rows among those that were looked at. */
  int damaged() {
    return damaged.size();
  }

  @Override
  public void put(
      SourceIdentity source, Map<Question, ? extends Answer.Fact> answers, Retention retention) {
    List<Entry> entries = new ArrayList<>(answers.size());
    answers.forEach((question, fact) -> entries.add(Entry.of(source, question, fact, retention)));
    behind.write(entries);
  }

  @Override
  public void afterwards(Runnable follower) {
    behind.afterwards(follower);
  }

  private void writeAll(List<Entry> entries) {
    database.write(
        file -> {
          for (Entry entry : entries) {
            write(entry, file);
          }
          return entries.size();
        },
        0);
    changed.run();
  }

  private void write(Entry entry, Database file) throws SQLException {
    long now = clock.instant().getEpochSecond();
    AnswerRow row =
        AnswerRow.to(
            entry.source(),
            entry.question(),
            entry.answer(),
            now,
            now + entry.kept().toSeconds(),
            version,
            entry.untilDone() ? list : null);
    file.update(
        PUT,
        source(entry.source(), file),
        row.title(),
        row.author(),
        row.isbn(),
        row.answer(),
        row.asked(),
        row.expires(),
        row.version(),
        row.list(),
        row.seal());
  }

  /** The number under which the file knows a source. */
  private long known(SourceIdentity identity, Database file) throws SQLException {
    @Nullable Long known = sources.get(identity);
    return known == null ? look(identity, file) : known;
  }

  private long look(SourceIdentity identity, Database file) throws SQLException {
    long number =
        file.query(
            "SELECT id FROM sources WHERE name = ? AND address = ?",
            rows -> rows.next() ? rows.getLong(1) : NONE,
            identity.name(),
            identity.address());
    if (number != NONE) {
      sources.put(identity, number);
    }
    return number;
  }

  private long source(SourceIdentity identity, Database file) throws SQLException {
    long known = known(identity, file);
    if (known != NONE) {
      return known;
    }
    file.update(
        "INSERT OR IGNORE INTO sources (name, address) VALUES (?, ?)",
        identity.name(),
        identity.address());
    return look(identity, file);
  }

  /** Takes away what may only be kept until the list is done. */
  void listIsDone() {
    flush();
    database.write(file -> file.update("DELETE FROM answers WHERE list = ?", list), 0);
  }

  /** Returns when all answers that came before are kept, or cannot be. */
  void flush() {
    behind.flush();
  }

  @Override
  public void close() {
    behind.close();
    removeExpired();
  }

  private void removeExpired() {
    long now = clock.instant().getEpochSecond();
    database.write(file -> file.update("DELETE FROM answers WHERE expires <= ?", now), 0);
  }

  /**
   * Removes answers.
   *
   * @param source the name of the one whose answers go; all when empty
   * @return their number
   */
  int clear(Optional<String> source) {
    return database.write(
        file ->
            source.isEmpty()
                ? file.update("DELETE FROM answers")
                : file.update(
                    "DELETE FROM answers WHERE source IN (SELECT id FROM sources WHERE name = ?)",
                    source.get()),
        0);
  }

  void forEach(Consumer<KeptAnswer> action) {
    forEach(AnswerRow.ALL + " ORDER BY name, address, title, author, isbn", action);
  }

  /** Passes on what can be believed and may still be told. */
  private void forEach(String sql, Consumer<KeptAnswer> action) {
    database.read(file -> file.query(sql, rows -> forEach(rows, action)), 0);
  }

  private int forEach(ResultSet rows, Consumer<KeptAnswer> action) throws SQLException {
    int passed = 0;
    while (rows.next()) {
      long seal = rows.getLong(AnswerRow.SEAL);
      believed(AnswerRow.of(rows), rows.getLong(AnswerRow.NUMBER), seal)
          .filter(this::mayBeTold)
          .ifPresent(action);
      passed++;
    }
    return passed;
  }

  /** The number of answers of each source that may still be used. */
  List<AnswerCount> counts() {
    Map<SourceIdentity, AnswerCount> counts =
        new TreeMap<>(
            Comparator.comparing(SourceIdentity::name).thenComparing(SourceIdentity::address));
    forEach(
        AnswerRow.ALL,
        answer -> counts.merge(answer.source(), AnswerCount.of(answer), AnswerCount::plus));
    return List.copyOf(counts.values());
  }
}
