package club.resolve.cli;

import club.resolve.completion.Completer;
import club.resolve.completion.Grammar;
import club.resolve.completion.Shell;
import club.resolve.input.CsvTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Prints what a shell needs to know so that the TAB key completes this program. */
final class CompletionCommand extends Action {
  private final Value<Shell> shell =
      options.add(
          Shell.class,
          PositionalParamSpec.builder()
              .index("0")
              .paramLabel("SHELL")
              .converters(Converter.constant(Shell.class))
              .description("bash, zsh or fish.")
              .required(true));

  /** The script passes them on when the key is pressed. */
  private final Value<String[]> words =
      options.add(
          String[].class,
          PositionalParamSpec.builder()
              .index("1..*")
              .arity("0..*")
              .hidden(true)
              .paramLabel("WORD")
              .initialValue(new String[0]));

  CompletionCommand() {
    describe(
        "Prints a script by which the TAB key completes resolve.",
        "Prints a script for the shell that is named. The shell loads it at each start when the"
            + " line below stands in the file beside it. Then the TAB key completes commands,"
            + " options, their values, sources, files, and the columns of the list.");
    spec.usageMessage().customSynopsis("resolve completion [OPTIONS] SHELL");
    examples(
        "  source <(resolve completion bash)      in ~/.bashrc",
        "  source <(resolve completion zsh)       in ~/.zshrc",
        "  resolve completion fish | source       in ~/.config/fish/config.fish");
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) {
    PrintWriter out = surroundings.printer();
    List<String> typed = List.of(words.get());
    if (typed.isEmpty()) {
      out.print(shell.get().script());
    } else {
      Grammar program =
          CompletionGrammar.of(new AllCommands(surroundings.known()).line().getCommandSpec());
      String home = surroundings.environment().getOrDefault("HOME", "~");
      shell
          .get()
          .answer(
              Completer.complete(program, file -> columns(file, home), shell.get().words(typed)),
              typed)
          .forEach(out::println);
    }
    out.flush();
    return ExitCode.OK;
  }

  /** The columns of a table; none of what cannot be read. */
  private static List<String> columns(String file, String home) {
    try {
      Path path = Path.of(file.replaceFirst("^~(?=/)", home));
      // Standard input, or a pipe, would be read in place of the program.
      if (!Files.isRegularFile(path)) {
        return List.of();
      }
      try (CsvTable table = CsvTable.open(file, Files.newInputStream(path))) {
        return table.header();
      }
    } catch (IOException | InvalidPathException _) {
      return List.of();
    }
  }
}
