package club.resolve.run;

import club.resolve.batch.Concurrency;
import club.resolve.check.LeftAlone;
import club.resolve.check.LinkFormat;
import club.resolve.check.Statuses;
import club.resolve.output.Formulas;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings of a link check, checked as far as it can be without looking at files.
 *
 * @param input empty for standard input
 * @param column the column of the links; empty for the usual names
 * @param output empty for standard output
 */
public record LinkSettings(
    Optional<Path> input,
    Optional<String> column,
    Concurrency concurrency,
    Statuses ok,
    LeftAlone leftAlone,
    Optional<Path> output,
    LinkFormat format,
    Formulas formulas,
    SourceSettings network) {

  /** The name by which the list is known. */
  String listName() {
    return input.map(Path::toString).orElse("-");
  }
}
