package club.resolve.store;

import club.resolve.polite.Closing;
import club.resolve.polite.HostLedger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The hosts in the file; all times in milliseconds since 1970. Thread-safe. */
final class StoredHosts implements HostLedger {
  /**
   * The next slot of a host is never later than this; a clock that was put back must not matter.
   */
  private static final Duration LATEST_SLOT = Duration.ofMinutes(10);

  /**
   * A host is never closed for longer, for the same reason; quotas are renewed after a month at the
   * latest.
   */
  private static final Duration LONGEST_CLOSURE = Duration.ofDays(31);

  /**
   * The first request of a process comes to the host later after its start than those that follow,
   * as classes and connection are not there yet; so much is added to the gap after it.
   */
  private static final Duration COLD_START = Duration.ofMillis(250);

  private static final State OPEN = new State(Duration.ZERO, Optional.empty());

  private final Database database;
  private final InstantSource clock;

  /** Hosts that this process has asked. */
  private final Set<String> warm = ConcurrentHashMap.newKeySet();

  StoredHosts(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  private long now() {
    return clock.millis();
  }

  /**
   * What the file says about a host.
   *
   * @param nextSlot 0 for none
   * @param closedUntil 0 when it never was
   * @param closures how often in a row it was closed
   */
  private record Row(long nextSlot, long closedUntil, String evidence, int closures) {
    static final Row NEW = new Row(0, 0, "", 0);
  }

  private static Row row(String host, Database file) throws SQLException {
    return file.query(
        "SELECT next_slot, closed_until, evidence, closures FROM hosts WHERE host = ?",
        rows ->
            rows.next()
                ? new Row(rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getInt(4))
                : Row.NEW,
        host);
  }

  @Override
  public State state(String host) {
    return database.read(
        file -> {
          Row row = row(host, file);
          return new State(Duration.ofMillis(untilSlot(row)), closure(row));
        },
        OPEN);
  }

  private long untilSlot(Row row) {
    long wait = row.nextSlot() - now();
    return wait <= LATEST_SLOT.toMillis() ? Math.max(0, wait) : 0;
  }

  private Optional<Closure> closure(Row row) {
    long left = row.closedUntil() - now();
    return left > 0 && left <= LONGEST_CLOSURE.toMillis()
        ? Optional.of(new Closure(Instant.ofEpochMilli(row.closedUntil()), row.evidence()))
        : Optional.empty();
  }

  @Override
  public Duration start(String host, Duration gap, Runnable start) {
    AtomicBoolean started = new AtomicBoolean();
    Duration wait =
        database.write(
            file -> {
              long untilSlot = untilSlot(row(host, file));
              if (untilSlot > 0) {
                return Duration.ofMillis(untilSlot);
              }
              start.run();
              started.set(true);
              // Up, since the clock's milliseconds are cut off.
              Duration next = warm.add(host) ? gap.plus(COLD_START) : gap;
              setNextSlot(host, now() + next.toMillis() + 1, file);
              return Duration.ZERO;
            },
            Duration.ZERO);
    if (wait.isZero() && !started.get()) {
      // The file could not be used: then this run is alone.
      start.run();
    }
    return wait;
  }

  private static void setNextSlot(String host, long slot, Database file) throws SQLException {
    file.update(
        "INSERT INTO hosts (host, next_slot) VALUES (?, ?)"
            + " ON CONFLICT (host) DO UPDATE SET next_slot = excluded.next_slot",
        host,
        slot);
  }

  @Override
  public void pause(String host, Duration pause) {
    database.write(
        file -> {
          long slot = Math.max(row(host, file).nextSlot(), now() + pause.toMillis());
          setNextSlot(host, slot, file);
          return slot;
        },
        0L);
  }

  @Override
  public Closure close(String host, Optional<Duration> told, String evidence) {
    return database.write(
        file -> {
          Row before = row(host, file);
          Optional<Closure> already = closure(before);
          if (already.isPresent()) {
            return already.get();
          }
          boolean forgiven = now() - before.closedUntil() > Closing.FORGIVEN.toMillis();
          int closures = forgiven ? 0 : before.closures();
          Instant until = until(told, closures);
          file.update(
              "INSERT INTO hosts (host, closed_until, evidence, closures) VALUES (?, ?, ?, ?)"
                  + " ON CONFLICT (host) DO UPDATE SET closed_until = excluded.closed_until,"
                  + " evidence = excluded.evidence, closures = excluded.closures",
              host,
              until.toEpochMilli(),
              evidence,
              closures + 1);
          return new Closure(until, evidence);
        },
        new Closure(until(told, 0), evidence));
  }

  private Instant until(Optional<Duration> told, int closures) {
    Duration closed = told.orElseGet(() -> Closing.after(closures));
    return clock.instant().plus(closed.compareTo(LONGEST_CLOSURE) < 0 ? closed : LONGEST_CLOSURE);
  }

  /** All hosts that are closed now. */
  List<Store.ClosedHost> closed() {
    return database.read(
        file ->
            file.query(
                "SELECT host, closed_until, evidence FROM hosts"
                    + " WHERE closed_until > ? AND closed_until <= ? ORDER BY host",
                StoredHosts::closed,
                now(),
                now() + LONGEST_CLOSURE.toMillis()),
        List.of());
  }

  private static List<Store.ClosedHost> closed(ResultSet rows) throws SQLException {
    List<Store.ClosedHost> closed = new ArrayList<>();
    while (rows.next()) {
      closed.add(
          new Store.ClosedHost(
              rows.getString(1),
              new Closure(Instant.ofEpochMilli(rows.getLong(2)), rows.getString(3))));
    }
    return closed;
  }

  /** Opens a host again, and forgets that it was closed. */
  void open(String host) {
    database.write(
        file -> file.update("UPDATE hosts SET closed_until = 0, closures = 0 WHERE host = ?", host),
        0);
  }
}
