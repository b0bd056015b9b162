package club.resolve.cli;

import club.resolve.output.Printable;
import club.resolve.run.Listener;
import club.resolve.run.Watch;
import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * One line on the terminal that shows how far something is: count, rate, time left, and what is
 * waited for. Redrawn five times a second.
 */
final class Progress implements Watch {
  private static final int MILLIS_BETWEEN_REDRAWS = 200;

  /** Columns for the task and the count; nothing else matters more than what is waited for. */
  private static final int LEAST_BAR = 34;

  private static final String ERASE_LINE = "\r\u001b[K";

  private final ProgressBar bar;
  private final PrintStream err;

  /**
   * A line of its own on the terminal; to be shown only where {@link Talk#showsProgress()}.
   *
   * @param total in steps
   * @param waiting for what, in words; empty when for nothing worth naming
   */
  Progress(Talk talk, Listener.Counted what, long total, Supplier<Optional<String>> waiting) {
    this.err = talk.stream();
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(what.task())
            .setUnit(" " + what.name(), what.size())
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(MILLIS_BETWEEN_REDRAWS)
            // Else the line would stand still until the next step, and so through every pause.
            .continuousUpdate()
            .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
            .setConsumer(new TerminalLine(err, talk.columns(), waiting))
            .build();
  }

  /** The line on the terminal, which the bar shares with what is waited for. */
  private static final class TerminalLine implements ProgressBarConsumer {
    private final PrintStream err;
    private final int columns;
    private final Supplier<Optional<String>> waiting;
    private String note = "";

    TerminalLine(PrintStream err, int columns, Supplier<Optional<String>> waiting) {
      this.err = err;
      this.columns = columns;
      this.waiting = waiting;
    }

    /** Asked before each redraw. */
    @Override
    public int getMaxRenderedLength() {
      note = waiting.get().map(text -> "  " + Printable.of(text)).orElse("");
      // One column less, since some terminals wrap after the last one.
      int left = columns - 1 - note.length();
      if (left < LEAST_BAR) {
        note = "";
        return columns - 1;
      }
      return left;
    }

    @Override
    public void accept(String bar) {
      err.print(ERASE_LINE + bar + note);
    }

    @Override
    public void close() {
      err.print(ERASE_LINE);
      err.flush();
    }
  }

  @Override
  public void advance(long steps) {
    bar.stepBy(steps);
  }

  @Override
  public void close() {
    bar.close();
  }
}
