package club.resolve.contest;

import club.resolve.check.LeftAlone;
import club.resolve.compare.Effort;
import club.resolve.compare.Workload;
import club.resolve.contest.Contest.Live;
import club.resolve.http.Fetcher;
import club.resolve.input.InputException;
import club.resolve.rehearsal.Latency;
import club.resolve.rehearsal.SimulatedServer;
import club.resolve.timing.Time;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds what downloads texts and counts them: those of a list, or the program's own. */
final class TextsContest {
  /** Workers, unless another number is named. */
  static final int AT_ONCE = 20;

  /** So many of the program's own differ, however many there are: they are kept in memory. */
  private static final int DIFFERENT = 20;

  private final ContestSettings settings;
  private final InputStream in;
  private final ContestParts parts;
  private final Time time;

  /**
   * @param in standard input, for a list that comes from there
   */
  TextsContest(ContestSettings settings, InputStream in, ContestParts parts, Time time) {
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
    return settings.input().isPresent() ? ofList(settings.input().get()) : ofOwnTexts();
  }

  private Contest ofList(String input) throws IOException {
    List<URI> addresses = Addresses.listed(input, in).stream().distinct().toList();
    Optional<Live> live = Addresses.live(addresses, settings, "texts", parts.paces());
    return contest(
        "%d %s of %s"
            .formatted(
                addresses.size(),
                addresses.size() == 1 ? "text" : "texts",
                input.equals("-") ? "standard input" : input),
        addresses,
        List.of(),
        live);
  }

  private Contest ofOwnTexts() throws IOException {
    Latency latency = settings.latency();
    SimulatedServer server = parts.server(latency);
    List<byte[]> texts = SampleTexts.of(Math.min(settings.times(), DIFFERENT));
    List<URI> addresses = new ArrayList<>();
    for (int i = 0; i < settings.times(); i++) {
      addresses.add(server.add((i + 1) + ".txt", texts.get(i % texts.size())));
    }
    return contest(
        "%d texts of this program, 200 kB and %s each"
            .formatted(addresses.size(), latency.inWords()),
        addresses,
        addresses.stream().map(server::latency).toList(),
        Optional.empty());
  }

  private Contest contest(
      String words, List<URI> addresses, List<Duration> latencies, Optional<Live> live)
      throws IOException {
    // Nobody has allowed a redirect to lead out on the network, so without --live none is followed.
    Fetcher fetcher =
        live.isPresent() ? parts.links(LeftAlone.ALL) : parts.own(settings.interval());
    return new Contest(
        new Workload(
            words,
            "texts",
            latencies,
            live.map(Live::interval).orElse(settings.interval()),
            new Effort.Both(Runtime.getRuntime().availableProcessors())),
        new TextsJob(addresses, fetcher, time),
        Contest.waiting(AT_ONCE),
        live);
  }
}
