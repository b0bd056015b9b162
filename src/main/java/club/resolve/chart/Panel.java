package club.resolve.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.CategoryLabelWidthType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;

/**
 * One chart with lying bars, names to their left and seconds below them.
 *
 * @param height in pixels
 */
record Panel(JFreeChart chart, int height) {
  /** The height of the axis, its numbers and the space around them. */
  private static final int FRAME_HEIGHT = 46;

  private static final int LINE_HEIGHT = 26;

  /** On a line of the widest picture there is no room for more. */
  private static final int LONGEST_LINE = 110;

  /**
   * The sizes of a chart.
   *
   * @param until end of the axis, in seconds
   * @param namesWidth the room for the names, in pixels
   * @param rowHeight of each bar with the space around it, in pixels
   */
  record Layout(double until, int namesWidth, int rowHeight) {}

  /**
   * A chart without words around it.
   *
   * @param data the bars, a column of it for each row of them
   */
  static Panel of(CategoryDataset data, BarRenderer renderer, Layout layout) {
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setMaximumBarWidth(1);
    CategoryPlot plot =
        new CategoryPlot(data, names(layout.namesWidth()), seconds(layout.until()), renderer);
    // The same for all charts of a picture, so that their axes stand one below the other.
    AxisSpace space = new AxisSpace();
    space.setLeft(layout.namesWidth());
    plot.setFixedDomainAxisSpace(space);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(Ink.GRID.color());
    plot.setRangeGridlineStroke(CategoryPlot.DEFAULT_OUTLINE_STROKE);
    plot.setInsets(new RectangleInsets(4, 0, 4, 12));
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    return new Panel(chart, FRAME_HEIGHT + data.getColumnCount() * layout.rowHeight());
  }

  private static CategoryAxis names(int width) {
    CategoryAxis axis = new LeftNames(width);
    axis.setTickLabelFont(Fonts.TEXT);
    axis.setTickLabelPaint(Ink.TEXT.color());
    axis.setAxisLinePaint(Ink.AXIS.color());
    axis.setTickMarksVisible(false);
    axis.setLowerMargin(0.02);
    axis.setUpperMargin(0.02);
    axis.setMaximumCategoryLabelLines(2);
    axis.setCategoryLabelPositions(
        CategoryLabelPositions.replaceLeftPosition(
            axis.getCategoryLabelPositions(),
            new CategoryLabelPosition(
                RectangleAnchor.LEFT,
                TextBlockAnchor.CENTER_LEFT,
                TextAnchor.CENTER_LEFT,
                0,
                CategoryLabelWidthType.RANGE,
                0.98f)));
    return axis;
  }

  /** Ranged left, as who reads them may have other fonts: the other end would be ragged. */
  // The library has raw types.
  @SuppressWarnings("rawtypes")
  private static final class LeftNames extends CategoryAxis {
    private static final long serialVersionUID = 1;

    private final int width;

    LeftNames(int width) {
      this.width = width;
    }

    @Override
    protected TextBlock createLabel(
        Comparable category, float most, RectangleEdge edge, Graphics2D graphics) {
      TextBlock label = super.createLabel(category, most, edge, graphics);
      label.setLineAlignment(HorizontalAlignment.LEFT);
      return label;
    }

    @Override
    public List refreshTicks(
        Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
      List ticks = super.refreshTicks(graphics, state, area, edge);
      // All names begin where the room for the longest one of the whole picture does.
      state.setMax(width - getCategoryLabelPositionOffset());
      return ticks;
    }
  }

  private static NumberAxis seconds(double until) {
    NumberAxis axis = new NumberAxis("seconds");
    axis.setRange(0, until > 0 ? until : 1);
    axis.setNumberFormatOverride(format(until));
    axis.setTickLabelFont(Fonts.TEXT);
    axis.setTickLabelPaint(Ink.AXIS.color());
    // Room around the numbers, so that there are fewer of them.
    axis.setTickLabelInsets(new RectangleInsets(2, 14, 2, 14));
    axis.setLabelFont(Fonts.TEXT);
    axis.setLabelPaint(Ink.AXIS.color());
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    return axis;
  }

  /**
   * The format with as many digits as steps of this axis can have, and no more, as they would take
   * up its room.
   */
  private static DecimalFormat format(double until) {
    DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(
        until >= 1 || until <= 0 ? 1 : 1 - (int) Math.floor(Math.log10(until)));
    return format;
  }

  /** The same under a heading of one line. */
  Panel under(String heading) {
    TextTitle title = line(heading, Fonts.TITLE, Ink.TEXT.color());
    title.setPadding(8, 0, 4, 0);
    chart.setTitle(title);
    return higher();
  }

  /** The same over a line of small print. */
  Panel over(String words) {
    TextTitle line = line(words, Fonts.TEXT, Ink.AXIS.color());
    line.setPosition(RectangleEdge.BOTTOM);
    line.setPadding(2, 0, 8, 0);
    chart.addSubtitle(line);
    return higher();
  }

  private static TextTitle line(String words, Font font, Paint paint) {
    TextTitle title = new TextTitle(FittedNames.shortened(words, LONGEST_LINE), font);
    title.setPaint(paint);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setMaximumLinesToDisplay(1);
    return title;
  }

  /** The same with what the colours mean. */
  Panel explaining(List<Part> parts) {
    LegendItemCollection items = new LegendItemCollection();
    for (Part part : parts) {
      items.add(
          new LegendItem(
              part.words(),
              null,
              null,
              null,
              new Rectangle2D.Double(-5, -5, 10, 10),
              part.ink().color()));
    }
    LegendTitle legend = new LegendTitle(() -> items);
    legend.setItemFont(Fonts.TEXT);
    legend.setItemPaint(Ink.TEXT.color());
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setPadding(4, -2, 0, 0);
    chart.addSubtitle(legend);
    return higher();
  }

  private Panel higher() {
    return new Panel(chart, height + LINE_HEIGHT);
  }
}
