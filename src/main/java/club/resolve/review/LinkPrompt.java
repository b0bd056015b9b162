package club.resolve.review;

import club.resolve.book.Isbn;
import club.resolve.book.LinkForm;
import club.resolve.book.Site;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A line in which the link of a book's page is typed or pasted. */
final class LinkPrompt {
  private static final Isbn EXAMPLE = new Isbn("9780141439587");

  private final Site site;
  private final TypedLine line;
  private final ReviewScreen screen;

  LinkPrompt(Site site, TypedLine line, ReviewScreen screen) {
    this.site = site;
    this.line = line;
    this.screen = screen;
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
      screen.measure();
      screen.say("No page of a book on %s: %s.".formatted(site.title(), flaw(typed.get())));
      screen.say("One looks like " + site.bookPage(12345));
      screen.say("or, by ISBN, like " + site.isbnPage(EXAMPLE));
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
