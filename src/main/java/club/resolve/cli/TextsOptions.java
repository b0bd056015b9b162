package club.resolve.cli;

import club.resolve.batch.Mode;
import club.resolve.output.Formulas;
import club.resolve.run.SourceSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * All that was asked for of a run over texts, checked as far as it can be without looking at files.
 *
 * @param input empty for standard input
 * @param column of the addresses; empty for the usual names
 * @param folder where the texts go
 * @param mostBytes of one text
 * @param output empty for standard output
 */
record TextsOptions(
    Optional<Path> input,
    Optional<String> column,
    Path folder,
    long mostBytes,
    Mode ioMode,
    int ioWorkers,
    int cpuWorkers,
    Optional<Path> output,
    Formulas formulas,
    SourceSettings network) {}
