package club.resolve.input;

import club.resolve.address.Address;
import club.resolve.input.FoundLinks.Finds;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The links of a page: where it leads to, and what it shows. */
final class WebPage {
  /** Attributes that hold an address, with the elements to which that is all they have. */
  private static final List<String> ADDRESSES =
      List.of("href", "src", "poster", "data", "cite", "longdesc");

  private static final String HOLDERS =
      "a[href], area[href], link[href]:not([rel~=(?i)^(dns-prefetch|preconnect)$]), [src],"
          + " [poster], object[data], blockquote[cite], q[cite], [longdesc]";

  private WebPage() {}

  /**
   * Reads all of a page.
   *
   * @throws InputException when it has no link
   */
  static LinkReader read(String file, Reader text) throws IOException {
    try (text) {
      Finds finds = new Finds(file);
      find(parser().parseInput(text, ""), 1, finds);
      return finds.reader("a web page (HTML)");
    }
  }

  /**
   * Finds the links of a piece of a page.
   *
   * @param line where it begins, from 1
   */
  static void find(String html, long line, Finds finds) {
    find(parser().parseInput(html, ""), line, finds);
  }

  private static Parser parser() {
    return Parser.htmlParser().setTrackPosition(true);
  }

  private static void find(Document page, long line, Finds finds) {
    Element own = page.selectFirst("base[href]");
    Optional<Address> base = own == null ? Optional.empty() : Address.of(own.attr("href"));
    for (Element holder : page.select(HOLDERS)) {
      for (String name : ADDRESSES) {
        String link = holder.attr(name).strip();
        if (!link.isEmpty()) {
          // The base of the page comes before the one that a person names.
          String whole =
              base.flatMap(address -> address.leadsTo(link)).map(Address::toString).orElse(link);
          finds.add(whole, line - 1 + holder.sourceRange().start().lineNumber());
        }
      }
    }
  }
}
