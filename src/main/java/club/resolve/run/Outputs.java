package club.resolve.run;

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
 * @param result empty for standard output
 */
public record Outputs(
    Optional<OutputFile> result,
    Optional<OutputFile> timings,
    Optional<OutputFile> candidates,
    Optional<OutputFile> recording)
    implements Closeable {
  private static final String STANDARD_OUTPUT = "standard output";

  /**
   * Makes sure that all of them can be written, and by this run alone.
   *
   * @throws UserError when one would overwrite another, or what is read
   * @throws club.resolve.output.OutputException when another run is writing one
   */
  static Outputs of(TitleSettings options) throws IOException {
    Outputs outputs =
        new Outputs(
            file(options.target().file(), options),
            file(options.beside().timings(), options),
            file(options.beside().candidates(), options),
            file(options.beside().recording(), options));
    List<OutputFile> all = outputs.all();
    for (int i = 0; i < all.size(); i++) {
      for (OutputFile later : all.subList(i + 1, all.size())) {
        if (later.touches(all.get(i).target())) {
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
    Outputs only = new Outputs(result, Optional.empty(), Optional.empty(), Optional.empty());
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
            && path.equals(options.target().file())
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
    result.ifPresent(all::add);
    return all;
  }

  private List<OutputFile> besides() {
    List<OutputFile> all = new ArrayList<>();
    timings.ifPresent(all::add);
    candidates.ifPresent(all::add);
    recording.ifPresent(all::add);
    return all;
  }

  /** Opens the result, or standard output where there is no file for it. */
  Writer open(Streams streams) throws IOException {
    return result.isPresent() ? result.get().open() : streams.out().get();
  }

  /** Returns true when a run that ends so puts its result under the name that was asked for. */
  boolean places(boolean whole, long rows) {
    return result.isPresent() && (whole || (rows > 0 && !result.get().replaces()));
  }

  /**
   * Puts all of them, which are closed by now, where they belong: in their places, or where the run
   * was stopped, beside what is whole.
   *
   * @param rows number of rows of the result; a stopped run that has none leaves nothing
   */
  Settled settle(boolean whole, long rows) throws IOException {
    boolean replaced = result.isPresent() && result.get().replaces();
    String place = STANDARD_OUTPUT;
    if (whole || rows > 0) {
      if (result.isPresent()) {
        place = result.get().settle(whole).toString();
      }
      for (OutputFile file : besides()) {
        file.settle(whole);
      }
    }
    return new Settled(
        place,
        replaced && !whole ? result.map(file -> file.target().toString()) : Optional.empty());
  }

  /**
   * The place of the rows of a run, in words.
   *
   * @param untouched the earlier result that a stopped run has left as it was
   */
  public record Settled(String place, Optional<String> untouched) {

    private static String are(long rows) {
      return rows == 1 ? "is" : "are";
    }

    /** Says of a run that was stopped what there is of it. */
    String stopped(long rows, long total) {
      String left = untouched.map(" %s is as it was."::formatted).orElse("");
      return rows == 0
          ? "Stopped before the first of %d %s was done.%s"
              .formatted(total, total == 1 ? "row" : "rows", left)
          : "Stopped: %d of %d rows %s in %s, %d %s missing.%s"
              .formatted(rows, total, are(rows), place, total - rows, are(total - rows), left);
    }
  }

  /** Says where the rows are that a failed run has written. */
  void keepPartial(Exception failure, Listener listener) {
    try {
      Optional<Path> partial = result.isPresent() ? result.get().putAside() : Optional.empty();
      partial.ifPresent(
          place ->
              listener.warn(
                  "the rows done so far are in %s; the last one may be cut off".formatted(place)));
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
