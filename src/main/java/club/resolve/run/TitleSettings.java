package club.resolve.run;

import club.resolve.batch.Mode;
import club.resolve.decide.DecisionsFile;
import club.resolve.input.Columns;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.output.Format;
import club.resolve.output.Style;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of a run over titles, checked as far as it can be without looking at files.
 *
 * @param input empty for standard input
 * @param output empty for standard output
 * @param overwrites true if an earlier result is replaced, whatever a person has done with it
 */
public record TitleSettings(
    Task task,
    Optional<Path> input,
    Columns columns,
    Mode mode,
    int workers,
    Optional<Path> output,
    Format format,
    Style style,
    Fallback fallback,
    Bars bars,
    Duration delay,
    Optional<Path> timings,
    Optional<Path> candidates,
    Optional<Path> recording,
    DecisionsFile decisions,
    boolean overwrites,
    SourceSettings sources) {

  /** The name by which the list is known. */
  String listName() {
    return input.map(file -> file.toAbsolutePath().normalize().toString()).orElse("-");
  }

  /** Mode and workers, as they are named in messages. */
  String manner() {
    return mode.inWords(workers);
  }
}
