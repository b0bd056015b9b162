package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CompletionTest {
  @TempDir private Path folder;

  private String script(String shell) throws IOException {
    Program.Run run = new Program(folder).run("completion", shell);
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    return run.out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void knowsCommandsOptionsAndValues(String shell) throws IOException {
    String script = script(shell);

    assertTrue(script.contains("'--mode'"), script);
    assertTrue(script.contains("sequential"), script);
    assertTrue(script.contains("junit"), script);
    assertFalse(script.contains("SEQUENTIAL"), script);
    assertTrue(script.contains("complete -F _complete_resolve -o default resolve"), script);
  }

  /** Its list of words is expanded as a line of the shell is, with the commands in it. */
  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void namesOfFilesAreNotGivenToWhatRunsThem(String shell) throws IOException {
    script(shell)
        .lines()
        .filter(line -> line.contains("compgen -W"))
        .forEach(line -> assertFalse(line.replaceFirst(";.*", "").contains("positionals"), line));
  }

  @Test
  void fishKnowsThemToo() throws IOException {
    List<String> lines = script("fish").lines().toList();

    assertTrue(
        lines.stream()
            .anyMatch(
                line ->
                    line.startsWith("complete -c resolve -n 'not __fish_seen_subcommand_from ")
                        && line.endsWith(
                            " -s m -l mode -x -a 'sequential threads virtual' -d 'The way in which"
                                + " titles are worked on'")),
        lines.toString());
    assertTrue(
        lines.contains(
            "complete -c resolve -n '__fish_seen_subcommand_from cache; and not"
                + " __fish_seen_subcommand_from info clear export open' -a clear -d 'Removes"
                + " answers; paces and closed hosts stay as they are.'"),
        lines.toString());
    assertTrue(
        lines.contains(
            "complete -c resolve -n '__fish_seen_subcommand_from completion' -x -a 'bash zsh"
                + " fish'"),
        lines.toString());
  }

  /** What a shell would take for something else is quoted. */
  @Test
  void everyLineForFishHasItsQuotesInPairs() throws IOException {
    script("fish")
        .lines()
        .forEach(
            line ->
                assertEquals(
                    0, line.replace("\\'", "").chars().filter(c -> c == '\'').count() % 2, line));
  }

  @Test
  void anotherShellIsToldWhichThereAre() throws IOException {
    Program.Run run = new Program(folder).run("completion", "tcsh");

    assertEquals(2, run.code());
    assertTrue(run.err().contains("SHELL: 'tcsh' is none of bash, zsh, fish"), run.err());
  }
}
