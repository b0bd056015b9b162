package club.resolve.contest;

import club.resolve.batch.Resolver;
import club.resolve.book.Query;
import club.resolve.compare.Effort;
import club.resolve.compare.Workload;
import club.resolve.contest.Contest.Live;
import club.resolve.contest.ContestParts.LiveService;
import club.resolve.input.BookList;
import club.resolve.input.BookReader;
import club.resolve.input.Columns;
import club.resolve.input.InputException;
import club.resolve.input.InputFile;
import club.resolve.input.InputRow;
import club.resolve.match.LinkPicker;
import club.resolve.rehearsal.Latency;
import club.resolve.rehearsal.Recording;
import club.resolve.rehearsal.SimulatedServer;
import club.resolve.search.AskedOnce;
import club.resolve.search.Question;
import club.resolve.search.SourceChain;
import club.resolve.service.SourceSpec;
import club.resolve.timing.Time;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Builds what resolves the titles of a list, again and again from the beginning. */
final class TitlesContest {
  /** Workers, unless another number is named. */
  static final int AT_ONCE = 5;

  private final ContestSettings settings;
  private final InputStream in;
  private final ContestParts parts;
  private final Time time;

  /** The sources that are asked in one run. */
  @FunctionalInterface
  private interface FreshChain {
    SourceChain get() throws IOException;
  }

  /**
   * Those who answer, and what is known of them.
   *
   * @param words at the end of a sentence about the titles
   * @param latencies time of each row; empty where they are not known before
   * @param effort kind of the work
   */
  private record Answers(String words, List<Duration> latencies, Effort effort, FreshChain chain) {}

  /**
   * @param in standard input, for a list that comes from there
   */
  TitlesContest(ContestSettings settings, InputStream in, ContestParts parts, Time time) {
    this.settings = settings;
    this.in = in;
    this.parts = parts;
    this.time = time;
  }

  /**
   * The contest.
   *
   * @throws InputException when the list or the recording cannot be read, or they do not fit
   * @throws ContestException for sources that cannot be asked so often
   */
  Contest contest() throws IOException {
    List<InputRow> rows = rows();
    if (settings.replay().isPresent()) {
      return replayed(rows, settings.replay().get());
    }
    if (settings.live()) {
      return live(rows);
    }
    return settings.catalog().isPresent()
        ? catalog(rows, settings.catalog().get())
        : simulated(rows);
  }

  private String listName() {
    return settings.input().filter(name -> !name.equals("-")).orElse("standard input");
  }

  private List<InputRow> rows() throws IOException {
    List<InputRow> rows = new ArrayList<>();
    Optional<Path> file = settings.input().filter(name -> !name.equals("-")).map(Path::of);
    try (BookList list =
            file.isPresent()
                ? BookList.inFile(file.get(), Columns.USUAL)
                : BookList.fromStdin(in, Columns.USUAL);
        BookReader reader = list.open()) {
      for (Optional<InputRow> row = reader.next(); row.isPresent(); row = reader.next()) {
        row.ifPresent(rows::add);
      }
    }
    requireTitle(rows);
    return rows;
  }

  private void requireTitle(List<InputRow> rows) throws InputException {
    if (rows.stream().noneMatch(row -> Resolver.asks(row.book()))) {
      throw InputException.in(listName(), "has no title to search for");
    }
  }

  private Contest simulated(List<InputRow> rows) throws IOException {
    Latency latency = settings.latency();
    SimulatedServer server = parts.server(latency);
    SourceChain chain = SourceChain.of(List.of(parts.simulated(server, settings.interval())));
    return contest(
        rows,
        new Answers(
            latency.inWords() + " a search",
            latencies(rows, server::latency),
            new Effort.IoBound(),
            () -> chain),
        Optional.empty());
  }

  /** A row that was decided by hand is no work in any mode. */
  private Contest replayed(List<InputRow> all, Path file) throws IOException {
    Recording recording = recording(file);
    List<InputRow> rows =
        all.stream()
            .filter(row -> !Resolver.asks(row.book()) || !recording.isDecided(row.book().query()))
            .toList();
    requireTitle(rows);
    int decided = all.size() - rows.size();
    for (InputRow row : rows) {
      if (Resolver.asks(row.book()) && !recording.knows(row.book().query())) {
        throw InputException.in(
            file.toString(),
            "has no answer to \"%s\", row %d of %s; record the list with resolve %s --record=%s"
                    .formatted(row.book().title(), row.book().row(), listName(), listName(), file)
                + " --refresh");
      }
    }
    SourceChain chain = SourceChain.of(recording.chain(time));
    return contest(
        rows,
        new Answers(
            "answers and latencies of "
                + file
                + (decided == 0 ? "" : ", without %d decided by hand".formatted(decided)),
            latencies(rows, recording::latency),
            new Effort.IoBound(),
            () -> chain),
        Optional.empty());
  }

  private static Recording recording(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(InputFile.readable(file))) {
      return Recording.read(in);
    } catch (Recording.BrokenLine e) {
      throw InputException.at(file.toString(), e.line(), String.valueOf(e.getMessage()));
    } catch (MalformedInputException _) {
      throw InputException.in(file.toString(), "is not a recording, as it is not UTF-8");
    }
  }

  private Contest catalog(List<InputRow> rows, SourceSpec spec) throws IOException {
    SourceChain chain = SourceChain.of(List.of(parts.catalog(spec)));
    return contest(
        rows,
        new Answers(
            "searched for in a catalogue on this machine",
            List.of(),
            new Effort.CpuBound(Runtime.getRuntime().availableProcessors()),
            () -> chain),
        Optional.empty());
  }

  /** Sources that remember what they were asked are made anew for each run; their gates stay. */
  private Contest live(List<InputRow> rows) throws IOException {
    List<LiveService> services = parts.services();
    long asked = rows.stream().filter(row -> Resolver.asks(row.book())).count();
    long byIsbn =
        services.stream().anyMatch(LiveService::byIsbn)
            ? rows.stream().filter(row -> row.book().isbn().isPresent()).count()
            : 0;
    Optional<LiveService> rationed =
        services.stream().filter(service -> service.ration().isPresent()).findFirst();
    if (rationed.isPresent()) {
      throw new ContestException(
          "%s may be asked for %d titles in a run of the program, which is too few to compare by:"
                  .formatted(rationed.get().name(), rationed.get().ration().getAsInt())
              + " name other sources with --source, or record its answers once with resolve"
              + " --record=FILE, and compare with --replay=FILE");
    }
    Duration interval =
        services.stream().map(LiveService::interval).max(Duration::compareTo).orElseThrow();
    String whom = services.stream().map(LiveService::name).collect(Collectors.joining(", "));
    return contest(
        rows,
        new Answers("asked of " + whom, List.of(), new Effort.IoBound(), parts::chain),
        Optional.of(new Live(asked * services.size() + byIsbn, whom, interval)));
  }

  private Contest contest(List<InputRow> rows, Answers answers, Optional<Live> live) {
    String words =
        "%d %s of %s, %s"
            .formatted(
                rows.size(), rows.size() == 1 ? "title" : "titles", listName(), answers.words());
    Duration interval = live.map(Live::interval).orElse(settings.interval());
    LinkPicker picker = parts.picker();
    return new Contest(
        new Workload(words, "titles", answers.latencies(), interval, answers.effort()),
        new TitlesJob(
            rows, () -> new Resolver(answers.chain().get().with(AskedOnce::new), picker), time),
        Contest.waiting(AT_ONCE),
        live);
  }

  /** The latency of each row; one that asks nothing, or the same as a row before, takes no time. */
  private static List<Duration> latencies(List<InputRow> rows, Function<Query, Duration> latency) {
    Set<Question> asked = new HashSet<>();
    return rows.stream()
        .map(
            row ->
                Resolver.asks(row.book()) && asked.add(Question.of(row.book().query()))
                    ? latency.apply(row.book().query())
                    : Duration.ZERO)
        .toList();
  }
}
