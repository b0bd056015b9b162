package club.resolve.cli;

import club.resolve.book.Answer;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The store as a run wants it. It is opened when it is first needed; a store that cannot be used is
 * said in a line, and never stops the run. Not thread-safe, but what it gives is.
 */
final class Memory implements AutoCloseable {
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
  private final Map<String, String> environment;
  private final Time time;
  private final Talk talk;
  private final AtomicBoolean saidForgotten = new AtomicBoolean();
  private volatile boolean closing;
  private @Nullable Opened opened;

  /**
   * What came of opening.
   *
   * @param trusted whether it tells when hosts want to be left alone
   */
  private record Opened(Optional<Store> store, boolean trusted) {}

  /**
   * @param searches whether sources are asked, of which a trouble then is the end of some
   * @param list for which answers are asked
   * @param environment tells where the usual file is
   */
  Memory(
      StoreSettings settings,
      boolean searches,
      String list,
      Map<String, String> environment,
      Time time,
      Talk talk) {
    this.settings = settings;
    this.searches = searches;
    this.list = list;
    this.environment = environment;
    this.time = time;
    this.talk = talk;
  }

  /** Where answers are kept and looked up, as far as that is wanted. */
  AnswerStore answers() {
    AnswerStore all = opened().store().map(Store::answers).orElse(AnswerStore.NONE);
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
  void afterwards(Runnable follower) {
    if (opened == null) {
      follower.run();
    } else {
      answers().afterwards(follower);
    }
  }

  /** What was written into results. */
  WrittenResults results() {
    return opened().store().map(Store::results).orElse(WrittenResults.NONE);
  }

  /** What all runs know of hosts together. */
  HostLedger hosts() {
    return opened().store().map(Store::hosts).orElseGet(() -> new AloneLedger(time));
  }

  /** Whether it is known when hosts want to be left alone. */
  boolean trusted() {
    Opened known = opened();
    return known.trusted() && known.store().filter(this::knowsHosts).isPresent();
  }

  private boolean knowsHosts(Store store) {
    boolean knows = store.knowsHosts();
    if (store.damagedHosts() && !saidForgotten.getAndSet(true)) {
      talk.say(HOSTS_DAMAGED + FORGOTTEN);
    }
    return knows;
  }

  private Opened opened() {
    Opened known = opened;
    if (known == null) {
      known = open();
      opened = known;
    }
    return known;
  }

  private Opened open() {
    String outcome = (searches ? LEFT_OUT : WITHOUT) + ".";
    Path file = settings.file().orElseGet(() -> UserFolder.answers(environment));
    return Store.open(
            file,
            time,
            Version.number(),
            list,
            talk::say,
            trouble -> talk.say(trouble + (closing ? "." : outcome)))
        .fold(
            (store, note) -> {
              note.ifPresent(text -> talk.say(text + BEGUN + (searches ? FORGOTTEN : "")));
              return new Opened(Optional.of(store), note.isEmpty());
            },
            why -> {
              talk.say(why + outcome);
              return new Opened(Optional.empty(), false);
            });
  }

  /** Every row of the list has a final answer. */
  void listIsDone() {
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
      talk.say(
          damaged == 1
              ? "1 kept answer was damaged and is asked again."
              : damaged + " kept answers were damaged and are asked again.");
    }
    if (store.damagedHosts() && !saidForgotten.getAndSet(true)) {
      talk.say(HOSTS_DAMAGED);
    }
    store.close();
  }
}
