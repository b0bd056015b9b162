package club.resolve.cli;

import club.resolve.http.LoggingTransport;
import club.resolve.http.Transport;
import java.io.PrintStream;
import java.util.OptionalInt;
import picocli.CommandLine.Help.Ansi;

/**
 * Messages to the person at the terminal, on stderr. Nothing that comes from a list or a service
 * reaches the terminal raw: control characters are shown, not sent.
 */
final class Talk {
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
      err.println(printable(line));
    }
  }

  /** Prints an error: it names the fault, its place and the remedy. */
  void error(String line) {
    err.println(ansi.string("@|bold,red resolve:|@ ") + printable(line));
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

  int columns() {
    return columns.orElse(80);
  }

  PrintStream stream() {
    return err;
  }

  /** Control characters, which a terminal would obey, written as their code. */
  static String printable(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || turnsText(c)) {
                shown.append("\\u%04x".formatted(c));
              } else {
                shown.append((char) c);
              }
            });
    return shown.toString();
  }

  /** Invisible marks that change the order of what is shown; those that join emoji are harmless. */
  private static boolean turnsText(int c) {
    return Character.getType(c) == Character.FORMAT && c != '\u200c' && c != '\u200d';
  }
}
