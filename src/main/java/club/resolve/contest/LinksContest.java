package club.resolve.contest;

import club.resolve.compare.Contender;
import club.resolve.compare.Effort;
import club.resolve.compare.Workload;
import club.resolve.contest.Contest.Live;
import club.resolve.http.Fetcher;
import club.resolve.input.InputException;
import club.resolve.search.Latency;
import club.resolve.search.SimulatedServer;
import club.resolve.timing.Time;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Builds what asks addresses, again and again: of a list, one many times, or the program's own. */
final class LinksContest {
  /** Workers, unless another number is named. */
  static final int AT_ONCE = 20;

  private final ContestSettings settings;
  private final InputStream in;
  private final ContestParts parts;
  private final Time time;

  /**
   * @param in standard input, for a list that comes from there
   */
  LinksContest(ContestSettings settings, InputStream in, ContestParts parts, Time time) {
    this.settings = settings;
    this.in = in;
    this.parts = parts;
    this.time = time;
  }

  /**
   * The contest.
   *
   * @throws InputException when the list cannot be read, or holds what is no address
   * @throws ContestException for addresses that must not be asked, or only with --live
   */
  Contest contest() throws IOException {
    if (settings.input().isEmpty()) {
      return ofOwnPages();
    }
    String input = settings.input().get();
    List<URI> addresses =
        Addresses.isAddress(input)
            ? Collections.nCopies(settings.times(), Addresses.address(input, input))
            : Addresses.listed(input, in);
    String what =
        Addresses.isAddress(input)
            ? "%d times %s".formatted(settings.times(), input)
            : "%d links of %s".formatted(addresses.size(), input);
    return contest(what, addresses, List.of(), Addresses.live(addresses, settings, "pages"));
  }

  private Contest ofOwnPages() throws IOException {
    Latency latency = settings.latency();
    SimulatedServer server = parts.server(latency);
    List<URI> pages = IntStream.rangeClosed(1, settings.times()).mapToObj(server::page).toList();
    return contest(
        "%d pages of this program, %s each".formatted(settings.times(), latency.inWords()),
        pages,
        pages.stream().map(server::latency).toList(),
        Optional.empty());
  }

  private Contest contest(
      String words, List<URI> addresses, List<Duration> latencies, Optional<Live> live)
      throws IOException {
    // Gates make a thread wait, which is just what this mode has none for.
    boolean async = live.isEmpty() && settings.interval().isZero();
    boolean wanted =
        settings.contenders().stream()
            .flatMap(List::stream)
            .anyMatch(one -> one.mode().equals(LinksJob.ASYNC));
    if (wanted && !async) {
      throw new ContestException(
          "--modes: async is for addresses of this machine and its networks, without --interval:"
              + " the pace of a host makes a thread wait, and in async no thread waits");
    }
    Fetcher fetcher = live.isPresent() ? parts.strangers() : parts.own(settings.interval());
    List<Contender> usual = new ArrayList<>(Contest.waiting(AT_ONCE));
    if (async) {
      usual.add(new Contender(LinksJob.ASYNC, AT_ONCE));
    }
    return new Contest(
        new Workload(
            words,
            "links",
            latencies,
            live.map(Live::interval).orElse(settings.interval()),
            new Effort.IoBound()),
        new LinksJob(addresses, fetcher, parts.wire(), time),
        usual,
        live);
  }
}
