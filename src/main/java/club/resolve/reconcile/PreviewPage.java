package club.resolve.reconcile;

import club.resolve.book.Candidate;
import club.resolve.book.Site;
import java.util.List;
import org.jsoup.nodes.Entities;

/** A small page about a book, for a frame of {@link Manifest}'s size. Pure. */
public final class PreviewPage {
  private static final String STYLE =
      """
      :root{color-scheme:light dark}
      body{margin:0;padding:10px 12px;font:14px/1.4 system-ui,sans-serif;overflow-wrap:anywhere}
      h1{margin:0 0 4px;font-size:16px;line-height:1.25}
      dl{margin:0;display:grid;grid-template-columns:max-content 1fr;gap:1px 10px}
      dt{opacity:.75}dd{margin:0}
      """;

  /** Properties that are shown, in their order. */
  private static final List<BookProperty> SHOWN =
      List.of(
          BookProperty.AUTHOR,
          BookProperty.YEAR,
          BookProperty.ISBN,
          BookProperty.OTHER_TITLES,
          BookProperty.READERS);

  private PreviewPage() {}

  /** The page of a book. */
  public static String of(Candidate book, Site site) {
    StringBuilder facts = new StringBuilder();
    for (BookProperty property : SHOWN) {
      List<String> values = property.values(book, site);
      if (!values.isEmpty()) {
        facts
            .append("<dt>")
            .append(escaped(property.title()))
            .append("</dt><dd>")
            .append(escaped(String.join(" · ", values)))
            .append("</dd>\n");
      }
    }
    return page(
        book.title(),
        "<h1>%s</h1>\n<dl>\n%s</dl>\n<p><a href=\"%s\" target=\"_blank\" rel=\"noreferrer\">%s</a></p>"
            .formatted(escaped(book.title()), facts, escaped(book.link()), escaped(book.link())));
  }

  /** The page of an id that is not known. */
  public static String unknown(String id) {
    return page(
        "Not known", "<h1>Not known</h1>\n<p>No catalogue here has %s.</p>".formatted(escaped(id)));
  }

  private static String page(String title, String body) {
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>%s</title>
    <meta name="viewport" content="width=device-width"><style>
    %s</style></head>
    <body>
    %s
    </body></html>
    """
        .formatted(escaped(title), STYLE, body);
  }

  private static String escaped(String text) {
    return Entities.escape(text);
  }
}
