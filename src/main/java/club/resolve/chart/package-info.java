/**
 * The charts of a comparison: bars, and where the time of each piece went. Nothing here is used,
 * nor any of Java's graphics, unless a chart is asked for.
 *
 * <ul>
 *   <li>A chart is drawn once, by one library, and written in three ways ({@link ChartFormat}).
 *   <li>Letters must be measured to be drawn, so a chart needs Java's graphics ({@code
 *       java.desktop}) and the machine's fonts, also as SVG. That makes the program some 16 MB
 *       larger, packed, so no other package uses them, and no run that draws nothing loads them.
 *   <li>A page has each chart twice, for wide and narrow screens, as letters that shrink cannot be
 *       read. Its colours are variables.
 * </ul>
 */
@NullMarked
package club.resolve.chart;

import org.jspecify.annotations.NullMarked;
