/**
 * Stand-ins for services, to compare modes and to measure the rule without bothering anyone:
 * simulated, or recorded.
 *
 * <ul>
 *   <li>Every mode meets the same work. A latency is drawn for each title from a fixed seed ({@link
 *       Latency}), or was recorded ({@link Recorder}, {@link Recording}).
 *   <li>The rule is measured on results like those of real life ({@link NoisyEngine}): a search
 *       that finds nothing but the book would only show that the rule takes what it gets.
 * </ul>
 */
@NullMarked
package club.resolve.rehearsal;

import org.jspecify.annotations.NullMarked;
