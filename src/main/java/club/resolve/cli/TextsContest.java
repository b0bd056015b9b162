package club.resolve.cli;

import club.resolve.check.LeftAlone;
import club.resolve.cli.Contest.Live;
import club.resolve.compare.Effort;
import club.resolve.compare.Workload;
import club.resolve.http.Fetcher;
import club.resolve.input.InputException;
import club.resolve.jobs.SampleTexts;
import club.resolve.jobs.TextsJob;
import club.resolve.rehearsal.Latency;
import club.resolve.rehearsal.SimulatedKind;
import club.resolve.rehearsal.SimulatedServer;
import club.resolve.timing.Time;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds what downloads texts and counts them: those of a list, or the program's own. */
final class TextsContest {
  /** Of downloads, unless another number is typed. */
  static final int AT_ONCE = 20;

  /** So many of the program's own differ, however many there are: they are kept in memory. */
  private static final int DIFFERENT = 20;

  private static final Latency TEXT = new Latency.Fixed(Duration.ofMillis(100));

  private final CompareOptions options;
  private final Surroundings surroundings;
  private final Sources sources;
  private final Time time;

  TextsContest(CompareOptions options, Surroundings surroundings, Sources sources, Time time) {
    this.options = options;
    this.surroundings = surroundings;
    this.sources = sources;
    this.time = time;
  }

  /**
   * The contest.
   *
   * @throws InputException when the list cannot be read, or holds what is no address
   * @throws UserError for addresses that must not be asked, or only with --live
   */
  Contest contest() throws IOException {
    return options.input().isPresent() ? ofList(options.input().get()) : ofOwnTexts();
  }

  private Contest ofList(String input) throws IOException {
    List<URI> addresses = Addresses.listed(input, surroundings).stream().distinct().toList();
    Optional<Live> live =
        Addresses.live(addresses, options, "texts", sources.fetch().paces().forStrangers());
    // Nobody has allowed a redirect to lead out on the network, so without --live none is followed.
    return contest(
        "%d %s of %s"
            .formatted(
                addresses.size(),
                addresses.size() == 1 ? "text" : "texts",
                input.equals("-") ? "standard input" : input),
        addresses,
        List.of(),
        live.isPresent()
            ? sources.links(LeftAlone.ALL)
            : sources.fetch().unremembered(options.interval()),
        live);
  }

  private Contest ofOwnTexts() throws IOException {
    Latency latency = SimulatedKind.latency(options.rehearsed().place()).orElse(TEXT);
    SimulatedServer server = SimulatedKind.server(latency, sources.catalogs());
    List<byte[]> texts = SampleTexts.of(Math.min(options.times(), DIFFERENT));
    List<URI> addresses = new ArrayList<>();
    for (int i = 0; i < options.times(); i++) {
      addresses.add(server.add((i + 1) + ".txt", texts.get(i % texts.size())));
    }
    return contest(
        "%d texts of this program, 200 kB and %s each"
            .formatted(addresses.size(), latency.inWords()),
        addresses,
        addresses.stream().map(server::latency).toList(),
        sources.fetch().unremembered(options.interval()),
        Optional.empty());
  }

  private Contest contest(
      String words,
      List<URI> addresses,
      List<Duration> latencies,
      Fetcher fetcher,
      Optional<Live> live) {
    return new Contest(
        new Workload(
            words,
            "texts",
            latencies,
            live.map(Live::interval).orElse(options.interval()),
            new Effort.Both(Runtime.getRuntime().availableProcessors())),
        new TextsJob(addresses, fetcher, time),
        Contest.waiting(AT_ONCE),
        live);
  }
}
