package club.resolve.cli;

import club.resolve.compare.Comparison;
import club.resolve.compare.Figures;
import club.resolve.compare.Run;
import club.resolve.contest.ContestListener;
import club.resolve.output.Printable;
import club.resolve.output.Table;
import club.resolve.run.Listener;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a comparison on the terminal: progress and talk, and the result as a table. */
final class ContestTalk implements ContestListener {
  private static final Listener.Counted RUNS = new Listener.Counted("Comparing", "runs");

  private final Talk talk;
  private final OutputStream out;
  private @Nullable Progress progress;

  /**
   * @param out for the result; not closed
   */
  ContestTalk(Talk talk, OutputStream out) {
    this.talk = talk;
    this.out = out;
  }

  @Override
  public void say(String sentence) {
    talk.say(sentence);
  }

  @Override
  public void begin(int runs) {
    if (talk.showsProgress()) {
      progress = new Progress(talk, RUNS, runs, Optional::empty);
    }
  }

  @Override
  public void done(Run run) {
    if (progress != null) {
      progress.row(run);
    }
  }

  @Override
  public void end() {
    if (progress != null) {
      progress.close();
    }
  }

  @Override
  public void result(Comparison comparison) {
    PrintWriter lines = new PrintWriter(out, true, StandardCharsets.UTF_8);
    lines.println(Printable.of(comparison.work() + "; " + comparison.machine()));
    lines.println();
    new Table(Figures.header(comparison), Figures.rows(comparison)).lines().forEach(lines::println);
    lines.println();
    comparison.verdict().forEach(sentence -> lines.println(Printable.of(sentence)));
  }
}
