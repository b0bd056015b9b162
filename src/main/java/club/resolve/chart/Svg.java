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
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A picture as SVG, with its texts as texts. */
final class Svg {
  /** Wide letters, as those by which the room was measured. */
  private static final String FONTS = "DejaVu Sans, Verdana, sans-serif";

  private static final Pattern FONT = Pattern.compile("font-family:[^;]*;");

  /** A hundredth of a pixel no one sees. */
  private static final Pattern LONG_NUMBER = Pattern.compile("(-?[0-9]+\\.[0-9]{2})[0-9]+");

  private Svg() {}

  /** A file of its own, on white paper. */
  static String file(Picture picture) throws IOException {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + drawn(picture, "picture", true).outerHtml()
        + "\n";
  }

  /**
   * A part of a page, in the page's colours and as wide as there is room.
   *
   * @param name the only picture of the page that bears it; a letter, then letters and digits
   * @param words for those who do not see it
   */
  static String inPage(Picture picture, String name, String words) throws IOException {
    Element svg = drawn(picture, name, false);
    svg.attr("role", "img").attr("aria-label", words).removeAttr("width").removeAttr("height");
    for (Element element : svg.select("[style]")) {
      String style = element.attr("style");
      for (Ink ink : Ink.values()) {
        style = style.replace(rgb(ink.color()), ink.variable());
      }
      element.attr("style", style);
    }
    return svg.outerHtml();
  }

  private static Element drawn(Picture picture, String name, boolean paper) throws IOException {
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
    simplify(svg, name);
    return svg;
  }

  /** Says once what was said of each text, and leaves out what shows nothing. */
  private static void simplify(Element svg, String name) {
    svg.removeAttr("x").removeAttr("y").removeAttr("xmlns:xlink");
    svg.attr("font-family", FONTS).attr("font-size", String.valueOf(Fonts.TEXT.getSize()));
    svg.select("[style*=fill-opacity:0;]").remove();
    for (Element text : svg.select("text")) {
      text.attr("style", FONT.matcher(text.attr("style")).replaceAll(""));
    }
    for (Element element : svg.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        if (LONG_NUMBER.matcher(attribute.getValue()).matches()) {
          attribute.setValue(LONG_NUMBER.matcher(attribute.getValue()).replaceAll("$1"));
        }
      }
    }
    int number = 0;
    for (Element clip : svg.select("clipPath")) {
      String old = clip.id();
      String id = name + "-" + number++;
      clip.attr("id", id);
      svg.getElementsByAttributeValue("clip-path", "url(#" + old + ")")
          .attr("clip-path", "url(#" + id + ")");
    }
  }

  private static String rgb(Color color) {
    return "rgb(%d,%d,%d)".formatted(color.getRed(), color.getGreen(), color.getBlue());
  }
}
