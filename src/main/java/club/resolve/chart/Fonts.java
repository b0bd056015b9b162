package club.resolve.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;

/** The fonts of the machine, as Java has none of its own. */
final class Fonts {
  static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);

  private static final FontRenderContext SCREEN = new FontRenderContext(null, false, false);

  private Fonts() {}

  /** The width of a text, in pixels. */
  static int widthOf(String text) {
    return (int) Math.ceil(TEXT.getStringBounds(text, SCREEN).getWidth());
  }

  /** Returns true when there are fonts; a small server may have none. */
  static boolean found() {
    Graphics2D probe = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return probe.getFontMetrics(TEXT).stringWidth("m") > 0;
    } catch (RuntimeException | Error _) {
      // Java has no kind of failure for this: without the library fontconfig it is the one, without
      // a single font the other.
      return false;
    } finally {
      probe.dispose();
    }
  }
}
