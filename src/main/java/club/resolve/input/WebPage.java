package club.resolve.input;

import club.resolve.address.Address;
import club.resolve.input.FoundLinks.Finds;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;
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

  private static final Pattern PAGE = Pattern.compile("(?i)<(?:!doctype|html|head|body)\\b");

  /** Stands for the page's own host, which only its reader knows. */
  private static final String HERE = "http://page.invalid";

  private WebPage() {}

  /** Returns true for a page that says so, false for a piece of one. */
  static boolean isWhole(String head) {
    return PAGE.matcher(head).find();
  }

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
    String base = own == null ? "" : own.attr("href").strip();
    for (Element holder : page.select(HOLDERS)) {
      for (String name : ADDRESSES) {
        String link = holder.attr(name).strip();
        if (!link.isEmpty()) {
          finds.add(based(base, link), line - 1 + holder.sourceRange().start().lineNumber());
        }
      }
    }
  }

  /** The base of the page comes before the one that a person names, to which it may be relative. */
  private static String based(String base, String link) {
    boolean here = base.startsWith("/") && !base.startsWith("//");
    String whole =
        Address.of(here ? HERE + base : base)
            .flatMap(address -> address.leadsTo(link))
            .map(Address::toString)
            .orElse(link);
    return here && whole.startsWith(HERE) ? whole.substring(HERE.length()) : whole;
  }
}
