/**
 * The command line: commands, options, terminal, completion and exit codes.
 *
 * <ul>
 *   <li>Commands and options are described to picocli ({@link Options}, {@link AllCommands}), not
 *       annotated. To read annotations, Java makes classes at every start, which its cache cannot
 *       keep. A run describes only the command that it names.
 *   <li>Standard output may be closed early. Java knows no SIGPIPE, so {@link StandardOutput} tells
 *       a closed pipe from a full disk, and the run ends quietly with the exit code that the signal
 *       would have given.
 * </ul>
 */
@NullMarked
package club.resolve.cli;

import org.jspecify.annotations.NullMarked;
