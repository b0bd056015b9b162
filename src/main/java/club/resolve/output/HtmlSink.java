package club.resolve.output;

import club.resolve.book.ResultRow;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/**
 * A list to hand round, as a page of HTML that needs nothing but itself. It goes by the reader's
 * choice of light or dark, and by the width of the screen.
 */
final class HtmlSink implements Sink {
  private static final String USUAL_HEADING = "Books";

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{heading}</title>
      <style>
      :root { color-scheme: light dark; --ink: #1d1d1f; --soft: #595959; --paper: #fff; --link: #0b57d0; }
      @media (prefers-color-scheme: dark) {
        :root { --ink: #ececec; --soft: #b0b0b0; --paper: #161618; --link: #9ec2ff; }
      }
      body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; }
      main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
      h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 1rem; }
      ol { margin: 0; padding-left: 2.2rem; }
      li { margin: 0 0 .8rem; overflow-wrap: anywhere; }
      a { color: var(--link); text-underline-offset: .15em; }
      .author, .note { color: var(--soft); }
      .note { display: block; font-size: .9rem; }
      </style>
      </head>
      <body>
      <main>
      <h1>{heading}</h1>
      <ol>
      """;

  private static final String END = "</ol>\n</main>\n</body>\n</html>\n";

  private final Writer out;

  HtmlSink(Writer out, Optional<String> heading) throws IOException {
    this.out = out;
    out.write(HEAD.replace("{heading}", Entities.escape(heading.orElse(USUAL_HEADING))));
  }

  @Override
  public void row(ResultRow row) throws IOException {
    Optional<Entry> entry = Entry.of(row);
    if (entry.isPresent()) {
      out.write(line(entry.get()));
    }
  }

  private static String line(Entry entry) {
    String title = Entities.escape(entry.title());
    return "<li>"
        + entry
            .link()
            .map(link -> "<a href=\"" + Entities.escape(link) + "\">" + title + "</a>")
            .orElse(title)
        + entry
            .author()
            .map(author -> " <span class=\"author\">" + Entities.escape(author) + "</span>")
            .orElse("")
        + entry
            .note()
            .map(note -> " <span class=\"note\">" + Entities.escape(note) + "</span>")
            .orElse("")
        + "</li>\n";
  }

  @Override
  public void idle() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    try (out) {
      out.write(END);
    }
  }
}
