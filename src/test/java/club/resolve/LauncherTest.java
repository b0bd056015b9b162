package club.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The launcher of Windows chooses as the other one does. Only on Windows can it be run, by {@code
 * ImageIT}; here both are read.
 */
final class LauncherTest {
  private static final String SHELL = read("resolve");
  private static final String CMD = read("resolve.cmd");

  private static String read(String launcher) {
    try {
      return Files.readString(Path.of("src/build/launcher", launcher)).replace("\r", "");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All that the first group of a pattern finds; at least one. */
  private static Set<String> found(String pattern, String text) {
    Set<String> found =
        Pattern.compile(pattern, Pattern.MULTILINE)
            .matcher(text)
            .results()
            .map(each -> each.group(1))
            .collect(Collectors.toSet());
    assertFalse(found.isEmpty(), pattern);
    return found;
  }

  private static String one(String pattern, String text) {
    List<MatchResult> found =
        Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results().toList();
    assertEquals(1, found.size(), pattern);
    return found.getFirst().group(1);
  }

  /** The options of Java that are always there, with the folder of the program as a dot. */
  private static Set<String> options(String command) {
    return found("(-[XD][^ \"\n]+)", command);
  }

  private static String after(String text, String start) {
    Matcher found = Pattern.compile(start).matcher(text);
    assertEquals(true, found.find(), start);
    return text.substring(found.end());
  }

  @Test
  void bothGiveJavaTheSameOptions() {
    String shell = after(SHELL, "\nexec \"\\$home/runtime/bin/java\"");
    String cmd = after(CMD, "\n\"%~dp0\\.\\.\\\\runtime\\\\bin\\\\java\\.exe\"");
    assertEquals(
        options(
            shell
                .replace("\"", "")
                .replace("$home", ".")
                .replace("${RESOLVE_JAVA_OPTS:--Dresolve.alone=true}", "")),
        options(cmd.replace("%~dp0..", ".").replace('\\', '/').replace("%learnt%", "$learnt")));
  }

  @Test
  void bothBeginWithTheSameChoices() {
    for (String choice : List.of("collector", "compilers", "learnt")) {
      assertEquals(
          one("^" + choice + "=([^\n]+)$", SHELL.replaceAll("(?m)^ +.*", "")),
          one("^set \"" + choice + "=([^\"]+)\"$", CMD),
          choice);
    }
    assertEquals(
        one("\\$\\{RESOLVE_JAVA_OPTS:-([^}]+)\\}", SHELL), one("^set \"alone=([^\"]+)\"$", CMD));
  }

  @Test
  void theSameWordsAskForTheLargeCache() {
    assertEquals(
        found("\\*([a-z]+)\\*", one("^(.*)\\) learnt=resolve", SHELL)),
        found("^if not \"%words:([a-z]+)=%\"==\"%words%\" set \"learnt=resolve\"$", CMD));
  }

  @Test
  void theSameCommandsAndFilesOfTheSameSizeAskForBothCompilers() {
    assertEquals(
        Set.of(one("^ +([a-z| ]+)\\) compilers=", SHELL).split("\\W+")),
        Set.of(one("for %%C in \\(([a-z ]+)\\) do .* set \"compilers=\"$", CMD).split(" ")));
    assertEquals(one(" -gt (\\d+) ", SHELL), one(" gtr (\\d+) set \"compilers=\"$", CMD));
  }
}
