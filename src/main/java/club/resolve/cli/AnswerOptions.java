package club.resolve.cli;

import club.resolve.contest.JobName;
import club.resolve.rehearsal.Latency;
import club.resolve.rehearsal.SimulatedKind;
import club.resolve.run.AllSources;
import club.resolve.run.FetchSettings;
import club.resolve.run.SourceSettings;
import club.resolve.run.StoreSettings;
import club.resolve.run.UserError;
import club.resolve.service.KnownSources;
import club.resolve.service.SourceSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParameterException;

/**
 * The answers in a comparison: of a server of the program, of a recording, or with --live of
 * others.
 */
final class AnswerOptions {
  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final int RESULTS = 10;

  /** Latency of the program's own pages and texts, unless another one is typed. */
  private static final Latency PAGE = new Latency.Fixed(Duration.ofMillis(100));

  private static final SourceSpec SIMULATED =
      new SourceSpec(AllSources.SIMULATED, Optional.empty());

  private final Options options;
  private final KnownSources known;
  private final Value<Converter.Chain[]> chains;
  private final Value<Path> replay;
  private final Value<Boolean> live;
  private final Value<Duration> interval;
  private final Value<String> contact;
  private final Value<Boolean> ownEngines;

  AnswerOptions(Options options, KnownSources known) {
    this.options = options;
    this.known = known;
    chains =
        ChainOptions.chains(
            options,
            known,
            "simulated[=LATENCY]: a server inside this program. LATENCY is fixed, such as 50ms."
                + " Default: 700ms for titles, 100ms for pages and texts.",
            "simulated=lognormal:700ms:0.4: the same with a latency drawn once for each title, by"
                + " its median and sigma.",
            "catalog[=FILE]: a catalogue on this machine, which asks no one.",
            "With --live, which needs it: the sources of resolve.");
    replay =
        options.path(
            "--replay=FILE",
            "Replays answers that --record=FILE of resolve has written down, each after the time"
                + " that it took then.");
    live =
        options.flag(
            "--live",
            "Asks real services, or addresses out on the network, all modes at the same pace; first"
                + " says how many requests that are.");
    interval =
        NetworkOptions.interval(
            options,
            "The shortest time between two requests to one host, for the simulated server, too."
                + " Default: none where the work is rehearsed, else each service's own pace.");
    contact =
        NetworkOptions.contact(options, "Your mail address, told to each service, with --live.");
    ownEngines = ChainOptions.ownEngines(options);
  }

  /**
   * Requires that these options go together.
   *
   * @throws ParameterException when they do not
   */
  void check() {
    options.require(
        replay.given().isEmpty()
            || !(options.typed("--source") || live() || options.typed("--interval")),
        "--replay answers from the recording; leave out --source, --live and --interval");
    options.require(
        live() || !options.typed("--contact"),
        "--contact is for --live, as nobody is asked without it");
  }

  boolean live() {
    return live.get();
  }

  Optional<Path> replay() {
    return replay.given();
  }

  /** The least time between two requests where no host has a pace of its own. */
  Duration interval() {
    return live() || options.typed("--interval") ? interval.get() : Duration.ZERO;
  }

  /**
   * The source that stands for the services without --live. Sources in the configuration are for
   * runs that ask them.
   */
  SourceSpec rehearsed(JobName job) {
    if (live() || !options.typed("--source")) {
      return SIMULATED;
    }
    List<SourceSpec> specs = chain();
    options.require(
        specs.stream().allMatch(one -> one.local().isPresent()),
        "--source: real services are asked only with --live; add it, or use --source=simulated,"
            + " --source=catalog or --replay");
    options.require(specs.size() == 1, "--source: name only one source, or add --live");
    options.require(
        job == JobName.TITLES || isSimulated(specs.getFirst()),
        "--source: catalog is for titles, as it asks no server");
    return specs.getFirst();
  }

  /**
   * The latency of the program's own server.
   *
   * @param rehearsed as {@link #rehearsed} gives it
   */
  static Latency latency(JobName job, SourceSpec rehearsed) {
    Latency usual = job == JobName.TITLES ? Latency.USUAL : PAGE;
    return isSimulated(rehearsed) ? SimulatedKind.latency(rehearsed.place()).orElse(usual) : usual;
  }

  static boolean isSimulated(SourceSpec spec) {
    return spec.kind().equals(AllSources.SIMULATED);
  }

  /** A failure is not tried again, as its time would say nothing about the mode. */
  SourceSettings network(Optional<Path> cache) throws UserError {
    return new SourceSettings(
        chain(),
        RESULTS,
        ownEngines.get(),
        new FetchSettings(interval.get(), TIMEOUT, 0, contact.given()),
        Defaults.serviceKeys(options.command()),
        StoreSettings.ofHosts(cache));
  }

  private List<SourceSpec> chain() {
    return chains
        .given()
        .map(Converter::joined)
        .orElseGet(() -> known.parseChain(ChainOptions.USUAL));
  }
}
