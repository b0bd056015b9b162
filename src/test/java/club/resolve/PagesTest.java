package club.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages for users and developers: their links lead somewhere, and README stays short. */
final class PagesTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern LINK =
      Pattern.compile("\\]\\(([^)#:]*)(?:#([^)]*))?\\)|src=\"([^\":]+)\"");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  @Test
  void linksLeadToAFileAndAHeading() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path page : pages()) {
      dead.addAll(deadLinks(page));
    }

    assertEquals(List.of(), dead);
  }

  @Test
  void eachPageOfDocsIsReachedFromTheReadme() throws IOException {
    String readme = Files.readString(README);
    for (Path page : markdownIn(Path.of(".github/docs"))) {
      assertTrue(readme.contains("](" + page + ")"), () -> "README does not link to " + page);
    }
  }

  @Test
  void readmeStaysShort() throws IOException {
    int lines = Files.readAllLines(README).size();

    assertTrue(lines < 280, () -> lines + " lines; further features go to pages in .github/docs");
  }

  private static List<String> deadLinks(Path page) throws IOException {
    return LINK.matcher(Files.readString(page))
        .results()
        .filter(
            link -> {
              String file = link.group(3) != null ? link.group(3) : link.group(1);
              Path target = file.isEmpty() ? page : page.resolveSibling(file);
              return !Files.exists(target)
                  || (link.group(2) != null && !anchors(target).contains(link.group(2)));
            })
        .map(link -> page + ": " + link.group())
        .toList();
  }

  /** The names that GitHub gives to the headings of a page. */
  private static List<String> anchors(Path page) {
    try {
      return HEADING
          .matcher(Files.readString(page))
          .results()
          .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
          .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(README));
    pages.addAll(markdownIn(Path.of(".github")));
    pages.addAll(markdownIn(Path.of(".github/docs")));
    return pages;
  }

  private static List<Path> markdownIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
