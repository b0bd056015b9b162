/**
 * The same work done in several ways, timed, and what can be said about the times. Pure but for the
 * clock.
 */
@NullMarked
package club.resolve.compare;

import org.jspecify.annotations.NullMarked;
