package club.resolve.output;

import club.resolve.book.ResultRow;
import club.resolve.book.Site;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/**
 * A list to hand round, as a page of HTML that needs nothing but itself. It goes by the reader's
 * choice of light or dark, and by the width of the screen. Columns of the list that are chosen
 * stand below each title.
 */
final class HtmlSink implements Sink {
  private static final String USUAL_HEADING = "Books";

  private static final String STYLE =
      """
      ol { margin: 0; padding-left: 2.2rem; }
      li { margin: 0 0 .8rem; overflow-wrap: anywhere; }
      .author, .note { color: var(--soft); }
      .note { display: block; font-size: .9rem; }
      """;

  private final Writer out;
  private final ColumnOrder columns;
  private final Site site;

  HtmlSink(Writer out, Optional<String> heading, ColumnOrder columns, Site site)
      throws IOException {
    this.out = out;
    this.columns = columns;
    this.site = site;
    out.write(Page.head(heading.orElse(USUAL_HEADING), STYLE) + "<ol>\n");
  }

  @Override
  public void row(ResultRow row) throws IOException {
    Optional<ListedBook> entry = ListedBook.of(row, site);
    if (entry.isPresent()) {
      out.write(line(entry.get(), columns.notes(row)));
    }
  }

  /** Each part has a direction of its own, so that none turns the others round. */
  private static String line(ListedBook entry, String own) {
    String title = Entities.escape(entry.title());
    return "<li>"
        + entry
            .link()
            .map(link -> "<a dir=\"auto\" href=\"" + Entities.escape(link) + "\">" + title + "</a>")
            .orElse("<span dir=\"auto\">" + title + "</span>")
        + entry.author().map(author -> span("author", author)).orElse("")
        + (own.isEmpty() ? "" : span("note", own))
        + note(entry)
        + "</li>\n";
  }

  private static String note(ListedBook entry) {
    Optional<String> lookUp =
        entry
            .lookUp()
            .map(
                address ->
                    "<a href=\"" + Entities.escape(address) + "\">" + ListedBook.LOOK_UP + "</a>");
    String note = entry.note().map(Entities::escape).orElse("");
    if (lookUp.isEmpty()) {
      return note.isEmpty() ? "" : marked("note", note);
    }
    return marked("note", note.isEmpty() ? lookUp.get() : note + "; " + lookUp.get());
  }

  private static String span(String kind, String text) {
    return marked(kind, Entities.escape(text));
  }

  private static String marked(String kind, String html) {
    return " <span dir=\"auto\" class=\"" + kind + "\">" + html + "</span>";
  }

  @Override
  public void idle() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    try (out) {
      out.write("</ol>\n" + Page.END);
    }
  }
}
