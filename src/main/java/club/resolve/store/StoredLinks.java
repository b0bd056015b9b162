package club.resolve.store;

import club.resolve.check.Finding;
import club.resolve.check.LinkMemory;
import club.resolve.check.Verdict;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The links in the file that were found in order, each with its seal. Thread-safe. */
final class StoredLinks implements AutoCloseable {
  static final String TABLE =
      "CREATE TABLE links (address TEXT PRIMARY KEY, verdict TEXT NOT NULL,"
          + " status INTEGER NOT NULL, final TEXT NOT NULL, asked INTEGER NOT NULL,"
          + " seal INTEGER NOT NULL)";

  /** Nobody wants to know of an older one. */
  private static final Duration LONGEST = Duration.ofDays(30);

  private final Database database;
  private final Database reader;
  private final InstantSource clock;
  private final WriteBehind<SoundLink> writes = new WriteBehind<>("store-links", this::write);
  private boolean cleared;

  /** A finding as it stands in the file. */
  private record SoundLink(String address, Verdict verdict, int status, String end, long asked) {
    long seal() {
      return Seal.of(address, verdict.name(), status, end, asked);
    }
  }

  StoredLinks(Database database, Database reader, InstantSource clock) {
    this.database = database;
    this.reader = reader;
    this.clock = clock;
  }

  /** The links that were asked for no longer ago than this. */
  LinkMemory within(Duration age) {
    return new LinkMemory() {
      @Override
      public Optional<Finding> find(URI address) {
        return StoredLinks.this.find(address, age);
      }

      @Override
      public void keep(URI address, Finding finding) {
        StoredLinks.this.keep(address, finding);
      }
    };
  }

  void clear() {
    database.write(file -> file.update("DELETE FROM links"), 0);
  }

  private Optional<Finding> find(URI address, Duration age) {
    Instant now = clock.instant();
    return reader.read(
        file ->
            file.query(
                "SELECT address, verdict, status, final, asked, seal FROM links"
                    + " WHERE address = ? AND asked > ? AND asked <= ?",
                rows -> finding(rows, now),
                address.toString(),
                now.minus(age).getEpochSecond(),
                now.getEpochSecond()),
        Optional.empty());
  }

  /** Returns no finding where the row is damaged, so the link is asked for again. */
  private static Optional<Finding> finding(ResultSet rows, Instant now) throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    Optional<Verdict> verdict = verdict(rows.getString(2));
    if (verdict.isEmpty()) {
      return Optional.empty();
    }
    SoundLink kept =
        new SoundLink(
            rows.getString(1), verdict.get(), rows.getInt(3), rows.getString(4), rows.getLong(5));
    return kept.seal() == rows.getLong(6) ? Optional.of(finding(kept, now)) : Optional.empty();
  }

  private static Optional<Verdict> verdict(String name) {
    return List.of(Verdict.OK, Verdict.MOVED).stream()
        .filter(each -> each.name().equals(name))
        .findFirst();
  }

  private static Finding finding(SoundLink kept, Instant now) {
    Duration age = Duration.between(Instant.ofEpochSecond(kept.asked()), now);
    String ago =
        age.toHours() > 0
            ? age.toHours() + " h"
            : age.toMinutes() > 0 ? age.toMinutes() + " min" : "less than a minute";
    return new Finding(
        kept.verdict(),
        OptionalInt.of(kept.status()),
        Optional.of(URI.create(kept.end())),
        (kept.verdict() == Verdict.OK ? "answered " : "moved permanently, as it answered ")
            + ago
            + " ago; not asked again");
  }

  private void keep(URI address, Finding finding) {
    if (finding.status().isPresent() && finding.address().isPresent()) {
      writes.write(
          List.of(
              new SoundLink(
                  address.toString(),
                  finding.verdict(),
                  finding.status().getAsInt(),
                  finding.address().get().toString(),
                  clock.instant().getEpochSecond())));
    }
  }

  private void write(List<SoundLink> some) {
    boolean first = !cleared;
    cleared = true;
    database.write(
        file -> {
          if (first) {
            long oldest = clock.instant().minus(LONGEST).getEpochSecond();
            file.update("DELETE FROM links WHERE asked < ?", oldest);
          }
          for (SoundLink each : some) {
            file.update(
                "INSERT OR REPLACE INTO links (address, verdict, status, final, asked, seal)"
                    + " VALUES (?, ?, ?, ?, ?, ?)",
                each.address(),
                each.verdict().name(),
                each.status(),
                each.end(),
                each.asked(),
                each.seal());
          }
          return 0;
        },
        0);
  }

  /** Writes what has come. */
  @Override
  public void close() {
    writes.close();
  }
}
