/**
 * Stand-ins for services, to compare modes without bothering anyone: simulated, or recorded.
 *
 * <ul>
 *   <li>Every mode meets the same work. A latency is drawn for each title from a fixed seed ({@link
 *       Latency}), or was recorded ({@link Recorder}, {@link Recording}).
 * </ul>
 */
@NullMarked
package club.resolve.rehearsal;

import org.jspecify.annotations.NullMarked;
