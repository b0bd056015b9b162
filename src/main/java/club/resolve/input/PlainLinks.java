package club.resolve.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A plain list: one address a line; blank lines, and those that begin with #, are none. A dash or a
 * number may stand before an address, quotation marks or angle brackets around it, and a note
 * behind a tab or a #. Not thread-safe.
 */
final class PlainLinks implements LinkReader {
  private static final int LONGEST_SHOWN = 60;

  private static final Pattern MARK = Pattern.compile("^(?:[-*+\u2022]|[0-9]+[.)])\\s+");
  private static final Pattern NOTE = Pattern.compile("\\t|\\s#");
  private static final Pattern WRAPPED = Pattern.compile("<(.*)>|\"(.*)\"|'(.*)'");

  /**
   * An address with a scheme, the name of a host, or an address that is relative to another one.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.-]*:\\S.*|[^\\s/.()\\[\\]]+(?:\\.[^\\s/.()\\[\\]]+)+(?:[/?#].*)?|[/?.].*");

  private final String file;
  private final BufferedReader lines;
  private long number;

  PlainLinks(String file, Reader text) {
    this.file = file;
    this.lines = new BufferedReader(text);
  }

  /** Returns true for a line that a plain list may have. */
  static boolean isLink(String line) {
    return ADDRESS.matcher(link(line.strip())).matches();
  }

  /** The text with nothing around its addresses, by which a table without a header is told. */
  static String undressed(String text) {
    return text.lines()
        .map(line -> isLink(line) ? link(line.strip()) : line)
        .collect(Collectors.joining("\n"));
  }

  @Override
  public Optional<String> titleHeader() {
    return Optional.empty();
  }

  @Override
  public List<String> restHeader() {
    return List.of();
  }

  /**
   * @throws InputException for a line that looks like no address, as the list is then of something
   *     else
   */
  @Override
  public Optional<LinkRow> next() throws IOException {
    String line = lines.readLine();
    while (line != null) {
      number++;
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        return Optional.of(
            new LinkRow(Optional.empty(), address(text), List.of(), new LinkPlace(file, number)));
      }
      line = lines.readLine();
    }
    return Optional.empty();
  }

  private static String link(String line) {
    String entry = MARK.matcher(line).replaceFirst("");
    Matcher note = NOTE.matcher(entry);
    String link = note.find() ? entry.substring(0, note.start()).strip() : entry;
    return WRAPPED.matcher(link).matches() ? link.substring(1, link.length() - 1).strip() : link;
  }

  private String address(String line) throws InputException {
    String link = link(line);
    if (!ADDRESS.matcher(link).matches()) {
      throw InputException.at(
          file,
          number,
          "\"%s\" is no address such as https://example.org/page"
              .formatted(line.substring(0, Math.min(LONGEST_SHOWN, line.length()))));
    }
    return link;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
