/** The command line: options, wiring, progress, exit codes. */
@NullMarked
package club.resolve.cli;

import org.jspecify.annotations.NullMarked;
