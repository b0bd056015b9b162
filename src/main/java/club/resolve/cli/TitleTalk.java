package club.resolve.cli;

import club.resolve.run.Outputs;
import club.resolve.run.PlanText;
import club.resolve.run.TitleReport;
import club.resolve.run.TitleRun;
import club.resolve.run.TitleSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
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
      failure(report.ended().settled().failed());
      return ExitCode.INTERRUPTED;
    }
    Outputs.Settled settled = report.ended().settled();
    List<String> files = settled.files();
    if (!files.isEmpty()) {
      talk.say("The list is in " + String.join(" and ", files) + ".");
    }
    report
        .toReview()
        .ifPresent(place -> talk.say("To go through what is left: resolve review " + place));
    report.summary().details().forEach(talk::say);
    if (settings.beside().recording().isPresent() && report.statistics().remembered() > 0) {
      talk.say(
          "Answers known from an earlier run are not in the recording, as their times are not"
              + " known; --refresh asks anew.");
    }
    int failure = failure(settled.failed());
    return failure == ExitCode.OK && report.statistics().unfinished() > 0
        ? ExitCode.UNFINISHED
        : failure;
  }

  /** Says which results could not be written, though others could. */
  private int failure(List<Outputs.FailedResult> failed) {
    int code = ExitCode.OK;
    for (Outputs.FailedResult one : failed) {
      if (one.why() instanceof ReaderGone) {
        code = code == ExitCode.OK ? ExitCode.READER_GONE : code;
      } else {
        String rows =
            one.partial()
                .map("; the rows up to there are in %s, the last one may be cut off"::formatted)
                .orElse("");
        talk.error(
            "%s could not be written: %s%s".formatted(one.place(), Cli.inWords(one.why()), rows));
        code = ExitCode.UNEXPECTED;
      }
    }
    return code;
  }
}
