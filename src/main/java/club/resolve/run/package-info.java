/**
 * Runs for any program that embeds them, without a command line: their sources, settings and
 * counts.
 *
 * <ul>
 *   <li>{@link Sources} is the way in. The program around the run hands in a {@link RunContext}:
 *       the things that the runs share, and a {@link Listener} for messages. Nothing here knows a
 *       terminal, the environment of the process or an exit code.
 *   <li>Nobody gets a source without its politeness. {@link ChainBuilder} alone connects a service
 *       to its fetch chain ({@code PoliteSourcesTest}), and {@link FetchChain} alone builds that.
 *   <li>A part that no source needs is not built, and no file is opened before it is needed.
 * </ul>
 */
@NullMarked
package club.resolve.run;

import org.jspecify.annotations.NullMarked;
