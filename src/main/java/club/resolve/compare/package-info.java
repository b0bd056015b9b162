/**
 * The same work done in several ways, timed, and what can be said about the times. Pure but for the
 * clock.
 *
 * <ul>
 *   <li>Rounds are interleaved, and each begins with another contender ({@link Rounds}), so that a
 *       machine that gets slower is unfair to none.
 * </ul>
 */
@NullMarked
package club.resolve.compare;

import org.jspecify.annotations.NullMarked;
