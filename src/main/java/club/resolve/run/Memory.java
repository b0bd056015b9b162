package club.resolve.run;

import club.resolve.book.Answer;
import club.resolve.check.LinkMemory;
import club.resolve.decide.WrittenResults;
import club.resolve.polite.AloneLedger;
import club.resolve.polite.HostLedger;
import club.resolve.search.AnswerStore;
import club.resolve.search.Question;
import club.resolve.search.Retention;
import club.resolve.search.SourceIdentity;
import club.resolve.store.Store;
import club.resolve.timing.Time;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The answers and the slots of hosts that outlive a run. A file of them is opened when it is first
 * needed; one that cannot be used is said in a line, and never stops the run. Not thread-safe, but
 * the things that it gives are.
 */
public final class Memory implements AutoCloseable {
  private static final String WITHOUT = "; the run goes on without it";
  private static final String LEFT_OUT =
      WITHOUT + ", and without public web searches, as only that file tells when they may be asked";

  private static final String BEGUN = "; a new one is begun.";
  private static final String FORGOTTEN =
      " Public web searches are left out of this run, as only that file told when they may"
          + " be asked.";

  private static final String HOSTS_DAMAGED =
      "The record of when hosts may be asked was damaged; a part of it is lost.";

  private final StoreSettings settings;
  private final boolean searches;
  private final String list;
  private final Shared shared;
  private final Time time;
  private final Listener listener;
  private final AtomicBoolean saidForgotten = new AtomicBoolean();
  private volatile boolean closing;
  private @Nullable Ground opened;

  /**
   * The outcome of opening.
   *
   * @param store empty where there is no file that can be used
   * @param trusted true where it is known when hosts want to be left alone
   */
  private record Ground(Optional<Store> store, boolean trusted) {}

  /**
   * @param searches true if sources are asked; some of them are left out when the file fails
   * @param list for which answers are asked
   */
  Memory(StoreSettings settings, boolean searches, String list, RunContext context) {
    this.settings = settings;
    this.searches = searches;
    this.list = list;
    this.shared = context.shared();
    this.time = context.time();
    this.listener = context.listener();
  }

  /**
   * Opens a file by itself, for whoever looks into it or changes it by hand.
   *
   * @throws UserError when it cannot be used
   */
  public static Store opened(Path file, RunContext context) throws UserError {
    Listener listener = context.listener();
    return switch (Store.open(
        file, context.time(), Version.number(), "cache", listener::note, listener::warn)) {
      case Store.Opening.Unusable(String why) -> throw new UserError(why);
      case Store.Opening.Opened(Store store, Optional<String> note) -> {
        note.ifPresent(listener::note);
        yield store;
      }
    };
  }

  /** The store in which answers are kept and looked up, as far as that is wanted. */
  public AnswerStore answers() {
    AnswerStore all = opened().store().map(Store::answers).orElse(shared.answers());
    if (settings.told() && settings.kept()) {
      return all;
    }
    return settings.kept() ? new Untold(all) : AnswerStore.NONE;
  }

  /** Keeps answers, but tells none. */
  private record Untold(AnswerStore all) implements AnswerStore {
    @Override
    public Optional<Answer.Fact> get(SourceIdentity source, Question question) {
      return Optional.empty();
    }

    @Override
    public void put(
        SourceIdentity source, Map<Question, ? extends Answer.Fact> answers, Retention retention) {
      all.put(source, answers, retention);
    }

    @Override
    public void afterwards(Runnable follower) {
      all.afterwards(follower);
    }
  }

  /** Runs something when what was answered before is kept; at once where nothing was to be kept. */
  public void afterwards(Runnable follower) {
    if (opened == null) {
      follower.run();
    } else {
      answers().afterwards(follower);
    }
  }

  /** The digests of rows that were written into results. */
  public WrittenResults results() {
    return opened().store().map(Store::results).orElse(WrittenResults.NONE);
  }

  /**
   * The links that earlier runs found in order.
   *
   * @param age so long ago at most; none where it is zero
   */
  LinkMemory links(Duration age) {
    return age.isPositive()
        ? opened().store().map(store -> store.links(age)).orElse(LinkMemory.NONE)
        : LinkMemory.NONE;
  }

  /** The slots and closures of hosts, as all runs know them together. */
  public HostLedger hosts() {
    return shared
        .hosts()
        .or(() -> opened().store().map(Store::hosts))
        .orElseGet(() -> new AloneLedger(time));
  }

  /** True while it is known which hosts want to be left alone. */
  public boolean trusted() {
    Ground known = opened();
    return known.trusted() && known.store().map(this::knowsHosts).orElse(true);
  }

  private boolean knowsHosts(Store store) {
    boolean knows = store.knowsHosts();
    if (store.damagedHosts() && !saidForgotten.getAndSet(true)) {
      listener.note(HOSTS_DAMAGED + FORGOTTEN);
    }
    return knows;
  }

  private Ground opened() {
    Ground known = opened;
    if (known == null) {
      known = open();
      opened = known;
    }
    return known;
  }

  private Ground open() {
    Optional<Path> file = settings.file().or(shared::file);
    return file.isPresent()
        ? open(file.get())
        : new Ground(Optional.empty(), shared.hosts().isPresent());
  }

  private Ground open(Path file) {
    String outcome = (searches ? LEFT_OUT : WITHOUT) + ".";
    return Store.open(
            file,
            time,
            Version.number(),
            list,
            listener::note,
            trouble -> listener.note(trouble + (closing ? "." : outcome)))
        .fold(
            (store, note) -> {
              note.ifPresent(text -> listener.note(text + BEGUN + (searches ? FORGOTTEN : "")));
              return new Ground(Optional.of(store), note.isEmpty());
            },
            why -> {
              listener.note(why + outcome);
              return new Ground(Optional.empty(), false);
            });
  }

  /** Every row of the list has a final answer. */
  public void listIsDone() {
    if (opened != null) {
      opened.store().ifPresent(Store::listIsDone);
    }
  }

  /** Closes the store, and says what could not be believed in it. */
  @Override
  public void close() {
    closing = true;
    if (opened != null) {
      opened.store().ifPresent(this::close);
    }
  }

  private void close(Store store) {
    int damaged = store.damagedAnswers();
    if (damaged > 0) {
      listener.note(
          damaged == 1
              ? "1 kept answer was damaged and is asked again."
              : damaged + " kept answers were damaged and are asked again.");
    }
    if (store.damagedHosts() && !saidForgotten.getAndSet(true)) {
      listener.note(HOSTS_DAMAGED);
    }
    store.close();
  }
}
