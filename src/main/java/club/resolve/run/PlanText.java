package club.resolve.run;

import club.resolve.output.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A plan as text. */
public record PlanText(Plan plan) {
  /** From here on, waiting is worth avoiding. */
  private static final Duration LONG = Duration.ofHours(1);

  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s, %s, %s; %s."
            .formatted(
                counted(plan.rows(), "row", "rows"),
                counted(plan.settled(), "needs no search", "need no search"),
                counted(plan.decided(), "is decided by hand", "are decided by hand"),
                counted(plan.repeated(), "repeats another", "repeat others"),
                counted(plan.questions(), "question", "questions")));
    List<Plan.Requests> sources = plan.requests();
    lines.addAll(
        new Table(
                List.of("Source", "Known", "Requests", "Pace", "Takes"),
                sources.stream().map(PlanText::cells).toList())
            .lines());
    advice(sources).ifPresent(lines::add);
    return lines;
  }

  private static String counted(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }

  private static List<String> cells(Plan.Requests source) {
    String name = source.place().name();
    return source.onThisMachine()
        ? List.of(name, "", "on this machine", "none", "")
        : List.of(
            name,
            String.format(Locale.ROOT, "%,d", source.known()),
            requests(source),
            source.place().pace().inWords(),
            takes(source));
  }

  private static String requests(Plan.Requests source) {
    return (source.least() > 0 && !source.exact()
            ? String.format(Locale.ROOT, "%,d to ", source.least())
            : bound(source))
        + String.format(Locale.ROOT, "%,d", source.most())
        + (source.place().obeysRobots() && source.most() > 0 ? " and robots.txt" : "")
        + (source.rationed() ? " in a run" : "");
  }

  private static String takes(Plan.Requests source) {
    return source.duration().isZero() ? "" : bound(source) + shown(source.duration());
  }

  private static String bound(Plan.Requests source) {
    return source.exact() ? "" : "at most ";
  }

  private static String shown(Duration duration) {
    double seconds = duration.toNanos() / 1e9;
    if (seconds < 120) {
      return String.format(Locale.ROOT, "%.0f s", seconds);
    }
    if (seconds < 2 * 3600) {
      return String.format(Locale.ROOT, "%.0f min", seconds / 60);
    }
    return seconds < 48 * 3600
        ? String.format(Locale.ROOT, "%.1f hours", seconds / 3600)
        : String.format(Locale.ROOT, "%.1f days", seconds / 86_400);
  }

  private static Optional<String> advice(List<Plan.Requests> sources) {
    return sources.stream()
        .filter(source -> !source.onThisMachine() && source.duration().compareTo(LONG) > 0)
        .findFirst()
        .map(
            source ->
                ("%s takes up to %s at %s; an index of Open Library's dump takes under an hour to"
                        + " make: resolve index --open-library=FOLDER -o openlibrary.index, then"
                        + " --source=catalog=openlibrary.index")
                    .formatted(
                        source.place().name(),
                        shown(source.duration()),
                        source.place().pace().inWords()));
  }
}
