package club.resolve.spark;

import club.resolve.polite.HostLedger;
import club.resolve.polite.HostLedger.Closure;
import club.resolve.polite.HostLedger.State;
import club.resolve.timing.PaceLimit;
import club.resolve.timing.Time;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Answers what executors ask: the slots of hosts, what is known of them, the budget, and which
 * parts are stored. The static methods ask, in an executor. A message is an array that begins with
 * the name of the question. Thread-safe.
 */
final class DriverDesk {
  /** The length of a lease at the pace of its host; it has one slot at least. */
  private static final Duration LEASE = Duration.ofMillis(100);

  private static final int OLDEST_JAVA = Runtime.version().feature();

  private final HostLedger hosts;
  private final Time time;
  private final long start;
  private final AtomicLong requests = new AtomicLong();
  private final Set<Long> stored = ConcurrentHashMap.newKeySet();
  private final CountDownLatch executors = new CountDownLatch(1);
  private volatile @Nullable OldJava old;

  /** Guarded by itself. */
  private final Map<String, LeasedHost> leased = new HashMap<>();

  /** An executor whose Java is too old. */
  record OldJava(String host, String version) {}

  /**
   * A lease of slots that come one after the other.
   *
   * @param state the time until the first one; closed where there are none
   */
  record Leased(State state, int slots) {}

  /** The slots of one host; guarded by the map of all. */
  private static final class LeasedHost {
    private long next;
    private long slots;
    private Duration gap = Duration.ZERO;
    private Optional<Closure> closure = Optional.empty();
  }

  /**
   * @param hosts as this machine knows them
   */
  DriverDesk(HostLedger hosts, Time time) {
    this.hosts = hosts;
    this.time = time;
    this.start = time.nanoTime();
  }

  /** The answer to a message. */
  Object answer(Object message) {
    Object[] words = (Object[]) message;
    return switch ((String) words[0]) {
      case ClusterPlugin.HELLO -> hello((String) words[2], (String) words[3]);
      case "state" -> words(stateOf((String) words[1]), 0);
      case "lease" -> {
        Leased lease = leaseOf((String) words[1], Duration.ofNanos((Long) words[2]));
        yield words(lease.state(), lease.slots());
      }
      case "pause" -> paused((String) words[1], Duration.ofNanos((Long) words[2]));
      case "close" -> {
        long told = (Long) words[2];
        Optional<Duration> wanted =
            told < 0 ? Optional.empty() : Optional.of(Duration.ofNanos(told));
        yield words(closed((String) words[1], wanted, (String) words[3]), 0);
      }
      case "take" -> {
        long most = (Long) words[1];
        yield requests.getAndUpdate(before -> Math.min(before + 1, most)) < most;
      }
      case "give back" -> requests.decrementAndGet();
      case "elapsed" -> now();
      case "stored" -> stored.contains((Long) words[1]);
      default -> throw new IllegalArgumentException("no such question: " + words[0]);
    };
  }

  private Object hello(String host, String version) {
    if (Runtime.Version.parse(version).feature() < OLDEST_JAVA) {
      old = new OldJava(host, version);
    }
    executors.countDown();
    return true;
  }

  /** Says that a part is where no kill takes it away. */
  void store(long part) {
    stored.add(part);
  }

  /** The state of a host by what executors have told and by what other runs know. */
  private State stateOf(String host) {
    State others = hosts.state(host);
    synchronized (leased) {
      LeasedHost known = leased.computeIfAbsent(host, _ -> new LeasedHost());
      Duration pause = Duration.ofNanos(Math.max(0, known.next - now()));
      return new State(
          pause.compareTo(others.pause()) > 0 ? pause : others.pause(),
          known.closure.filter(own -> own.until().isAfter(time.instant())).or(others::closure));
    }
  }

  private Object paused(String host, Duration pause) {
    synchronized (leased) {
      LeasedHost known = leased.computeIfAbsent(host, _ -> new LeasedHost());
      known.next = Math.max(known.next, now() + pause.toNanos());
    }
    hosts.pause(host, pause);
    return true;
  }

  private State closed(String host, Optional<Duration> told, String evidence) {
    Closure closure = hosts.close(host, told, evidence);
    synchronized (leased) {
      leased.computeIfAbsent(host, _ -> new LeasedHost()).closure = Optional.of(closure);
    }
    return new State(Duration.ZERO, Optional.of(closure));
  }

  private Leased leaseOf(String host, Duration gap) {
    int slots = (int) Math.max(1, LEASE.dividedBy(gap));
    synchronized (leased) {
      State state = stateOf(host);
      if (state.closure().isPresent()) {
        return new Leased(state, 0);
      }
      LeasedHost known = leased.computeIfAbsent(host, _ -> new LeasedHost());
      known.next = now() + state.pause().plus(gap.multipliedBy(slots)).toNanos();
      known.slots += slots;
      known.gap = gap;
      // Other runs of this machine keep off.
      hosts.pause(host, Duration.ofNanos(known.next - now()));
      return new Leased(new State(state.pause(), Optional.empty()), slots);
    }
  }

  private long now() {
    return time.nanoTime() - start;
  }

  private static Object[] words(State state, int slots) {
    return new Object[] {
      state.pause().toNanos(),
      state.closure().map(closure -> closure.until().toEpochMilli()).orElse(-1L),
      state.closure().map(Closure::evidence).orElse(""),
      slots
    };
  }

  /** The host whose leases took longest; empty when there were none. */
  Optional<PaceLimit> limit() {
    synchronized (leased) {
      return leased.entrySet().stream()
          .filter(host -> host.getValue().slots > 1)
          .map(
              host ->
                  new PaceLimit(
                      host.getKey(),
                      host.getValue().gap,
                      host.getValue().gap.multipliedBy(host.getValue().slots - 1)))
          .max(Comparator.comparing(PaceLimit::least));
    }
  }

  /** The executor with an older Java than this one, if there is one. */
  Optional<OldJava> old() {
    return Optional.ofNullable(old);
  }

  /** Counted down when the first executor is there. */
  CountDownLatch executors() {
    return executors;
  }

  private static Object[] ask(Object... words) {
    return (Object[]) ClusterPlugin.ask(words);
  }

  private static State state(Object[] words) {
    return new State(
        Duration.ofNanos((Long) words[0]),
        ClusterHosts.closure((Long) words[1], (String) words[2]));
  }

  /** As {@link HostLedger#state}. */
  static State state(String host) {
    return state(ask("state", host));
  }

  /** Leases slots of a host. */
  static Leased lease(String host, Duration gap) {
    Object[] words = ask("lease", host, gap.toNanos());
    return new Leased(state(words), (Integer) words[3]);
  }

  /** As {@link HostLedger#pause}. */
  static void pause(String host, Duration pause) {
    ClusterPlugin.ask(new Object[] {"pause", host, pause.toNanos()});
  }

  /** As {@link HostLedger#close}. */
  static Closure close(String host, Optional<Duration> told, String evidence) {
    Object[] words = ask("close", host, told.map(Duration::toNanos).orElse(-1L), evidence);
    return state(words).closure().orElseThrow();
  }

  /** Counts a request of the run, unless there are so many already. */
  static boolean take(long most) {
    return (Boolean) ClusterPlugin.ask(new Object[] {"take", most});
  }

  /** Counts one less. */
  static void giveBack() {
    ClusterPlugin.ask(new Object[] {"give back"});
  }

  /** Returns true when the driver has stored a part. */
  static boolean stored(long part) {
    return (Boolean) ClusterPlugin.ask(new Object[] {"stored", part});
  }

  /** The time since the run began. */
  static Duration elapsed() {
    return Duration.ofNanos((Long) ClusterPlugin.ask(new Object[] {"elapsed"}));
  }
}
