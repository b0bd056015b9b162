/**
 * Runs for any program that embeds them, without a command line: their sources, settings and
 * counts.
 */
@NullMarked
package club.resolve.run;

import org.jspecify.annotations.NullMarked;
