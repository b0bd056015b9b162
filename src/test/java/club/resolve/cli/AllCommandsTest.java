package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.run.AllSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

final class AllCommandsTest {
  /**
   * The types for which picocli needs no converter of ours, without those that it finds by
   * reflection.
   */
  private static final Set<Class<?>> BUILT_IN = Set.of(String.class, Boolean.class, Long.class);

  private final AllCommands commands = new AllCommands(AllSources.KNOWN);
  private final CommandLine all = commands.line();

  @Test
  void theHelpOfTheProgramNamesAllCommands(@TempDir Path folder) {
    String help = new Program(folder).run("-q", "--help").out();

    for (String name : all.getSubcommands().keySet()) {
      assertTrue(help.lines().anyMatch(line -> line.startsWith("  " + name + " ")), help);
    }
    assertTrue(help.contains("  completion "), help);
  }

  @Test
  void whoAsksForHelpGetsItWhateverFollows(@TempDir Path folder) {
    Program program = new Program(folder);
    assertEquals(program.run("--help"), program.run("--help", "check"));
    assertEquals(program.run("--version"), program.run("--version", "check"));
    assertEquals(program.run("cache", "--help"), program.run("cache", "--help", "info"));
  }

  @ParameterizedTest
  @CsvSource({"40, 55", "60, 60", "100, 100"})
  void helpIsAsWideAsTheTerminal(int columns, int width, @TempDir Path folder) {
    String help =
        new Program(folder)
            .with("NO_COLOR", "1")
            .outTerminal()
            .terminal(columns)
            .run("check", "--help")
            .out();
    int widest = help.lines().mapToInt(String::length).max().orElse(0);
    assertTrue(widest <= width && widest > width - 10, help);
  }

  @Test
  void theCommandThatIsNamedIsWhole() {
    all.getSubcommands()
        .forEach(
            (name, command) ->
                assertEquals(
                    command.getUsageMessage(),
                    commands
                        .asFarAsNamed(name, "--help")
                        .getSubcommands()
                        .get(name)
                        .getUsageMessage()));
  }

  @Test
  void whatIsNotNamedCostsNothing() {
    assertEquals(Set.of(), commands.asFarAsNamed("books.csv").getSubcommands().keySet());
    assertEquals(Set.of("check"), commands.asFarAsNamed("-q", "check").getSubcommands().keySet());
  }

  @Test
  void aFileWhoseNameBeginsWithAnAtSignIsAListAndHoldsNoArguments(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("arguments"), "--version");

    assertEquals(
        List.of("@" + file),
        commands.line().parseArgs("@" + file).matchedPositional(0).originalStringValues());
  }

  /** Picocli would need reflection for it, at every start. */
  @Test
  void everyValueIsOfATypeThatHasAConverter() {
    assertConverters(all);
  }

  private static void assertConverters(CommandLine line) {
    CommandSpec command = line.getCommandSpec();
    for (ArgSpec arg : command.args()) {
      Class<?> type = arg.auxiliaryTypes()[0];
      assertTrue(
          arg.converters().length == 1 || BUILT_IN.contains(type) || type == boolean.class,
          () -> command.qualifiedName() + " " + arg);
    }
    line.getSubcommands().values().forEach(AllCommandsTest::assertConverters);
  }
}
