package club.resolve.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/** A plain list: one address a line; blank lines, and those that begin with #, are none. */
final class PlainLinks implements LinkReader {
  private static final int LONGEST_SHOWN = 60;

  private final String file;
  private final BufferedReader lines;
  private long number;

  PlainLinks(String file, Reader text) {
    this.file = file;
    this.lines = new BufferedReader(text);
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
      String link = line.strip();
      if (!link.isEmpty() && !link.startsWith("#")) {
        return Optional.of(new LinkRow(Optional.empty(), address(link), List.of()));
      }
      line = lines.readLine();
    }
    return Optional.empty();
  }

  private String address(String line) throws InputException {
    if (!line.contains("://")) {
      throw InputException.at(
          file,
          number,
          "\"%s\" is no address such as https://example.org/page"
              .formatted(line.substring(0, Math.min(LONGEST_SHOWN, line.length()))));
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
