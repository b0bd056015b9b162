package club.resolve.cli;

import club.resolve.batch.Concurrency;
import club.resolve.batch.Mode;
import club.resolve.book.Site;
import club.resolve.decide.Decisions;
import club.resolve.decide.DecisionsFile;
import club.resolve.input.InputFile;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.reconcile.Manifest;
import club.resolve.reconcile.QueryReader;
import club.resolve.reconcile.Reconciliation;
import club.resolve.run.BookDesk;
import club.resolve.run.SourceSettings;
import club.resolve.run.Task;
import club.resolve.run.TitleSettings.Rule;
import club.resolve.run.TitleWork;
import club.resolve.run.UserError;
import club.resolve.run.Version;
import club.resolve.serve.ReconcileServer;
import club.resolve.serve.ServedCounts;
import club.resolve.service.KnownSources;
import club.resolve.service.SourceSpec;
import club.resolve.timing.Time;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Lets programs such as OpenRefine ask the sources and the rule, until it is stopped. */
final class ServeCommand extends ChainCommand {
  /** Queries in one request that clients are told of: a service far away takes long for each. */
  private static final int BATCH_OF_SERVICES = 10;

  /** The time that requests under way have to end when the program is stopped. */
  private static final Duration GRACE = Duration.ofMillis(600);

  private final SourceOptions sources = new SourceOptions(options, known);
  private final ListenOptions listen = new ListenOptions(options);
  private final MatchOptions match = new MatchOptions(options);
  private final Value<Mode> mode = SharedOptions.mode(options);
  private final Value<Integer> workers = SharedOptions.workers(options);

  private final Value<Path> decisions =
      options.path(
          "--decisions=FILE",
          "A file of decisions made by hand, which answer first: a CSV with the columns Title,"
              + " Author and Link (or the word none).");

  ServeCommand(KnownSources known) {
    super(known, new RequestTalkOptions());
    describe(
        "Lets OpenRefine ask: a reconciliation service.",
        "Answers OpenRefine and other clients of the Reconciliation Service API (0.2 and the draft"
            + " of 1.0), from the sources and by the rule by which lists are resolved, until"
            + " Ctrl-C. Prints the address of the service, to be pasted into OpenRefine: Reconcile,"
            + " Start reconciling, Add standard service.",
        "",
        "Programs may ask, and pages of servers on this machine; pages of the web may not. What is"
            + " asked is neither kept nor logged; -v logs the path of each request.");
    exitCodes(
        "2:the command or the configuration is wrong, or the port is taken",
        "130:stopped by Ctrl-C");
    examples(
        "  resolve serve --source=catalog=books.index",
        "  resolve serve --source=catalog=my-books.csv,openlibrary --port=8001");
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    ReconcileServer.Access access = listen.access();
    TitleWork work =
        new TitleWork(
            Task.RESOLVE,
            new Concurrency(mode.get(), workers.get()),
            Duration.ZERO,
            true,
            new Rule(Fallback.NONE, match.bars()),
            sources.settings());
    try (BookDesk desk = new BookDesk(work, decisions(talk), surroundings.context(talk));
        ReconcileServer server = server(access, desk, work.sources(), talk)) {
      surroundings.printer().println(ListenOptions.url(server.address()));
      talk.say("Serving %s. Ctrl-C stops.".formatted(name(work.sources())));
      if (!access.address().getAddress().isLoopbackAddress()) {
        talk.say("Whoever reaches this machine may ask: there is no password.");
      }
      untilStopped(server);
      ServedCounts tally = server.tally();
      talk.say(
          String.format(
              Locale.ROOT,
              "Answered %,d queries in %,d requests; refused %,d requests.",
              tally.queries(),
              tally.requests(),
              tally.refusals()));
      return ExitCode.INTERRUPTED;
    }
  }

  private Decisions decisions(Talk talk) throws IOException {
    if (decisions.given().isEmpty()) {
      return Decisions.none();
    }
    Path file = decisions.given().get();
    InputFile.readable(file);
    Decisions all = new DecisionsFile(file, Site.GOODREADS).read();
    all.torn().forEach(line -> talk.say(line.sentence()));
    return all;
  }

  private static String name(SourceSettings sources) {
    return sources.chain().stream().map(SourceSpec::name).collect(Collectors.joining(", "));
  }

  private static ReconcileServer server(
      ReconcileServer.Access access, BookDesk desk, SourceSettings sources, Talk talk)
      throws IOException {
    boolean here = sources.chain().stream().allMatch(spec -> spec.service().isEmpty());
    int batch = here ? QueryReader.MOST_QUERIES : BATCH_OF_SERVICES;
    String name = "Books by resolve (%s)".formatted(name(sources));
    try {
      return new ReconcileServer(
          access,
          new ReconcileServer.Offer(
              new Reconciliation(desk),
              root -> new Manifest(name, Version.number(), root, batch, desk.hasCatalogue())),
          talk::answered,
          Time.system());
    } catch (BindException e) {
      throw new UserError(
          "cannot listen on port %d (%s); choose another one with --port"
              .formatted(access.address().getPort(), e.getMessage()));
    }
  }

  /** Waits for Ctrl-C, which interrupts this thread. */
  private static void untilStopped(ReconcileServer server) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      try {
        server.finish(GRACE);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
