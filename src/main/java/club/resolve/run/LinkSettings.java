package club.resolve.run;

import club.resolve.batch.Concurrency;
import club.resolve.check.Judge;
import club.resolve.check.LinkFormat;
import club.resolve.check.LinkRules;
import club.resolve.output.Formulas;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of a link check, checked as far as it can be without looking at files.
 *
 * @param input empty for standard input
 * @param column the column of the links; empty for the usual names
 * @param maxAge links that were found in order so short a time ago are not asked for again
 * @param output empty for standard output
 */
public record LinkSettings(
    Optional<Path> input,
    Optional<String> column,
    Concurrency concurrency,
    Judge judge,
    LinkRules rules,
    Duration maxAge,
    Optional<Path> output,
    LinkFormat format,
    Formulas formulas,
    SourceSettings network) {

  /** The name by which the list is known. */
  String listName() {
    return input.map(Path::toString).orElse("-");
  }
}
