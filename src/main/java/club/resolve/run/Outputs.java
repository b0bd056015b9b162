package club.resolve.run;

import club.resolve.book.Dialect;
import club.resolve.output.OutputFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that a run writes, locked for as long as it lives.
 *
 * @param results at least one
 */
public record Outputs(
    List<ResultPlace> results,
    Optional<OutputFile> timings,
    Optional<OutputFile> candidates,
    Optional<OutputFile> recording)
    implements Closeable {

  public Outputs {
    results = List.copyOf(results);
  }

  /**
   * Makes sure that all of them can be written, and by this run alone.
   *
   * @throws UserError when one would overwrite another, or what is read
   * @throws club.resolve.output.OutputException when another run is writing one
   */
  static Outputs of(TitleSettings options) throws IOException {
    List<ResultPlace> results = new ArrayList<>();
    for (TitleSettings.Target target : options.results().targets()) {
      results.add(new ResultPlace(file(target.file(), options)));
    }
    Outputs outputs =
        new Outputs(
            results,
            file(options.beside().timings(), options),
            file(options.beside().candidates(), options),
            file(options.beside().recording(), options));
    List<OutputFile> all = outputs.all();
    for (int i = 0; i < all.size(); i++) {
      for (OutputFile later : all.subList(i + 1, all.size())) {
        if (later.touches(all.get(i).target()) || all.get(i).touches(later.target())) {
          throw overwriting(later.target(), "another file of this run");
        }
      }
    }
    outputs.lock();
    return outputs;
  }

  private void lock() throws IOException {
    try {
      for (OutputFile file : all()) {
        file.lock();
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /**
   * The place of a result.
   *
   * @param typed {@code -} for standard output; empty where nothing was typed
   * @param input beside which it then stands; empty for standard input, whose result goes to
   *     standard output
   * @param ending the end of its name, behind the name of the input
   * @return empty for standard output
   */
  public static Optional<Path> place(Optional<String> typed, Optional<Path> input, String ending) {
    if (typed.isPresent()) {
      return typed.filter(name -> !name.equals("-")).map(Path::of);
    }
    return input.map(
        list -> {
          String name = String.valueOf(list.getFileName());
          int dot = name.lastIndexOf('.');
          return list.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ending);
        });
  }

  /**
   * The only file of a run, locked like the others.
   *
   * @param path empty for standard output
   * @param input the list, which is not overwritten
   */
  static Outputs only(Optional<Path> path, Optional<Path> input) throws IOException {
    Optional<OutputFile> result = Optional.empty();
    if (path.isPresent()) {
      OutputFile file = OutputFile.at(path.get());
      if (input.isPresent() && file.touches(input.get())) {
        throw overwriting(path.get(), "the list itself");
      }
      result = Optional.of(file);
    }
    Outputs only =
        new Outputs(
            List.of(new ResultPlace(result)), Optional.empty(), Optional.empty(), Optional.empty());
    only.lock();
    return only;
  }

  private static Optional<OutputFile> file(Optional<Path> path, TitleSettings options)
      throws IOException {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    OutputFile file = OutputFile.at(path.get());
    boolean replaces =
        options.task().ofResult()
            && options.results().targets().stream().anyMatch(one -> one.file().equals(path))
            && path.equals(options.input());
    if (!replaces && options.input().isPresent() && file.touches(options.input().get())) {
      throw overwriting(path.get(), "the list itself");
    }
    if (file.touches(options.decisions().path())) {
      throw overwriting(path.get(), "the decisions");
    }
    for (Path catalog : options.sources().catalogs()) {
      if (file.touches(catalog)) {
        throw overwriting(path.get(), "a catalogue that is a source");
      }
    }
    return Optional.of(file);
  }

  private static UserError overwriting(Path path, String what) {
    return new UserError(path + ": writing it would overwrite " + what);
  }

  private List<OutputFile> all() {
    List<OutputFile> all = new ArrayList<>(besides());
    results.forEach(result -> result.file().ifPresent(all::add));
    return all;
  }

  private List<OutputFile> besides() {
    List<OutputFile> all = new ArrayList<>();
    timings.ifPresent(all::add);
    candidates.ifPresent(all::add);
    recording.ifPresent(all::add);
    return all;
  }

  /** Opens the only result. */
  Writer open(Streams streams) throws IOException {
    return results.getFirst().open(streams, Dialect.USUAL);
  }

  /**
   * Puts all of them, which are closed by now, where they belong: in their places, or where the run
   * was stopped, beside what is whole.
   *
   * @param rows number of rows of the results; a stopped run that has none leaves nothing
   * @throws IOException when none of the results can be put there
   */
  Settled settle(boolean whole, long rows) throws IOException {
    List<String> untouched =
        whole
            ? List.of()
            : results.stream().filter(ResultPlace::replaces).map(ResultPlace::name).toList();
    List<String> places = new ArrayList<>();
    if (whole || rows > 0) {
      for (ResultPlace result : results) {
        if (result.failure().isEmpty()) {
          settle(result, whole).ifPresent(places::add);
        }
      }
      for (OutputFile file : besides()) {
        file.settle(whole);
      }
    }
    return new Settled(places, untouched, failed());
  }

  private Optional<String> settle(ResultPlace result, boolean whole) throws IOException {
    try {
      return Optional.of(result.settle(whole));
    } catch (IOException e) {
      result.failed(e);
      if (results.stream().allMatch(one -> one.failure().isPresent())) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private List<FailedResult> failed() throws IOException {
    List<FailedResult> failed = new ArrayList<>();
    for (ResultPlace result : results) {
      if (result.failure().isPresent()) {
        failed.add(new FailedResult(result.name(), result.failure().get(), result.putAside()));
      }
    }
    return failed;
  }

  /**
   * A result that could not be written to its end.
   *
   * @param partial the place of the rows before that, where there are any
   */
  public record FailedResult(String place, IOException why, Optional<Path> partial) {}

  /**
   * The places of the rows of a run, in words.
   *
   * @param places of the results that have not failed
   * @param untouched the earlier results that a stopped run has left as they were
   */
  public record Settled(List<String> places, List<String> untouched, List<FailedResult> failed) {

    public Settled {
      places = List.copyOf(places);
      untouched = List.copyOf(untouched);
      failed = List.copyOf(failed);
    }

    /** The places that are files. */
    public List<String> files() {
      return places.stream().filter(place -> !place.equals(ResultPlace.STANDARD_OUTPUT)).toList();
    }

    /** All places of rows. */
    public String place() {
      return String.join(" and ", places);
    }

    private static String are(long number) {
      return number == 1 ? "is" : "are";
    }

    /** Says of a run that was stopped what there is of it. */
    String stopped(long rows, long total) {
      String left =
          untouched.isEmpty()
              ? ""
              : untouched.size() == 1
                  ? " %s is as it was.".formatted(untouched.getFirst())
                  : " %s are as they were.".formatted(String.join(" and ", untouched));
      return rows == 0
          ? "Stopped before the first of %d %s was done.%s"
              .formatted(total, total == 1 ? "row" : "rows", left)
          : "Stopped: %d of %d rows %s in %s, %d %s missing.%s"
              .formatted(rows, total, are(rows), place(), total - rows, are(total - rows), left);
    }
  }

  /** Says where the rows are that a failed run has written. */
  void keepPartial(Exception failure, Listener listener) {
    try {
      for (ResultPlace result : results) {
        result
            .putAside()
            .ifPresent(
                place ->
                    listener.warn(
                        "the rows done so far are in %s; the last one may be cut off"
                            .formatted(place)));
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (OutputFile file : all()) {
      file.close();
    }
  }
}
