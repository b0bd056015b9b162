package club.resolve.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A picture as SVG, with its texts as texts. */
final class Svg {
  /** Wide letters, as those by which the room was measured. */
  private static final String FONTS = "font-family:'DejaVu Sans',Verdana,sans-serif;";

  private static final Pattern FONT = Pattern.compile("font-family:[^;]*;");

  private Svg() {}

  /** A file of its own, on white paper. */
  static String file(Picture picture) throws IOException {
    Element svg = drawn(picture, true);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.outerHtml() + "\n";
  }

  /**
   * A part of a page, in the page's colours and as wide as there is room.
   *
   * @param words for those who do not see it
   */
  static String inPage(Picture picture, String words, String className) throws IOException {
    Element svg = drawn(picture, false);
    svg.attr("class", className).attr("role", "img").attr("aria-label", words);
    svg.removeAttr("width").removeAttr("height");
    for (Element element : svg.select("[style]")) {
      String style = element.attr("style");
      for (Ink ink : Ink.values()) {
        style = style.replace(rgb(ink.color()), ink.variable());
      }
      element.attr("style", style);
    }
    return svg.outerHtml();
  }

  private static Element drawn(Picture picture, boolean paper) throws IOException {
    VectorGraphics2D graphics = new VectorGraphics2D();
    if (paper) {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, picture.width(), picture.height());
    }
    picture.draw(graphics);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SVGProcessor()
        .getDocument(graphics.getCommands(), new PageSize(picture.width(), picture.height()))
        .writeTo(out);
    Document document = Jsoup.parse(out.toString(UTF_8), "", Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    Element svg = document.expectFirst("svg");
    for (Element text : svg.select("text")) {
      text.attr("style", FONT.matcher(text.attr("style")).replaceAll(FONTS));
    }
    return svg;
  }

  private static String rgb(Color color) {
    return "rgb(%d,%d,%d)".formatted(color.getRed(), color.getGreen(), color.getBlue());
  }
}
