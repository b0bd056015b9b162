package club.resolve.cli;

import club.resolve.book.Candidate;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import club.resolve.book.Status;
import club.resolve.output.Printable;
import club.resolve.run.Streams;
import club.resolve.run.TitleReport;
import club.resolve.run.TitleRun;
import club.resolve.run.TitleSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Resolves one title. Its link goes to standard output when it is a match, so a script gets a link
 * that is certain or none; all else is said.
 *
 * @param settings without a file for the result
 * @param list the title as a list of one row
 */
record LinkTalk(TitleSettings settings, InputStream list, Surroundings surroundings, Talk talk) {

  /**
   * Runs.
   *
   * @return one of {@link ExitCode}
   */
  int run() throws IOException {
    List<ResultRow> rows = new ArrayList<>();
    Streams streams = new Streams(list, Writer::nullWriter);
    TitleReport report = new TitleRun(settings, streams, surroundings.context(talk)).run(rows::add);
    Optional<String> stopped = report.ended().stopped();
    if (stopped.isPresent()) {
      talk.say("Stopped.");
      return ExitCode.INTERRUPTED;
    }
    rows.forEach(row -> tell(row.resolution()));
    if (report.statistics().unfinished() == 0) {
      return ExitCode.OK;
    }
    talk.say(report.summary().lines().getLast());
    return ExitCode.UNFINISHED;
  }

  private void tell(Resolution found) {
    Optional<Candidate> book = found.candidate();
    String what = found.status().label() + ": ";
    if (book.isEmpty()) {
      talk.say(what + found.reason());
      return;
    }
    String named = book.get().title() + book.get().author().map(name -> ", " + name).orElse("");
    String link = book.get().link();
    if (found.status() == Status.MATCH) {
      surroundings.printer().println(Printable.of(link));
      talk.say("%s%s (%s)".formatted(what, named, found.reason()));
    } else {
      talk.say("%s%s (%s); look at %s".formatted(what, named, found.reason(), link));
    }
  }
}
