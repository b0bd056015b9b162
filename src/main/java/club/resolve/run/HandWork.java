package club.resolve.run;

import club.resolve.book.ResultRow;
import club.resolve.book.Site;
import club.resolve.decide.Decisions;
import club.resolve.decide.EarlierResult;
import club.resolve.decide.HandChanges;
import club.resolve.decide.MadeByHand;
import club.resolve.decide.RowDigests;
import club.resolve.decide.WrittenResults;
import club.resolve.output.OutputFile;
import club.resolve.timing.RunListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what a person has changed in earlier results: finds it before the run, lets it hold, and
 * remembers what the run has written itself, as it hears of each row. Not thread-safe.
 */
final class HandWork implements RunListener<ResultRow> {
  private final TitleSettings options;
  private final List<TitleOutput> outputs;
  private final Memory memory;
  private final HandChanges changes;
  private final Optional<RowDigests> digests;
  private long held;

  private HandWork(
      TitleSettings options,
      List<TitleOutput> outputs,
      Decisions decisions,
      Memory memory,
      HandChanges changes) {
    this.options = options;
    this.outputs = List.copyOf(outputs);
    this.memory = memory;
    this.changes = changes;
    this.digests =
        outputs.stream().anyMatch(TitleOutput::forHands)
            ? Optional.of(new RowDigests(options.results().style().formulas(), decisions, changes))
            : Optional.empty();
  }

  /**
   * Looks at the earlier results, without changing anything.
   *
   * @throws club.resolve.output.OutputException when the run would write over something of which it
   *     is not known whether a person has made it
   */
  static HandWork before(
      TitleSettings options, List<TitleOutput> outputs, Decisions decisions, Memory memory)
      throws IOException {
    HandChanges changes = HandChanges.none();
    if (!options.results().overwrites()) {
      List<Replaced> earlier = new ArrayList<>();
      for (TitleOutput output : outputs) {
        Optional<Path> replaced = output.replaced();
        if (replaced.isPresent()) {
          earlier.add(
              new Replaced(
                  new EarlierResult(replaced.get(), memory.results()),
                  output.forHands(),
                  isList(replaced.get(), options)));
        }
      }
      if (options.task().ofResult() && earlier.stream().noneMatch(Replaced::inPlace)) {
        changes = inList(options, decisions, memory.results());
      }
      for (Replaced one : earlier) {
        changes = changes.and(in(one, options, decisions));
      }
    }
    return new HandWork(options, outputs, decisions, memory, changes);
  }

  /**
   * A result that the run replaces.
   *
   * @param forHands true if a person may have worked in its rows
   * @param inPlace true if it is the list, too
   */
  private record Replaced(EarlierResult result, boolean forHands, boolean inPlace) {}

  private static boolean isList(Path file, TitleSettings options) throws IOException {
    return options.input().isPresent()
        && Files.exists(options.input().get())
        && Files.isSameFile(options.input().get(), file);
  }

  /** The list is not written over, so nothing is lost where it is not known who wrote it. */
  private static HandChanges inList(
      TitleSettings options, Decisions decisions, WrittenResults written) throws IOException {
    EarlierResult list = new EarlierResult(options.input().orElseThrow(), written);
    return list.isKnown()
        ? list.changes(options.columns().author(), Site.GOODREADS, decisions)
        : HandChanges.none();
  }

  private static HandChanges in(Replaced earlier, TitleSettings options, Decisions decisions)
      throws IOException {
    EarlierResult result = earlier.result();
    if (!earlier.forHands()) {
      result.requireUntouched();
      return HandChanges.none();
    }
    result.requireText();
    if (options.task() == Task.DECIDE && !result.isKnown()) {
      // Each row stays as it is, whoever has made it.
      return HandChanges.none();
    }
    if (options.task() == Task.RETRY_FAILED && earlier.inPlace() && !result.isKnown()) {
      result.requireNoUnfinishedLink();
      return HandChanges.none();
    }
    return result.changes(options.columns().author(), Site.GOODREADS, decisions);
  }

  /** The rows that a person has made. */
  MadeByHand changes() {
    return changes;
  }

  @Override
  public void row(ResultRow row) {
    if (!changes.isEmpty() && changes.about(row.book()).isPresent()) {
      held++;
    }
    digests.ifPresent(noted -> noted.row(row));
  }

  /**
   * Puts the files of the run where they belong, and remembers what then stands in the results.
   *
   * @param said gets the sentences about what was changed by hand
   */
  Outputs.Settled settle(Outputs files, boolean whole, long rows, List<String> said)
      throws IOException {
    List<OutputFile> remembered = new ArrayList<>();
    int spoken = said.size();
    for (TitleOutput output : outputs) {
      Optional<OutputFile> placed = output.place().file();
      if (placed.isPresent()
          && output.place().places(whole, rows)
          && isRemembered(placed.get().target())) {
        OutputFile file = placed.get();
        remembered.add(file);
        kept(output, file).ifPresent(said::add);
        memory.results().writing(file.target(), digests(output, file.digest()));
      }
    }
    if (!remembered.isEmpty()) {
      held().ifPresent(sentence -> said.add(spoken, sentence));
    }
    Outputs.Settled settled = files.settle(whole, rows);
    for (OutputFile file : remembered) {
      if (settled.places().contains(file.target().toString())) {
        memory.results().written(file.target());
      }
    }
    return settled;
  }

  /** Where it is not known who has made a row, a later run after a review shall not know either. */
  private boolean isRemembered(Path place) {
    return options.task() != Task.DECIDE || !memory.results().of(place).isEmpty();
  }

  private long[] digests(TitleOutput output, long file) {
    return output.forHands() ? digests.orElseThrow().with(file) : new long[] {file};
  }

  private Optional<String> held() {
    return held == 0
        ? Optional.empty()
        : Optional.of(
            held == 1
                ? "1 row was changed by hand, and holds."
                : held + " rows were changed by hand, and hold.");
  }

  private Optional<String> kept(TitleOutput output, OutputFile file) throws IOException {
    return output.forHands() && file.replaces() && changes.losesSomething(output.columns().names())
        ? Optional.of(
            "Some changes by hand are in no row or column of the new result; the file with them is kept as %s."
                .formatted(file.keepAs("edited")))
        : Optional.empty();
  }
}
