package club.resolve.cli;

import club.resolve.output.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that a run writes.
 *
 * @param result empty for standard output
 */
record Outputs(
    Optional<OutputFile> result,
    Optional<OutputFile> timings,
    Optional<OutputFile> candidates,
    Optional<OutputFile> recording) {

  /**
   * Makes sure that all of them can be written, without writing anything.
   *
   * @throws UserError when one would overwrite another, or what is read
   */
  static Outputs of(RunOptions options) throws IOException {
    Outputs outputs =
        new Outputs(
            file(options.output(), options),
            file(options.timings(), options),
            file(options.candidates(), options),
            file(options.recording(), options));
    List<OutputFile> all = outputs.all();
    for (int i = 0; i < all.size(); i++) {
      for (OutputFile later : all.subList(i + 1, all.size())) {
        if (later.touches(all.get(i).target())) {
          throw overwriting(later.target(), "what else this run writes");
        }
      }
    }
    return outputs;
  }

  /**
   * Where a result goes.
   *
   * @param typed {@code -} for standard output; empty where nothing was typed
   * @param input beside which it then stands; empty for standard input, whose result goes to
   *     standard output
   * @param ending of its name, behind that of the input
   * @return empty for standard output
   */
  static Optional<Path> place(Optional<String> typed, Optional<Path> input, String ending) {
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
   * The only file of a run that has no other.
   *
   * @param path empty for standard output
   * @param input the list, which is not overwritten
   */
  static Optional<OutputFile> only(Optional<Path> path, Optional<Path> input) throws IOException {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    OutputFile file = OutputFile.at(path.get());
    if (input.isPresent() && file.touches(input.get())) {
      throw overwriting(path.get(), "the list itself");
    }
    return Optional.of(file);
  }

  private static Optional<OutputFile> file(Optional<Path> path, RunOptions options)
      throws IOException {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    OutputFile file = OutputFile.at(path.get());
    boolean replaces =
        options.task().ofResult() && path.equals(options.output()) && path.equals(options.input());
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
    List<OutputFile> all = new ArrayList<>();
    result.ifPresent(all::add);
    timings.ifPresent(all::add);
    candidates.ifPresent(all::add);
    recording.ifPresent(all::add);
    return all;
  }

  /** Puts all of them, which are closed by now, in their places. */
  void commit() throws IOException {
    for (OutputFile file : all()) {
      file.commit();
    }
  }
}
