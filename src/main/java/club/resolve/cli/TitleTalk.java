package club.resolve.cli;

import club.resolve.output.Format;
import club.resolve.run.TitleReport;
import club.resolve.run.TitleRun;
import club.resolve.run.TitleSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;

/** Runs over titles, and says at the terminal what came of it. */
record TitleTalk(TitleSettings settings, Surroundings surroundings, Talk talk) {

  /**
   * Runs.
   *
   * @return one of {@link ExitCode}
   */
  int run() throws IOException {
    TitleReport report = titles().run();
    report.lines().forEach(talk::say);
    return code(report);
  }

  /** Tells what a run would ask. */
  int plan() throws IOException {
    PrintWriter out = surroundings.printer();
    new PlanText(titles().plan()).lines().forEach(out::println);
    return ExitCode.OK;
  }

  private TitleRun titles() {
    return new TitleRun(settings, surroundings.streams(), surroundings.context(talk));
  }

  private int code(TitleReport report) {
    Optional<String> stopped = report.ended().stopped();
    if (stopped.isPresent()) {
      talk.say(stopped.get());
      report.summary().details().forEach(talk::say);
      return ExitCode.INTERRUPTED;
    }
    if (settings.target().file().isPresent()) {
      String place = report.ended().settled().place();
      talk.say("The list is in " + place + ".");
      if (settings.target().format() == Format.CSV && report.uncertain()) {
        talk.say("To go through what is left: resolve review " + place);
      }
    }
    report.summary().details().forEach(talk::say);
    if (settings.beside().recording().isPresent() && report.statistics().remembered() > 0) {
      talk.say(
          "Answers known from an earlier run are not in the recording, as their times are not"
              + " known; --refresh asks anew.");
    }
    return report.statistics().unfinished() > 0 ? ExitCode.UNFINISHED : ExitCode.OK;
  }
}
