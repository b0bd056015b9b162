/**
 * Time handed in, and what a run took, measured.
 *
 * <ul>
 *   <li>Time is handed in ({@link Time}), so tests let hours pass at once.
 * </ul>
 */
@NullMarked
package club.resolve.timing;

import org.jspecify.annotations.NullMarked;
