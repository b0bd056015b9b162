package club.resolve.chart;

import club.resolve.book.Times;
import club.resolve.compare.Measure;
import java.awt.BasicStroke;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/** A bar for the mean of each contender, with a whisker for the standard deviation. */
final class TimeBars {
  private static final int ROW_HEIGHT = 38;

  private TimeBars() {}

  /** The room for the names in a picture of this width; in pixels, as all sizes here. */
  static int namesWidth(List<Measure> measures, int width) {
    return FittedNames.width(
        measures.stream().flatMap(measure -> name(measure).lines()), width / 2);
  }

  static Panel of(List<Measure> measures, int namesWidth) {
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
    Panel panel = Panel.of(data, renderer, new Panel.Layout(until * 1.04, namesWidth, ROW_HEIGHT));
    panel.chart().getCategoryPlot().getDomainAxis().setCategoryMargin(0.35);
    return panel;
  }

  /** With its numbers, as no one can read them off a bar. */
  private static String name(Measure measure) {
    String label = measure.contender().label();
    String mean = Times.inWords(measure.mean());
    return measure.runs() < 2
        ? String.format(Locale.ROOT, "%s\n%s, one run", label, mean)
        : String.format(
            Locale.ROOT, "%s\n%s ± %s", label, mean, Times.inWords(measure.deviation()));
  }
}
