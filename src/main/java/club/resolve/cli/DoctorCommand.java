package club.resolve.cli;

import club.resolve.output.Printable;
import club.resolve.output.Table;
import club.resolve.run.Checkup;
import club.resolve.run.SourceSettings;
import club.resolve.run.Sources;
import club.resolve.service.KnownSources;
import club.resolve.service.Missing;
import club.resolve.service.SourceSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks each source one question, and shows which of them work. */
final class DoctorCommand extends ChainCommand {
  private static final List<String> HEADER =
      List.of("Source", "Address", "ms", "Pace", "Missing", "Answer");

  private final SourceOptions sources = new SourceOptions(options, known);

  DoctorCommand(KnownSources known) {
    super(known, new RequestTalkOptions());
    describe(
        "Asks each source one question, and shows its answer.",
        "Asks each source that is set up one harmless question (Pride and Prejudice, Jane Austen),"
            + " and prints a table: its answer, the time in milliseconds, the pace at which it is"
            + " asked, and what is missing. Without --source these are those that a run asks:"
            + " openlibrary and duckduckgo, and each service to which there is a key.",
        "",
        "The questions keep to the pace of each service and obey robots.txt as those of a run do;"
            + " they count as questions there, too. An address of your own is asked even while it"
            + " is closed to runs.");
    exitCodes(
        "0:every source answered",
        "2:the command or the configuration is wrong",
        "3:at least one source did not answer");
    examples("  resolve doctor", "  resolve doctor --source=searxng=http://localhost:8080");
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    SourceSettings settings = sources.settings();
    List<Checkup> checkups = new ArrayList<>();
    try (Sources built = Sources.forCheckups(settings, surroundings.context(talk))) {
      for (SourceSpec spec : settings.chain()) {
        talk.say("Asking " + spec.name() + " ...");
        checkups.add(Checkup.of(spec, built));
      }
    } catch (InterruptedException _) {
      return ExitCode.INTERRUPTED;
    }
    PrintWriter out = surroundings.printer();
    new Table(HEADER, checkups.stream().map(DoctorCommand::cells).toList())
        .lines()
        .forEach(out::println);
    for (Checkup checkup : checkups) {
      checkup
          .missing()
          .ifPresent(
              missing ->
                  out.println(Printable.of(checkup.source() + ": " + missing.advice() + ".")));
    }
    Installation.ofProcess()
        .flatMap(Installation::advice)
        .ifPresent(advice -> out.println(Printable.of(advice)));
    return checkups.stream().allMatch(Checkup::answered) ? ExitCode.OK : ExitCode.UNFINISHED;
  }

  /** A row of the table; the answer, which may be long, comes last. */
  private static List<String> cells(Checkup checkup) {
    return List.of(
        checkup.source(),
        checkup.address(),
        checkup.took().map(time -> String.format(Locale.ROOT, "%d", time.toMillis())).orElse("-"),
        checkup.pace(),
        checkup.missing().map(Missing::what).orElse("-"),
        checkup.answer());
  }
}
