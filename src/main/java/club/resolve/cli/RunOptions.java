package club.resolve.cli;

import club.resolve.batch.Mode;
import club.resolve.decide.DecisionsFile;
import club.resolve.input.Columns;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.output.Format;
import club.resolve.output.Style;
import club.resolve.run.SourceSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * All that was asked for, checked as far as it can be without looking at files.
 *
 * @param input empty for standard input
 * @param output empty for standard output
 * @param overwrites whether an earlier result is replaced, whatever a person has done with it
 */
record RunOptions(
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

  /** What the list is known by. */
  String listName() {
    return input.map(file -> file.toAbsolutePath().normalize().toString()).orElse("-");
  }

  /** Mode and workers, as they are named in messages. */
  String manner() {
    return Names.manner(mode, workers);
  }
}
