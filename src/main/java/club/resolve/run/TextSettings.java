package club.resolve.run;

import club.resolve.output.Formulas;
import club.resolve.texts.Pipeline;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings of a run over texts, checked as far as it can be without looking at files.
 *
 * @param input empty for standard input
 * @param column the column of the addresses; empty for the usual names
 * @param folder the folder for the texts
 * @param mostBytes size limit of one text
 * @param whole true if what Project Gutenberg puts around a book is counted, too
 * @param output empty for standard output
 */
public record TextSettings(
    Optional<Path> input,
    Optional<String> column,
    Path folder,
    long mostBytes,
    boolean whole,
    Pipeline.Workers workers,
    Optional<Path> output,
    Formulas formulas,
    SourceSettings network) {

  /** The name by which the list is known. */
  String listName() {
    return input.map(Path::toString).orElse("-");
  }
}
