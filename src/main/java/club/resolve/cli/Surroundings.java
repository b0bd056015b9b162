package club.resolve.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a process has from the outside, so that a test can run the whole program without one.
 *
 * @param out for data; not closed
 * @param err for talk
 * @param errColumns width of the terminal behind {@code err}; empty when that is no terminal
 * @param outTerminal whether {@code out} is a terminal
 * @param keyboard of the person at the terminal, where there is one
 */
record Surroundings(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Map<String, String> environment,
    OptionalInt errColumns,
    boolean outTerminal,
    Keyboard.Opener keyboard) {}
