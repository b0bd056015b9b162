package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.run.AllSources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

final class HelpPageTest {
  /** The lines of a terminal of the usual size, but for the one of the prompt. */
  private static final int SCREEN = 23;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void prepare() {
    program = new Program(folder).with("NO_COLOR", "1").outTerminal();
  }

  /** The words that lead to each command. */
  static List<String> commands() {
    List<String> all = new ArrayList<>(List.of(""));
    collect("", new AllCommands(AllSources.KNOWN).line(), all);
    return all;
  }

  private static void collect(String above, CommandLine line, List<String> all) {
    line.getSubcommands()
        .forEach(
            (name, below) -> {
              all.add((above + " " + name).strip());
              collect(above + " " + name, below, all);
            });
  }

  private String help(int columns, String command, String option) {
    List<String> args = new ArrayList<>(Stream.of(command.split(" ")).toList());
    args.removeIf(String::isEmpty);
    args.add(option);
    Program.Run run = program.terminal(columns).run(args.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    return run.out();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theBriefHelpFitsOnOneScreen(String command) {
    String help = help(80, command, "-h");

    assertTrue(help.lines().count() <= SCREEN, help);
    assertTrue(help.lines().allMatch(line -> line.length() <= 80), help);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theWholeHelpIsAsWideAsTheTerminalAtMost(String command) {
    for (int columns : List.of(80, 120)) {
      String help = help(columns, command, "--help");

      assertTrue(help.lines().allMatch(line -> line.length() <= columns), help);
      assertTrue(help.contains("Usage: resolve"), help);
    }
  }

  /** Such as a file's ending that stands alone on the next line. */
  @ParameterizedTest
  @MethodSource("commands")
  void noWordIsBrokenAtTheEndOfALine(String command) {
    for (String option : List.of("-h", "--help")) {
      Set<String> words = new HashSet<>(List.of(help(1000, command, option).split("\\s+")));
      for (int columns : List.of(80, 120)) {
        help(columns, command, option)
            .strip()
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.strip().split("\\s+"))
            .forEach(
                line -> {
                  assertTrue(words.contains(line[0]), line[0]);
                  assertTrue(words.contains(line[line.length - 1]), line[line.length - 1]);
                });
      }
    }
  }

  /** A default on a line of its own belongs to the text above it. */
  @ParameterizedTest
  @CsvSource({"''", "check", "compare", "cache clear"})
  void aDefaultStandsWhereItsTextGoesOn(String command) {
    List<String> lines = help(80, command, "--help").lines().toList();
    int first =
        lines.indexOf(
            lines.stream().filter(line -> line.contains("--cache")).findAny().orElseThrow());
    String usual =
        lines.stream()
            .filter(line -> line.endsWith("~/.cache/resolve/answers.db"))
            .findAny()
            .orElseThrow();

    assertEquals(lines.get(first).indexOf("The file") + 2, usual.indexOf('~'), usual);
  }

  /** The list of commands in the brief help is written by hand. */
  @Test
  void theBriefHelpOfTheProgramNamesEachCommand() {
    String help = help(80, "", "-h");
    String list = help.substring(help.indexOf("Commands ("));

    new AllCommands(AllSources.KNOWN)
        .line()
        .getSubcommands()
        .keySet()
        .forEach(name -> assertTrue(list.matches("(?s).*\\b" + name + "\\b.*"), name));
  }

  @Test
  void theBriefHelpHasSixOptionsAndThreeExamples() {
    List<String> lines = help(80, "", "-h").lines().toList();

    assertEquals(6, lines.stream().filter(line -> line.matches(" +(-\\w, )?--.*")).count());
    assertEquals(3, lines.stream().filter(line -> line.startsWith("  resolve ")).count());
    assertTrue(lines.contains("Options (resolve --help shows all):"), lines.toString());
  }

  /** The short help of a command with few options leaves nothing out. */
  @Test
  void aShortHelpIsTheSameEitherWay() {
    assertEquals(help(80, "cache open", "--help"), help(80, "cache open", "-h"));
  }

  @ParameterizedTest
  @CsvSource({"check, --output, --workers", "'', --source, --timings", "eval, --catalog, --cache"})
  void whatIsNeededOftenStandsBeforeWhatIsNeededSeldom(
      String command, String often, String seldom) {
    String help = help(80, command, "--help");

    assertTrue(help.indexOf(often + "=") < help.indexOf(seldom + "="), help);
  }

  @ParameterizedTest
  @CsvSource({"check", "cache clear", "compare"})
  void helpIsACommandToo(String command) {
    assertEquals(help(80, command, "--help"), program.run(("help " + command).split(" ")).out());
  }

  @Test
  void helpAloneIsTheBriefOne() {
    assertEquals(help(80, "", "-h"), program.run("help").out());
  }

  @Test
  void helpOfNoCommandNamesTheNearestOne() {
    Program.Run run = program.run("help", "comapre");

    assertEquals(2, run.code());
    assertTrue(
        run.err().contains("there is no command 'comapre'; did you mean compare?"), run.err());
  }
}
