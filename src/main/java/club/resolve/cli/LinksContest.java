package club.resolve.cli;

import club.resolve.check.Address;
import club.resolve.check.LeftAlone;
import club.resolve.cli.Contest.Live;
import club.resolve.compare.Contender;
import club.resolve.compare.Workload;
import club.resolve.http.Fetcher;
import club.resolve.http.Host;
import club.resolve.http.HttpTransport;
import club.resolve.input.InputException;
import club.resolve.input.LinkList;
import club.resolve.input.LinkReader;
import club.resolve.input.LinkRow;
import club.resolve.jobs.LinksJob;
import club.resolve.polite.GateFetcher;
import club.resolve.search.Latency;
import club.resolve.search.SimulatedServer;
import club.resolve.timing.Time;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
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

  /** Whether what stands for the list is an address itself. */
  static boolean isAddress(String text) {
    return text.matches("(?i)https?://.*");
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
        isAddress(input)
            ? Collections.nCopies(options.times(), address(input, input))
            : listed(input);
    List<Host> hosts = addresses.stream().map(Host::of).distinct().toList();
    String what =
        isAddress(input)
            ? "%d times %s".formatted(options.times(), input)
            : "%d links of %s".formatted(addresses.size(), input);
    return hosts.stream().allMatch(Host::isPrivate)
        ? contest(what, addresses, List.of(), Optional.empty())
        : live(what, addresses, hosts);
  }

  private Contest ofOwnPages() throws IOException {
    Latency latency = Sources.latency(options.rehearsed()).orElse(PAGE);
    SimulatedServer server = sources.server(latency);
    return contest(
        "%d pages of this program, %s each".formatted(options.times(), latency.inWords()),
        IntStream.rangeClosed(1, options.times()).mapToObj(server::page).toList(),
        IntStream.rangeClosed(1, options.times()).mapToObj(server::latency).toList(),
        Optional.empty());
  }

  private static URI address(String text, String place) throws InputException {
    URI address =
        Address.parse(text)
            .orElseThrow(
                () ->
                    InputException.in(
                        place, "'" + text + "' is no http or https address that can be asked for"));
    if (LeftAlone.allBut(List.of()).reason(Host.of(address)).isPresent()) {
      throw InputException.in(
          place, text + ": Goodreads is left alone, as its terms rule out robots");
    }
    return address;
  }

  private List<URI> listed(String input) throws IOException {
    List<URI> addresses = new ArrayList<>();
    try (LinkList list =
            input.equals("-")
                ? LinkList.fromStdin(surroundings.in(), Optional.empty())
                : LinkList.inFile(Path.of(input), Optional.empty());
        LinkReader reader = list.open()) {
      for (Optional<LinkRow> row = reader.next(); row.isPresent(); row = reader.next()) {
        if (!row.get().link().isBlank()) {
          addresses.add(address(row.get().link(), input));
        }
      }
    }
    if (addresses.isEmpty()) {
      throw InputException.in(input, "has no link");
    }
    return addresses;
  }

  private Contest live(String what, List<URI> addresses, List<Host> hosts) throws IOException {
    String whom =
        hosts.stream()
            .filter(host -> !host.isPrivate())
            .map(Host::toString)
            .collect(Collectors.joining(", "));
    if (!options.live()) {
      throw new UserError(
          "%s would be asked, which is out on the network: add --live to ask all the same, or leave"
                  .formatted(whom)
              + " FILE out, and the program asks pages of its own");
    }
    Duration interval =
        hosts.stream()
            .map(
                host ->
                    GateFetcher.paceForStrangers(
                            host, options.interval(), options.network().contact().isPresent())
                        .interval())
            .max(Duration::compareTo)
            .orElseThrow();
    return contest(
        what, addresses, List.of(), Optional.of(new Live(addresses.size(), whom, interval)));
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
        live.isPresent() ? sources.strangers() : sources.unremembered(options.interval());
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
            OptionalInt.empty()),
        new LinksJob(addresses, fetcher, wire::ask, time),
        usual,
        live);
  }
}
