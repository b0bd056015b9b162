package club.resolve.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list as this program writes it in Markdown: an entry a line, which begins with a link, or has
 * none of its own. Headings are left out. Not thread-safe.
 */
final class MarkdownLinks implements LinkReader {
  /** The beginning of an entry. */
  private static final String ENTRY = "- ";

  private static final Pattern LINKED =
      Pattern.compile("\\[((?:[^\\]\\\\]|\\\\.)*+)\\]\\(([^()\\s]*+)\\).*");
  private static final Pattern REMARK = Pattern.compile(" \\*\\(.*\\)\\*$");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

  private final String file;
  private final BufferedReader lines;
  private long number;

  MarkdownLinks(String file, Reader text) {
    this.file = file;
    this.lines = new BufferedReader(text);
  }

  /**
   * Returns true when all lines that are neither blank nor headings are entries, and none is a mere
   * address behind a dash.
   */
  static boolean isIn(String head) {
    List<String> lines =
        head.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    return !lines.isEmpty()
        && lines.stream().allMatch(line -> line.startsWith(ENTRY) && !PlainLinks.isLink(line));
  }

  @Override
  public Optional<String> titleHeader() {
    return Optional.of("Title");
  }

  @Override
  public List<String> restHeader() {
    return List.of();
  }

  /**
   * @throws InputException for a line that is neither an entry nor a heading
   */
  @Override
  public Optional<LinkRow> next() throws IOException {
    String line = lines.readLine();
    while (line != null) {
      number++;
      if (line.startsWith(ENTRY)) {
        return Optional.of(entry(line.substring(ENTRY.length())));
      }
      if (!line.isBlank() && !line.startsWith("#")) {
        throw InputException.at(
            file, number, "is no entry of a list, such as - [Emma](https://example.org/page)");
      }
      line = lines.readLine();
    }
    return Optional.empty();
  }

  private LinkRow entry(String text) {
    Matcher linked = LINKED.matcher(text);
    return linked.matches()
        ? row(linked.group(1), linked.group(2))
        : row(REMARK.matcher(text).replaceFirst(""), "");
  }

  private LinkRow row(String title, String link) {
    String plain = ESCAPED.matcher(title).replaceAll("$1");
    return new LinkRow(Optional.of(plain), link, List.of(), new LinkPlace(file, number));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
