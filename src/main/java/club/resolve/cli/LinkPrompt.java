package club.resolve.cli;

import club.resolve.book.Site;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A line in which the link of a book's page is typed or pasted. */
final class LinkPrompt {
  private static final String ERASE = "\b \b";

  private final Site site;
  private final Keyboard keys;
  private final PrintWriter out;

  LinkPrompt(Site site, Keyboard keys, PrintWriter out) {
    this.site = site;
    this.keys = keys;
    this.out = out;
  }

  /**
   * Asks until a link is the page of a book, and says why where it is none.
   *
   * @param begun text that was typed already
   * @return the canonical link; empty when the person leaves the line empty, or with Escape
   */
  Optional<String> ask(String begun) throws IOException {
    out.println();
    String start = begun;
    while (true) {
      Optional<String> typed = line(start).map(String::strip).filter(text -> !text.isEmpty());
      if (typed.isEmpty()) {
        return Optional.empty();
      }
      // Some browsers copy an address without its beginning.
      Optional<String> page =
          site.canonical(typed.get()).or(() -> site.canonical("https://" + typed.get()));
      if (page.isPresent()) {
        return page;
      }
      out.printf(
          "  No page of a book on %s: %s.%n  One looks like %s%n",
          site.title(), Talk.printable(flaw(typed.get())), site.bookPage(12345));
      start = "";
    }
  }

  private Optional<String> line(String begun) throws IOException {
    out.print("  link (Enter alone goes back): " + begun);
    out.flush();
    StringBuilder text = new StringBuilder(begun);
    while (true) {
      int key = keys.read();
      switch (key) {
        case '\r', '\n' -> {
          out.println();
          return Optional.of(text.toString());
        }
        case Keyboard.END, Keyboard.ESCAPE, Keyboard.CTRL_C, Keyboard.CTRL_D -> {
          out.println();
          return Optional.empty();
        }
        case Keyboard.BACKSPACE, Keyboard.DELETE -> shorten(text, 1);
        case Keyboard.CTRL_U -> shorten(text, text.length());
        default -> {
          // Nothing that would stand on the screen wider or narrower than one place.
          if (key > ' ' && key < Keyboard.DELETE) {
            text.append((char) key);
            out.print((char) key);
          }
        }
      }
      out.flush();
    }
  }

  private void shorten(StringBuilder text, int by) {
    int gone = Math.min(by, text.length());
    text.setLength(text.length() - gone);
    out.print(ERASE.repeat(gone));
  }

  private static String flaw(String typed) {
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
