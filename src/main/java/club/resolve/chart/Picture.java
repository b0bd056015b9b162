package club.resolve.chart;

import club.resolve.compare.Comparison;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Charts, one below the other.
 *
 * @param width in pixels, as all sizes here
 * @param margin to the left and to the right, within the width
 */
record Picture(int width, int margin, List<Panel> panels) {
  private static final int WIDTH = 860;
  private static final int MARGIN = 12;

  Picture {
    panels = List.copyOf(panels);
  }

  /** All that can be drawn of a comparison, with words that explain it. */
  static Picture of(Comparison comparison) {
    List<Waterfall> waterfalls = Waterfall.of(comparison);
    int namesWidth =
        Math.max(
            TimeBars.namesWidth(comparison.measures(), WIDTH), Rows.namesWidth(waterfalls, WIDTH));
    List<Panel> panels = new ArrayList<>();
    panels.add(
        TimeBars.of(comparison.measures(), namesWidth)
            .under(comparison.work() + ": mean time, with its standard deviation"));
    for (Waterfall waterfall : waterfalls) {
      panels.add(Rows.of(waterfall, waterfalls, namesWidth).under(waterfall.words()));
    }
    if (!waterfalls.isEmpty()) {
      panels.set(1, panels.get(1).explaining(Waterfall.partsOf(waterfalls)));
    }
    panels.addLast(panels.removeLast().over(comparison.machine()));
    return new Picture(WIDTH, MARGIN, panels);
  }

  int height() {
    return panels.stream().mapToInt(Panel::height).sum();
  }

  void draw(Graphics2D graphics) {
    int top = 0;
    for (Panel panel : panels) {
      panel
          .chart()
          .draw(graphics, new Rectangle2D.Double(margin, top, width - 2 * margin, panel.height()));
      top += panel.height();
    }
  }
}
