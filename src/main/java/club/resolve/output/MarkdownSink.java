package club.resolve.output;

import club.resolve.book.ResultRow;
import club.resolve.book.Site;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * A list to hand round, as Markdown (https://spec.commonmark.org): a line a book. Columns of the
 * list that are chosen follow.
 */
final class MarkdownSink implements Sink {
  private final Writer out;
  private final ColumnOrder columns;
  private final Site site;

  MarkdownSink(Writer out, Optional<String> heading, ColumnOrder columns, Site site)
      throws IOException {
    this.out = out;
    this.columns = columns;
    this.site = site;
    if (heading.isPresent()) {
      out.write("# " + Markdown.escaped(heading.get()) + "\n\n");
    }
  }

  @Override
  public void row(ResultRow row) throws IOException {
    Optional<ListedBook> entry = ListedBook.of(row, site);
    if (entry.isPresent()) {
      out.write(line(entry.get(), columns.notes(row)));
    }
  }

  private static String line(ListedBook entry, String own) {
    String title = Markdown.escaped(entry.title());
    return "- "
        + entry.link().map(link -> "[" + title + "](" + address(link) + ")").orElse(title)
        + entry.author().map(author -> ", " + Markdown.escaped(author)).orElse("")
        + (own.isEmpty() ? "" : "; " + Markdown.escaped(own))
        + note(entry)
        + "\n";
  }

  private static String note(ListedBook entry) {
    String note = entry.note().map(Markdown::escaped).orElse("");
    String lookUp =
        entry
            .lookUp()
            .map(link -> "[" + ListedBook.LOOK_UP + "](" + address(link) + ")")
            .orElse("");
    return note.isEmpty() && lookUp.isEmpty()
        ? ""
        : " *(" + note + (note.isEmpty() || lookUp.isEmpty() ? "" : "; ") + lookUp + ")*";
  }

  /** An address ends at a bracket or a space. */
  private static String address(String link) {
    StringBuilder address = new StringBuilder(link.length());
    link.chars()
        .forEach(
            c -> {
              if (c <= ' ' || c == 0x7F || "()<>[]\\\"`*_|".indexOf(c) >= 0) {
                address.append("%%%02X".formatted(c));
              } else {
                address.append((char) c);
              }
            });
    return address.toString();
  }

  @Override
  public void idle() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
