package club.resolve.cli;

import club.resolve.http.LoggingTransport;
import club.resolve.http.Transport;
import club.resolve.output.Printable;
import club.resolve.serve.ReconcileServer.Handled;
import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalInt;
import picocli.CommandLine.Help.Ansi;

/**
 * Messages to the person at the terminal, on stderr. Nothing that comes from a list or a service
 * reaches the terminal raw: control characters are shown, not sent.
 */
final class Talk {
  /**
   * Characters of a message that are shown; more of them, such as the names of a hundred thousand
   * columns, would drive everything else from the screen.
   */
  private static final int LONGEST = 6_000;

  private final PrintStream err;
  private final OptionalInt columns;
  private final Loudness loudness;
  private final Ansi ansi;

  /** Degrees of talk. */
  enum Loudness {
    /** Errors alone. */
    QUIET,
    NORMAL,
    /** Each request, too. */
    VERBOSE,
    /** Each request, when it starts and when it ends. */
    VERY_VERBOSE
  }

  /** The times at which colours are used. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER;

    /** https://no-color.org: a NO_COLOR that is not empty turns colours off, unless asked for. */
    Ansi on(boolean terminal, String noColor) {
      return switch (this) {
        case ALWAYS -> Ansi.ON;
        case NEVER -> Ansi.OFF;
        case AUTO -> terminal && noColor.isEmpty() ? Ansi.ON : Ansi.OFF;
      };
    }
  }

  /**
   * @param columns width of the terminal; empty when there is none
   */
  Talk(PrintStream err, OptionalInt columns, Loudness loudness, Ansi ansi) {
    this.err = err;
    this.columns = columns;
    this.loudness = loudness;
    this.ansi = ansi;
  }

  /** Something worth knowing; not said when quiet. */
  void say(String line) {
    if (loudness != Loudness.QUIET) {
      err.println(shown(line));
    }
  }

  /** Prints an error: it names the fault, its place and the remedy. */
  void error(String line) {
    err.println(ansi.string("@|bold,red resolve:|@ ") + shown(line));
  }

  /** The beginning of a message says where something is, and its end what to do. */
  private static String shown(String line) {
    int more = line.length() - LONGEST;
    return Printable.of(
        more <= 0
            ? line
            : String.format(
                Locale.ROOT,
                "%s [%,d more characters] %s",
                line.substring(0, LONGEST / 2),
                more,
                line.substring(line.length() - LONGEST / 2)));
  }

  /** Progress is for eyes: only on a terminal, and not between the lines of a log. */
  boolean showsProgress() {
    return columns.isPresent() && loudness == Loudness.NORMAL;
  }

  /** The wire, with each request logged where that was asked for. */
  Transport logged(Transport wire) {
    return loudness.compareTo(Loudness.VERBOSE) >= 0
        ? LoggingTransport.over(wire, loudness == Loudness.VERY_VERBOSE)
        : wire;
  }

  /**
   * A request to this program, which is logged where that was asked for; nothing of its content.
   */
  void answered(Handled request) {
    if (loudness.compareTo(Loudness.VERBOSE) >= 0) {
      say(
          "%s %s %d in %d ms"
              .formatted(
                  request.method(), request.path(), request.status(), request.took().toMillis()));
    }
  }

  int columns() {
    return columns.orElse(80);
  }

  PrintStream stream() {
    return err;
  }
}
