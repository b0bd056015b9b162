package club.resolve.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The record of a host in the file, true or not; times in milliseconds since 1970.
 *
 * @param host null only where that is damaged; so is the evidence
 * @param nextSlot 0 for none
 * @param closedUntil 0 when it never was
 * @param closures the number of times in a row that it was closed
 */
record HostRow(
    @Nullable String host,
    long nextSlot,
    long closedUntil,
    @Nullable String evidence,
    long closures) {

  /** All rows. */
  static final String ALL =
      "SELECT host, next_slot, closed_until, evidence, closures, seal FROM hosts";

  /** The same, read from the table itself and no index of it. */
  static final String ALL_AS_THEY_LIE = ALL + " NOT INDEXED";

  static HostRow unknown(String host) {
    return new HostRow(host, 0, 0, "", 0);
  }

  /** The row of {@link #ALL} at which a result stands. */
  static HostRow of(ResultSet rows) throws SQLException {
    return new HostRow(
        rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getString(4), rows.getLong(5));
  }

  /** Reads a row as {@link #of} does; empty for a row that was damaged. */
  static Optional<HostRow> believed(ResultSet rows) throws SQLException {
    HostRow row = of(rows);
    return row.seal() == rows.getLong(6) && row.host() != null && row.evidence() != null
        ? Optional.of(row)
        : Optional.empty();
  }

  HostRow withNextSlot(long slot) {
    return new HostRow(host, slot, closedUntil, evidence, closures);
  }

  HostRow closedUntil(Instant until, String why, long times) {
    return new HostRow(host, nextSlot, until.toEpochMilli(), why, times);
  }

  private long seal() {
    return Seal.of(host, nextSlot, closedUntil, evidence, closures);
  }

  /** Puts it into the file in the place of what was there. */
  void save(Database file) throws SQLException {
    file.update(
        "INSERT OR REPLACE INTO hosts"
            + " (host, next_slot, closed_until, evidence, closures, seal)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        host,
        nextSlot,
        closedUntil,
        evidence,
        closures,
        seal());
  }
}
