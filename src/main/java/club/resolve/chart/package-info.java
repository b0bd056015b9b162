/**
 * The charts of a comparison: bars, and where the time of each piece went. Nothing here is used,
 * nor any of Java's graphics, unless a chart is asked for.
 */
@NullMarked
package club.resolve.chart;

import org.jspecify.annotations.NullMarked;
