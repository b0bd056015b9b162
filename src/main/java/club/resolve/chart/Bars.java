package club.resolve.chart;

import club.resolve.book.Times;
import club.resolve.compare.Measure;
import java.awt.BasicStroke;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/** A bar for the mean of each contender, with a whisker for the standard deviation. */
final class Bars {
  private static final int ROW_HEIGHT = 38;
  private static final double NAMES_SHARE = 0.3;
  private static final int LEAST_NAMES_WIDTH = 130;

  private Bars() {}

  static Panel of(List<Measure> measures, int width) {
    DefaultStatisticalCategoryDataset data = new DefaultStatisticalCategoryDataset();
    double until = 0;
    for (Measure measure : measures) {
      double mean = Times.seconds(measure.mean());
      double deviation = Times.seconds(measure.deviation());
      data.add(mean, deviation, "", name(measure));
      until = Math.max(until, mean + deviation);
    }
    StatisticalBarRenderer renderer = new StatisticalBarRenderer();
    renderer.setSeriesPaint(0, Ink.BAR.color());
    renderer.setDrawBarOutline(false);
    renderer.setErrorIndicatorPaint(Ink.TEXT.color());
    renderer.setErrorIndicatorStroke(new BasicStroke(1.5f));
    int namesWidth = (int) Math.max(LEAST_NAMES_WIDTH, width * NAMES_SHARE);
    Panel panel = Panel.of(data, renderer, until * 1.04, namesWidth, ROW_HEIGHT);
    panel.chart().getCategoryPlot().getDomainAxis().setCategoryMargin(0.35);
    return panel;
  }

  /** With its numbers, as no one can read them off a bar. */
  private static String name(Measure measure) {
    String label = Shown.shortened(measure.contender().label(), 30);
    String mean = Times.inWords(measure.mean());
    return measure.runs() < 2
        ? String.format(Locale.ROOT, "%s\n%s, one run", label, mean)
        : String.format(
            Locale.ROOT, "%s\n%s ± %s", label, mean, Times.inWords(measure.deviation()));
  }
}
