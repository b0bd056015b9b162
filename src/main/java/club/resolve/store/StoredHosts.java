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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The hosts in the file; all times in milliseconds since 1970. Thread-safe.
 *
 * <p>A row that was damaged tells nothing: its host is one of which nothing is known, but that may
 * have been asked a moment ago, so its next slot is a gap away. Such a host may have wanted to be
 * left alone, so the store reports that something was forgotten.
 */
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
   * as classes and connection are not there yet: by 600 ms where eight processes start on two
   * cores. So the slot after it is kept back for as long, until it {@linkplain #arrived is known}
   * to have come.
   */
  private static final Duration COLD_START = Duration.ofSeconds(2);

  /** In a row; more make no difference. */
  private static final int MOST_CLOSURES = 1_000;

  private static final State OPEN = new State(Duration.ZERO, Optional.empty());

  private final Database database;
  private final InstantSource clock;

  /** Hosts that this process has asked, with the slot that is kept back after the first request. */
  private final Map<String, Long> keptBack = new ConcurrentHashMap<>();

  private volatile boolean damaged;
  private volatile boolean looked;

  StoredHosts(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  private long now() {
    return clock.millis();
  }

  /** The record of a host; empty when it was damaged. */
  private Optional<HostRow> row(String host, Database file) throws SQLException {
    Optional<HostRow> row =
        file.query(
            HostRow.ALL + " WHERE host = ?",
            rows -> rows.next() ? HostRow.believed(rows) : Optional.of(HostRow.unknown(host)),
            host);
    if (row.filter(known -> host.equals(known.host())).isEmpty()) {
      damaged = true;
      return Optional.empty();
    }
    return row;
  }

  private HostRow rowOrUnknown(String host, Database file) throws SQLException {
    return row(host, file).orElseGet(() -> HostRow.unknown(host));
  }

  /** Returns true when something that was looked at was damaged. */
  boolean damaged() {
    return damaged;
  }

  /**
   * Returns true when everything in the file about hosts can be believed, also that no row is
   * missing. It is looked at once; rows that cannot be believed are taken out.
   */
  boolean sound() {
    if (!looked) {
      if (database.read(StoredHosts::hasDamage, false)) {
        damaged = true;
        database.write(StoredHosts::mend, 0);
      }
      looked = true;
    }
    return !damaged;
  }

  private static boolean hasDamage(Database file) throws SQLException {
    boolean whole =
        file.query(
            "PRAGMA integrity_check(hosts)", rows -> rows.next() && "ok".equals(rows.getString(1)));
    return !whole
        || file.query(HostRow.ALL_AS_THEY_LIE, StoredHosts::all).contains(Optional.empty());
  }

  private static List<Optional<HostRow>> all(ResultSet rows) throws SQLException {
    List<Optional<HostRow>> all = new ArrayList<>();
    while (rows.next()) {
      all.add(HostRow.believed(rows));
    }
    return all;
  }

  private static int mend(Database file) throws SQLException {
    List<Optional<HostRow>> all = file.query(HostRow.ALL_AS_THEY_LIE, StoredHosts::all);
    // Without a condition, so that the index goes, too.
    file.update("DELETE FROM hosts");
    for (Optional<HostRow> row : all) {
      if (row.isPresent()) {
        row.get().save(file);
      }
    }
    return all.size();
  }

  /** Seals the rows of a file in which none is sealed. */
  static void sealAll(Database file) throws SQLException {
    List<HostRow> rows =
        file.query(
            HostRow.ALL_AS_THEY_LIE,
            found -> {
              List<HostRow> all = new ArrayList<>();
              while (found.next()) {
                all.add(HostRow.of(found));
              }
              return all;
            });
    for (HostRow row : rows) {
      row.save(file);
    }
  }

  @Override
  public State state(String host) {
    return database.read(
        file -> {
          HostRow row = rowOrUnknown(host, file);
          return new State(Duration.ofMillis(untilSlot(row)), closure(row));
        },
        OPEN);
  }

  private long untilSlot(HostRow row) {
    long wait = row.nextSlot() - now();
    return wait <= LATEST_SLOT.toMillis() ? Math.max(0, wait) : 0;
  }

  private Optional<Closure> closure(HostRow row) {
    long left = row.closedUntil() - now();
    return left > 0 && left <= LONGEST_CLOSURE.toMillis()
        ? Optional.of(
            new Closure(Instant.ofEpochMilli(row.closedUntil()), String.valueOf(row.evidence())))
        : Optional.empty();
  }

  @Override
  public Duration start(String host, Duration gap, Runnable start) {
    AtomicBoolean started = new AtomicBoolean();
    Duration wait =
        database.write(
            file -> {
              Optional<HostRow> known = row(host, file);
              if (known.isEmpty()) {
                setNextSlot(HostRow.unknown(host), gap, file);
                return gap;
              }
              long untilSlot = untilSlot(known.get());
              if (untilSlot > 0) {
                return Duration.ofMillis(untilSlot);
              }
              start.run();
              started.set(true);
              boolean cold = !keptBack.containsKey(host);
              long slot = setNextSlot(known.get(), cold ? gap.plus(COLD_START) : gap, file);
              keptBack.putIfAbsent(host, slot);
              return Duration.ZERO;
            },
            Duration.ZERO);
    if (wait.isZero() && !started.get()) {
      // The file could not be used: then this run is alone.
      start.run();
    }
    return wait;
  }

  private long setNextSlot(HostRow row, Duration gap, Database file) throws SQLException {
    // Up, since the clock's milliseconds are cut off.
    long slot = now() + gap.toMillis() + 1;
    row.withNextSlot(slot).save(file);
    return slot;
  }

  /** Leaves a slot that another run has set since as it is. */
  @Override
  public void arrived(String host, Duration gap) {
    Long slot = keptBack.get(host);
    if (slot != null) {
      database.write(
          file -> {
            HostRow row = rowOrUnknown(host, file);
            return row.nextSlot() == slot ? setNextSlot(row, gap, file) : row.nextSlot();
          },
          0L);
    }
  }

  @Override
  public void pause(String host, Duration pause) {
    database.write(
        file -> {
          HostRow row = rowOrUnknown(host, file);
          long slot = Math.max(row.nextSlot(), now() + pause.toMillis());
          row.withNextSlot(slot).save(file);
          return slot;
        },
        0L);
  }

  @Override
  public Closure close(String host, Optional<Duration> told, String evidence) {
    return database.write(
        file -> {
          HostRow before = rowOrUnknown(host, file);
          Optional<Closure> already = closure(before);
          if (already.isPresent()) {
            return already.get();
          }
          boolean forgiven = now() - before.closedUntil() > Closing.FORGIVEN.toMillis();
          int closures = forgiven ? 0 : Math.clamp(before.closures(), 0, MOST_CLOSURES);
          Instant until = until(told, closures);
          before.closedUntil(until, evidence, closures + 1L).save(file);
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
        file -> file.query(HostRow.ALL + " ORDER BY host", this::closed), List.of());
  }

  private List<Store.ClosedHost> closed(ResultSet rows) throws SQLException {
    List<Store.ClosedHost> closed = new ArrayList<>();
    while (rows.next()) {
      Optional<HostRow> row = HostRow.believed(rows);
      if (row.isEmpty()) {
        damaged = true;
      } else {
        String host = String.valueOf(row.get().host());
        closure(row.get()).ifPresent(until -> closed.add(new Store.ClosedHost(host, until)));
      }
    }
    return closed;
  }

  /** Opens a host again, and forgets that it was closed. */
  void open(String host) {
    database.write(
        file -> {
          rowOrUnknown(host, file).closedUntil(Instant.EPOCH, "", 0).save(file);
          return 0;
        },
        0);
  }
}
