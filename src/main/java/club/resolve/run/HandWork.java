package club.resolve.run;

import club.resolve.batch.Decided;
import club.resolve.batch.Work;
import club.resolve.book.ResultRow;
import club.resolve.book.Site;
import club.resolve.decide.Decisions;
import club.resolve.decide.EarlierResult;
import club.resolve.decide.HandChanges;
import club.resolve.decide.RowDigests;
import club.resolve.decide.WrittenResults;
import club.resolve.output.Fields;
import club.resolve.output.Format;
import club.resolve.output.OutputFile;
import club.resolve.timing.RunListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a person has changed in earlier results: finds it before the run, lets it hold, and
 * remembers what the run has written itself. Not thread-safe.
 */
final class HandWork {
  private final TitleSettings options;
  private final Decisions decisions;
  private final Memory memory;
  private final HandChanges changes;
  private @Nullable Decided work;
  private @Nullable RowDigests digests;
  private List<String> columns = List.of();

  private HandWork(TitleSettings options, Decisions decisions, Memory memory, HandChanges changes) {
    this.options = options;
    this.decisions = decisions;
    this.memory = memory;
    this.changes = changes;
  }

  /**
   * Looks at the earlier results, without changing anything.
   *
   * @throws club.resolve.output.OutputException when the run would write over something of which it
   *     is not known whether a person has made it
   */
  static HandWork before(TitleSettings options, Outputs outputs, Decisions decisions, Memory memory)
      throws IOException {
    HandChanges changes = HandChanges.none();
    if (!options.target().overwrites()) {
      Optional<Path> replaced =
          outputs.result().filter(OutputFile::replaces).map(OutputFile::target);
      boolean inPlace = replaced.isPresent() && isList(replaced.get(), options);
      if (options.task().ofResult() && !inPlace) {
        changes = inList(options, decisions, memory.results());
      }
      if (replaced.isPresent()) {
        EarlierResult earlier = new EarlierResult(replaced.get(), memory.results());
        changes = changes.and(in(earlier, inPlace, options, decisions));
      }
    }
    return new HandWork(options, decisions, memory, changes);
  }

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

  private static HandChanges in(
      EarlierResult earlier, boolean inPlace, TitleSettings options, Decisions decisions)
      throws IOException {
    if (options.target().format() != Format.CSV) {
      earlier.requireUntouched();
      return HandChanges.none();
    }
    if (options.task() == Task.DECIDE && !earlier.isKnown()) {
      // Each row stays as it is, whoever has made it.
      return HandChanges.none();
    }
    if (options.task() == Task.RETRY_FAILED && inPlace && !earlier.isKnown()) {
      earlier.requireNoUnfinishedLink();
      return HandChanges.none();
    }
    return earlier.changes(options.columns().author(), Site.GOODREADS, decisions);
  }

  /** Work that does the rows which no person has made. */
  Work over(Work others) {
    if (changes.isEmpty()) {
      return others;
    }
    Decided held = new Decided(changes, others);
    work = held;
    return held;
  }

  /** Notes the rows of the result; empty where it is none that a person would change. */
  Optional<RunListener<ResultRow>> digests(List<String> restHeader) {
    columns = Fields.inCsv(restHeader);
    if (options.target().format() != Format.CSV || options.target().file().isEmpty()) {
      return Optional.empty();
    }
    RowDigests noted = new RowDigests(options.target().style().formulas(), decisions, changes);
    digests = noted;
    return Optional.of(noted);
  }

  /**
   * Puts the outputs where they belong, and remembers what then stands in the result.
   *
   * @param said gets the sentences about what was changed by hand
   */
  Outputs.Settled settle(Outputs outputs, boolean whole, long rows, List<String> said)
      throws IOException {
    Optional<OutputFile> placed = outputs.result().filter(_ -> outputs.places(whole, rows));
    if (placed.isEmpty()) {
      return outputs.settle(whole, rows);
    }
    OutputFile file = placed.get();
    if (options.task() == Task.DECIDE && memory.results().of(file.target()).isEmpty()) {
      // Nor does a later run know who has made a row.
      return outputs.settle(whole, rows);
    }
    said.addAll(held(file));
    memory.results().writing(file.target(), digests(file.digest()));
    Outputs.Settled settled = outputs.settle(whole, rows);
    memory.results().written(file.target());
    return settled;
  }

  private long[] digests(long file) {
    return digests == null ? new long[] {file} : digests.with(file);
  }

  private List<String> held(OutputFile file) throws IOException {
    List<String> said = new ArrayList<>();
    long rows = work == null ? 0 : work.rows();
    if (rows > 0) {
      said.add(
          rows == 1
              ? "1 row was changed by hand, and holds."
              : rows + " rows were changed by hand, and hold.");
    }
    if (file.replaces() && changes.losesSomething(columns)) {
      said.add(
          "Some changes by hand are in no row or column of the new result; the file with them is kept as %s."
              .formatted(file.keepAs("edited")));
    }
    return said;
  }
}
