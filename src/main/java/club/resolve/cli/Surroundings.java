package club.resolve.cli;

import club.resolve.book.Site;
import club.resolve.http.EnvironmentProxies;
import club.resolve.output.TerminalWriter;
import club.resolve.review.Browser;
import club.resolve.review.Keyboard;
import club.resolve.run.Engine;
import club.resolve.run.RunContext;
import club.resolve.run.Shared;
import club.resolve.run.Streams;
import club.resolve.run.UserFolder;
import club.resolve.service.KnownSources;
import club.resolve.timing.Time;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import picocli.CommandLine.Help.Ansi;

/**
 * The environment of a process, so that a test can run the whole program without one.
 *
 * @param out for data; not closed
 * @param err for talk
 * @param errColumns width of the terminal behind {@code err}; empty when that is no terminal
 * @param outTerminal true if {@code out} is a terminal
 * @param keyboard input of the person at the terminal, where there is one
 * @param browser shows pages to that person
 * @param known the sources that can be named
 * @param engine where titles are worked on
 */
record Surroundings(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Map<String, String> environment,
    OptionalInt errColumns,
    boolean outTerminal,
    Keyboard.Opener keyboard,
    Browser browser,
    KnownSources known,
    Engine engine) {

  /** The parts of a run that this process gives. */
  RunContext context(Talk talk) {
    return new RunContext(
        Site.GOODREADS,
        known,
        Shared.inFile(UserFolder.answers(environment)),
        UserFolder.indexes(environment),
        () -> EnvironmentProxies.of(environment),
        talk::logged,
        new TalkListener(talk),
        Time.system(),
        engine);
  }

  /** The colours of what goes to standard output. */
  Ansi ansi(Talk.Color color) {
    return color.on(outTerminal, environment.getOrDefault("NO_COLOR", ""));
  }

  /** The standard streams of a run. */
  Streams streams() {
    return new Streams(in, this::data);
  }

  /** The same with another standard input. */
  Surroundings reading(InputStream other) {
    return new Surroundings(
        other, out, err, environment, errColumns, outTerminal, keyboard, browser, known, engine);
  }

  /** The same with another standard output. */
  Surroundings writing(OutputStream other) {
    return new Surroundings(
        in, other, err, environment, errColumns, outTerminal, keyboard, browser, known, engine);
  }

  /** Takes lines to {@code out}, each at once. */
  PrintWriter printer() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  /** Takes a result to {@code out}, which is not ours to close. */
  private Writer data() {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(new Unclosed(out), StandardCharsets.UTF_8));
    return outTerminal ? new TerminalWriter(writer) : writer;
  }

  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
