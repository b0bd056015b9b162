package club.resolve.input;

import club.resolve.input.FoundLinks.Finds;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The links of a text in Markdown: inline ones, references, images, those of HTML in it, and bare
 * addresses as GitHub has them (https://github.github.com/gfm/#autolinks-extension-). None are
 * taken out of code.
 */
final class MarkdownText {
  /** An inline link, or where a reference leads. */
  private static final Pattern MARK = Pattern.compile("\\]\\(|(?m)^ {0,3}\\[[^\\]\\n]+\\]:\\s");

  private static final Pattern WEB = Pattern.compile("(?i)https?://");
  private static final Pattern BARE = Pattern.compile("(?i)\\bhttps?://[^\\s<]*[^\\s<?!.,:*_~'\"]");

  private static final Pattern PUNCTUATION = Pattern.compile("[?!.,:*_~'\"]+$");

  private MarkdownText() {}

  /** Returns true when a text has a link of Markdown, and is no list of bare addresses. */
  static boolean isIn(String head) {
    return MARK.matcher(head).find() && !begins(head);
  }

  /** Returns true when addresses stand among words. */
  static boolean isProse(String head) {
    return !begins(head)
        && head.lines().anyMatch(line -> WEB.matcher(line).find() && !PlainLinks.isLink(line));
  }

  private static boolean begins(String head) {
    return head.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .findFirst()
        .filter(PlainLinks::isLink)
        .isPresent();
  }

  /**
   * Reads all of the text.
   *
   * @throws InputException when it has no link
   */
  static LinkReader read(String file, Reader text) throws IOException {
    try (text) {
      Finds finds = new Finds(file);
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build()
          .parseReader(text)
          .accept(new Links(finds));
      return finds.reader("a text in Markdown");
    }
  }

  private static final class Links extends AbstractVisitor {
    private final Finds finds;

    Links(Finds finds) {
      this.finds = finds;
    }

    @Override
    public void visit(Link link) {
      finds.add(link.getDestination(), line(link));
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      finds.add(image.getDestination(), line(image));
    }

    @Override
    public void visit(Text text) {
      Matcher bare = BARE.matcher(text.getLiteral());
      while (!(text.getParent() instanceof Link) && bare.find()) {
        finds.add(balanced(bare.group()), line(text));
      }
    }

    /** A bracket at the end is the sentence's where the address has not opened it. */
    private static String balanced(String bare) {
      String address = bare;
      while (address.endsWith(")") && count(address, ')') > count(address, '(')) {
        address = PUNCTUATION.matcher(address.substring(0, address.length() - 1)).replaceFirst("");
      }
      return address;
    }

    private static long count(String text, char bracket) {
      return text.chars().filter(c -> c == bracket).count();
    }

    @Override
    public void visit(LinkReferenceDefinition place) {
      finds.add(place.getDestination(), line(place));
    }

    @Override
    public void visit(HtmlBlock html) {
      WebPage.find(html.getLiteral(), line(html), finds);
    }

    @Override
    public void visit(HtmlInline html) {
      WebPage.find(html.getLiteral(), line(html), finds);
    }

    private static long line(Node node) {
      return node.getSourceSpans().isEmpty()
          ? node.getParent() == null ? 1 : line(node.getParent())
          : node.getSourceSpans().getFirst().getLineIndex() + 1L;
    }
  }
}
