package club.resolve.chart;

import club.resolve.book.Times;
import club.resolve.compare.Span;
import java.awt.Color;
import java.time.Duration;
import java.util.List;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.data.category.DefaultCategoryDataset;

/** A row for each piece of a run: where its time went, and which others went on meanwhile. */
final class Rows {
  private static final int ROW_HEIGHT = 18;
  private static final Color NOTHING = new Color(0, true);

  private Rows() {}

  /** A name may stand in a list twice. */
  private record BarRow(int number, String name) implements Comparable<BarRow> {
    @Override
    public int compareTo(BarRow other) {
      return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The room for the names in a picture of this width; in pixels, as all sizes here. */
  static int namesWidth(List<Waterfall> all, int width) {
    return FittedNames.width(
        all.stream().flatMap(waterfall -> waterfall.drawn().stream()).map(Span::name),
        width * 3 / 8);
  }

  /**
   * The chart of one run.
   *
   * @param all with which it shares the axis
   */
  static Panel of(Waterfall waterfall, List<Waterfall> all, int namesWidth) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    int number = 0;
    for (Span span : waterfall.drawn()) {
      BarRow row = new BarRow(number++, FittedNames.fitting(span.name(), namesWidth));
      data.addValue(Times.seconds(span.begin()), "begin", row);
      for (Part part : Part.values()) {
        data.addValue(Times.seconds(part.of(span)), part, row);
      }
    }
    StackedBarRenderer renderer = new StackedBarRenderer();
    renderer.setDrawBarOutline(false);
    int series = 0;
    renderer.setSeriesPaint(series++, NOTHING);
    for (Part part : Part.values()) {
      renderer.setSeriesPaint(series++, part.ink().color());
    }
    Duration end = all.stream().map(Waterfall::end).max(Duration::compareTo).orElse(Duration.ZERO);
    Panel.Layout layout = new Panel.Layout(Times.seconds(end) * 1.01, namesWidth, ROW_HEIGHT);
    Panel panel = Panel.of(data, renderer, layout);
    panel.chart().getCategoryPlot().getDomainAxis().setCategoryMargin(0.2);
    return panel;
  }
}
