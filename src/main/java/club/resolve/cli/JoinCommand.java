package club.resolve.cli;

import club.resolve.run.JoinedParts;
import club.resolve.run.Outputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Puts the results of the parts of a list together. */
final class JoinCommand extends Action {
  private final ListArgument list = new ListArgument(options);
  private final Value<String> output =
      SharedOptions.output(options, "books_links.csv beside books.csv");

  JoinCommand() {
    describe(
        "Joins the results of the parts of a list.",
        "Joins the results that runs with --part have written, to one result in the order of the"
            + " list. It says which part is missing, not whole or of another list, and writes"
            + " nothing then. FILE and --output are those of the runs.");
    spec.usageMessage().customSynopsis("resolve join [OPTIONS] FILE");
    exitCodes(
        "0:the result is written",
        "1:something unexpected went wrong",
        "2:the command is wrong, or a part is missing, not whole or of another list");
    examples(
        "  resolve books.csv --part=1/2 --source=catalog=my.index   # on one machine",
        "  resolve books.csv --part=2/2 --source=catalog=my.index   # on another",
        "  resolve join books.csv");
  }

  /** The result is easily named in the place of the list. */
  private void requireList(Optional<Path> file) throws IOException {
    if (file.isPresent()
        && Files.notExists(file.get())
        && Files.isDirectory(file.get().toAbsolutePath().resolveSibling(""))) {
      options.require(
          !JoinedParts.partsBeside(file.get()).containsKey(file.get().getFileName().toString()),
          "%1$s is a result in parts, and FILE is the list that was run; name both, as in resolve join books.csv -o %1$s"
              .formatted(file.get()));
    }
  }

  @Override
  int run(Surroundings surroundings, Talk talk) throws IOException {
    Optional<Path> file = list.file();
    requireList(file);
    list.check();
    Optional<Path> place = Outputs.place(output.given(), file, "_links.csv");
    options.require(
        file.isPresent() && place.isPresent(),
        "join needs the file of a list, and one for the result");
    JoinedParts parts = new JoinedParts(file.get(), list.columns(), place.get());
    long rows = parts.write();
    talk.say("%d %s in %s.".formatted(rows, rows == 1 ? "row is" : "rows are", place.get()));
    return ExitCode.OK;
  }
}
