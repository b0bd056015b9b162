package club.resolve.cli;

import club.resolve.cli.Contest.Live;
import club.resolve.compare.Contender;
import club.resolve.compare.Effort;
import club.resolve.compare.Workload;
import club.resolve.http.Fetcher;
import club.resolve.http.HttpTransport;
import club.resolve.input.InputException;
import club.resolve.jobs.LinksJob;
import club.resolve.polite.HostPaces;
import club.resolve.rehearsal.Latency;
import club.resolve.rehearsal.SimulatedKind;
import club.resolve.rehearsal.SimulatedServer;
import club.resolve.timing.Time;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Builds what asks addresses, again and again: of a list, one many times, or the program's own. */
final class LinksContest {
  private static final int AT_ONCE = 20;
  private static final Latency PAGE = new Latency.Fixed(Duration.ofMillis(100));

  private final CompareOptions options;
  private final Surroundings surroundings;
  private final Sources sources;
  private final Time time;

  LinksContest(CompareOptions options, Surroundings surroundings, Sources sources, Time time) {
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
    if (options.input().isEmpty()) {
      return ofOwnPages();
    }
    String input = options.input().get();
    List<URI> addresses =
        Addresses.isAddress(input)
            ? Collections.nCopies(options.times(), Addresses.address(input, input))
            : Addresses.listed(input, surroundings);
    String what =
        Addresses.isAddress(input)
            ? "%d times %s".formatted(options.times(), input)
            : "%d links of %s".formatted(addresses.size(), input);
    HostPaces paces = sources.fetch().paces().forStrangers();
    return contest(what, addresses, List.of(), Addresses.live(addresses, options, "pages", paces));
  }

  private Contest ofOwnPages() throws IOException {
    Latency latency = SimulatedKind.latency(options.rehearsed().place()).orElse(PAGE);
    SimulatedServer server = SimulatedKind.server(latency, sources.catalogs());
    List<URI> pages = IntStream.rangeClosed(1, options.times()).mapToObj(server::page).toList();
    return contest(
        "%d pages of this program, %s each".formatted(options.times(), latency.inWords()),
        pages,
        pages.stream().map(server::latency).toList(),
        Optional.empty());
  }

  private Contest contest(
      String words, List<URI> addresses, List<Duration> latencies, Optional<Live> live)
      throws IOException {
    // Gates make a thread wait, which is just what this mode has none for.
    boolean async = live.isEmpty() && options.interval().isZero();
    boolean wanted =
        options.contenders().stream()
            .flatMap(List::stream)
            .anyMatch(one -> one.mode().equals(LinksJob.ASYNC));
    if (wanted && !async) {
      throw new UserError(
          "--modes: async is for addresses of this machine and its networks, without --interval:"
              + " the pace of a host makes a thread wait, and async has none that waits");
    }
    Fetcher fetcher =
        live.isPresent()
            ? sources.fetch().strangers()
            : sources.fetch().unremembered(options.interval());
    HttpTransport wire = sources.wire();
    List<Contender> usual = new ArrayList<>(Contest.waiting(AT_ONCE));
    if (async) {
      usual.add(new Contender(LinksJob.ASYNC, AT_ONCE));
    }
    return new Contest(
        new Workload(
            words,
            "links",
            latencies,
            live.map(Live::interval).orElse(options.interval()),
            new Effort.Waiting()),
        new LinksJob(addresses, fetcher, wire::ask, time),
        usual,
        live);
  }
}
