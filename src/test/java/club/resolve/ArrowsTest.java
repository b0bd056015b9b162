package club.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which packages may know which. An arrow that is not in the table needs a reason, and a line. */
final class ArrowsTest {
  private static final String BASE = "club.resolve";
  private static final Pattern ARROW =
      Pattern.compile("^\\s+(club\\.resolve\\S*)\\s+-> (club\\.resolve\\S*)\\s", Pattern.MULTILINE);

  /** From each package to those that it may know; the base package is called "main". */
  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("main", Set.of("cli")),
          Map.entry(
              "cli",
              Set.of(
                  "batch",
                  "book",
                  "catalog",
                  "check",
                  "compare",
                  "contest",
                  "decide",
                  "eval",
                  "http",
                  "input",
                  "match",
                  "output",
                  "polite",
                  "rehearsal",
                  "run",
                  "search",
                  "service",
                  "store",
                  "texts",
                  "timing")),
          Map.entry(
              "contest",
              Set.of(
                  "batch",
                  "book",
                  "chart",
                  "check",
                  "compare",
                  "http",
                  "input",
                  "match",
                  "output",
                  "polite",
                  "rehearsal",
                  "run",
                  "search",
                  "service",
                  "texts",
                  "timing")),
          Map.entry("compare", Set.of("book", "output")),
          Map.entry("texts", Set.of("batch", "book", "check", "http", "input", "output", "timing")),
          Map.entry("store", Set.of("book", "decide", "match", "polite", "search")),
          Map.entry("batch", Set.of("book", "decide", "input", "match", "search", "timing")),
          Map.entry(
              "rehearsal",
              Set.of("book", "catalog", "http", "match", "search", "service", "timing")),
          Map.entry(
              "service", Set.of("book", "catalog", "http", "match", "polite", "search", "timing")),
          Map.entry("search", Set.of("book", "match", "timing")),
          Map.entry("catalog", Set.of("book", "input", "match")),
          Map.entry("decide", Set.of("book", "input", "match", "output", "timing")),
          Map.entry("polite", Set.of("book", "http", "timing")),
          Map.entry("http", Set.of("book", "timing")),
          Map.entry("output", Set.of("book", "timing")),
          Map.entry("check", Set.of("book", "http", "input", "output", "timing")),
          Map.entry("match", Set.of("book")),
          Map.entry("eval", Set.of("book", "input", "match")),
          Map.entry("input", Set.of("book", "match")),
          Map.entry("chart", Set.of("book", "compare", "output")),
          Map.entry(
              "run",
              Set.of(
                  "batch",
                  "book",
                  "catalog",
                  "check",
                  "decide",
                  "http",
                  "input",
                  "match",
                  "output",
                  "polite",
                  "rehearsal",
                  "search",
                  "service",
                  "store",
                  "timing")),
          Map.entry("timing", Set.of("book")),
          Map.entry("book", Set.of()));

  private static final Map<String, Set<String>> FOUND = new TreeMap<>();

  @BeforeAll
  static void read() throws Exception {
    Path classes = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int exit =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                out,
                out,
                "--multi-release=base",
                "-verbose:package",
                "-filter:none",
                "--ignore-missing-deps",
                classes.toString());
    out.flush();
    assertEquals(0, exit, said.toString());
    Matcher arrow = ARROW.matcher(said.toString());
    while (arrow.find()) {
      String from = shortName(arrow.group(1));
      String to = shortName(arrow.group(2));
      if (!from.equals(to)) {
        FOUND.computeIfAbsent(from, _ -> new TreeSet<>()).add(to);
      }
    }
    assertFalse(FOUND.isEmpty(), "no arrows in: " + said);
  }

  private static String shortName(String packageName) {
    return packageName.equals(BASE) ? "main" : packageName.substring(BASE.length() + 1);
  }

  @Test
  void noPackageKnowsMoreThanItMay() {
    Map<String, Set<String>> tooMuch = new TreeMap<>();
    FOUND.forEach(
        (from, known) -> {
          Set<String> more = new TreeSet<>(known);
          more.removeAll(ALLOWED.getOrDefault(from, Set.of()));
          if (!more.isEmpty()) {
            tooMuch.put(from, more);
          }
        });

    assertEquals(Map.of(), tooMuch);
  }

  @Test
  void theTableAllowsNothingThatNobodyNeeds() {
    Map<String, Set<String>> unused = new TreeMap<>();
    ALLOWED.forEach(
        (from, allowed) -> {
          Set<String> rest = new TreeSet<>(allowed);
          rest.removeAll(FOUND.getOrDefault(from, Set.of()));
          if (!rest.isEmpty()) {
            unused.put(from, rest);
          }
        });

    assertEquals(Map.of(), unused);
  }

  @Test
  void noPackageKnowsItselfByWayOfOthers() {
    for (String start : FOUND.keySet()) {
      Set<String> reached = new HashSet<>();
      reach(start, reached);
      assertFalse(reached.contains(start), start + " reaches itself; it reaches " + reached);
    }
  }

  private static void reach(String from, Set<String> reached) {
    for (String to : FOUND.getOrDefault(from, Set.of())) {
      if (reached.add(to)) {
        reach(to, reached);
      }
    }
  }
}
