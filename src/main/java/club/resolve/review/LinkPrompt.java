package club.resolve.review;

import club.resolve.book.LinkForm;
import club.resolve.book.Site;
import club.resolve.output.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A line in which the link of a book's page is typed or pasted. */
final class LinkPrompt {
  private final Site site;
  private final TypedLine line;
  private final PrintWriter out;

  LinkPrompt(Site site, Keyboard keys, PrintWriter out) {
    this.site = site;
    this.line = new TypedLine(keys, out);
    this.out = out;
  }

  /**
   * Asks until a link is the page of a book, and says why where it is none.
   *
   * @param begun text that was typed already
   * @return the canonical link; empty when the person leaves the line empty, or with Escape
   */
  Optional<String> ask(String begun) throws IOException {
    String start = begun;
    while (true) {
      Optional<String> typed =
          line.read(
              "  link (Enter alone goes back): ", start, key -> key > ' ' && key < Keyboard.DELETE);
      if (typed.isEmpty()) {
        return Optional.empty();
      }
      Optional<String> page = site.canonical(site.completed(typed.get()));
      if (page.isPresent()) {
        return page;
      }
      out.printf(
          "  No page of a book on %s: %s.%n  One looks like %s%n",
          site.title(), Printable.of(flaw(typed.get())), site.bookPage(12345));
      start = "";
    }
  }

  private String flaw(String typed) {
    LinkForm form = site.form(site.completed(typed));
    if (form.otherPage()) {
      return "that is " + form.words(site);
    }
    try {
      URI uri = new URI(typed);
      return uri.getHost() == null
          ? "that is not a web address"
          : "that leads to " + uri.getHost() + (uri.getPath() == null ? "" : uri.getPath());
    } catch (URISyntaxException _) {
      return "that is not a web address";
    }
  }
}
