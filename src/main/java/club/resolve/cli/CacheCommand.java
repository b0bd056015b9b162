package club.resolve.cli;

import club.resolve.http.Host;
import club.resolve.output.Printable;
import club.resolve.output.Table;
import club.resolve.polite.PublicServices;
import club.resolve.run.Memory;
import club.resolve.run.UserError;
import club.resolve.run.UserFolder;
import club.resolve.store.AnswerCount;
import club.resolve.store.Store;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something done with what is kept from run to run; not done where nothing is kept. */
abstract class CacheCommand extends Action {
  private final Value<Path> cache = SharedOptions.cache(options);

  CacheCommand(String header) {
    spec.usageMessage().header(header);
  }

  /** The command above the others; by itself it shows what is kept. */
  static CacheCommand whole() {
    CacheCommand shows = new Show();
    shows.describe(
        "Shows, exports and clears what is kept from run to run.",
        "Each answer of a service is kept, so that the same command goes on where the last run"
            + " ended, and nothing is asked twice: 30 days where there were results, a day where"
            + " there were none. The same file keeps when each host may be asked again.");
    shows
        .spec
        .usageMessage()
        .customSynopsis("resolve cache [info|clear|export|open] [OPTIONS]")
        .commandListHeading("%nCommands (default: info):%n");
    return shows;
  }

  @Override
  public final int run(Surroundings surroundings, Talk talk) throws IOException {
    Path file = cache.given().orElseGet(() -> UserFolder.answers(surroundings.environment()));
    if (Files.notExists(file)) {
      talk.say(file + " does not exist yet: nothing is kept.");
      return ExitCode.OK;
    }
    try (Store store = Memory.opened(file, surroundings.context(talk))) {
      on(store, file, surroundings, talk);
      damage(store, talk);
    }
    return ExitCode.OK;
  }

  /**
   * Does it.
   *
   * @throws UserError when what was asked for makes no sense for what is kept
   */
  abstract void on(Store store, Path file, Surroundings surroundings, Talk talk) throws IOException;

  /** Reports the damaged parts that the command has met in the file and left out. */
  private static void damage(Store store, Talk talk) {
    int damaged = store.damagedAnswers();
    if (damaged > 0) {
      talk.say(
          damaged == 1
              ? "1 kept answer is damaged: it is left out, and asked again by the next run."
              : damaged
                  + " kept answers are damaged: they are left out, and asked again by the next"
                  + " run.");
    }
    if (store.damagedHosts()) {
      talk.say("The record of when hosts may be asked is damaged; a part of it is left out.");
    }
  }

  /** The number of kept answers, and the hosts that are left alone. */
  static final class Show extends CacheCommand {
    Show() {
      super("Shows how many answers are kept, and which hosts are left alone.");
    }

    @Override
    void on(Store store, Path file, Surroundings surroundings, Talk talk) throws IOException {
      PrintWriter out = surroundings.printer();
      out.println(Printable.of("%s, %s".formatted(file, size(Files.size(file)))));
      answers(store.counts(), out);
      hosts(store.closedHosts(), out);
    }

    private static void answers(List<AnswerCount> counts, PrintWriter out) {
      if (counts.isEmpty()) {
        out.println("No answers are kept.");
        return;
      }
      new Table(
              List.of("Source", "Address", "Answers", "Nothing found", "Oldest", "Newest"),
              counts.stream().map(Show::cells).toList())
          .lines()
          .forEach(out::println);
    }

    private static List<String> cells(AnswerCount count) {
      return List.of(
          count.source().name(),
          count.source().address(),
          Long.toString(count.answers()),
          Long.toString(count.nothings()),
          shown(count.oldest()),
          shown(count.newest()));
    }

    private static void hosts(List<Store.ClosedHost> hosts, PrintWriter out) {
      for (Store.ClosedHost host : hosts) {
        out.println(
            Printable.of(
                "%s is left alone: %s"
                    .formatted(host.host(), host.closure().answer(host.host()).sentence())));
      }
    }

    private static String shown(Instant time) {
      return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
          .withZone(ZoneId.systemDefault())
          .format(time);
    }

    private static String size(long bytes) {
      return bytes < 1 << 20
          ? String.format(Locale.ROOT, "%d KB", (bytes + 1023) >> 10)
          : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
    }
  }

  /** Takes answers away. */
  static final class Clear extends CacheCommand {
    private final Value<String> source =
        options.text(
            "-s, --source=NAME",
            "Only the answers of this source, such as openlibrary. Default: all.");

    Clear() {
      super("Removes answers; paces and closed hosts stay as they are.");
    }

    @Override
    void on(Store store, Path file, Surroundings surroundings, Talk talk) {
      int removed = store.clear(source.given());
      talk.say(removed == 1 ? "Removed 1 answer." : "Removed " + removed + " answers.");
    }
  }

  /** Writes all answers out. */
  static final class ExportAnswers extends CacheCommand {
    ExportAnswers() {
      super("Writes all answers to standard output, as JSON Lines.");
    }

    @Override
    void on(Store store, Path file, Surroundings surroundings, Talk talk) throws IOException {
      BufferedWriter out =
          new BufferedWriter(new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8));
      try {
        store.forEach(answer -> answer.writeTo(out));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      out.flush();
    }
  }

  /** Opens a host again. */
  static final class Open extends CacheCommand {
    private final Value<String> host =
        options.argument(
            "HOST",
            "The host, such as localhost:8080 or html.duckduckgo.com, as resolve cache info names"
                + " it.");

    Open() {
      super("Opens a host that is left alone after a block, so that it is asked again.");
    }

    @Override
    void on(Store store, Path file, Surroundings surroundings, Talk talk) throws UserError {
      List<Store.ClosedHost> closed = store.closedHosts();
      PublicServices services = surroundings.known().publicServices();
      List<String> found =
          closed.stream()
              .map(Store.ClosedHost::host)
              .filter(key -> isMeant(key, services))
              .toList();
      if (found.isEmpty()) {
        throw new UserError(
            closed.isEmpty()
                ? "no host is left alone"
                : "'%s' is not left alone; these are: %s"
                    .formatted(
                        host.get(),
                        String.join(", ", closed.stream().map(Store.ClosedHost::host).toList())));
      }
      found.forEach(store::openHost);
      talk.say(String.join(", ", found) + " may be asked again.");
    }

    private boolean isMeant(String key, PublicServices services) {
      return key.equals(host.get())
          || key.endsWith("://" + host.get())
          || keyOf("https://" + host.get(), services).filter(key::equals).isPresent();
    }

    private static Optional<String> keyOf(String address, PublicServices services) {
      try {
        return Optional.of(services.key(Host.of(URI.create(address))));
      } catch (IllegalArgumentException _) {
        return Optional.empty();
      }
    }
  }
}
