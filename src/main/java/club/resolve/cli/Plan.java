package club.resolve.cli;

import club.resolve.batch.BatchRunner;
import club.resolve.batch.Resolver;
import club.resolve.book.Answer;
import club.resolve.book.Book;
import club.resolve.book.Query;
import club.resolve.decide.Decisions;
import club.resolve.input.BookReader;
import club.resolve.input.InputRow;
import club.resolve.match.LinkPicker;
import club.resolve.match.Pick;
import club.resolve.polite.Pace;
import club.resolve.search.AnswerStore;
import club.resolve.search.Question;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a run would ask. The first source is asked exactly what is said, further tries apart; a
 * later one at most that, as it is not known what those before it find. Not thread-safe.
 */
final class Plan {
  /** From here on, waiting is worth avoiding. */
  private static final Duration LONG = Duration.ofHours(1);

  private final Decisions decisions;
  private final LinkPicker picker;
  private final AnswerStore answers;
  private final List<Leg> legs;
  private final Set<Long> questions = new HashSet<>();
  private long rows;
  private long settled;
  private long decided;
  private long repeated;

  /** A source of the chain, and what would be asked of it. */
  private static final class Leg {
    private final ChainBuilder.Place place;
    private long known;
    private long titles;
    private long isbns;

    Leg(ChainBuilder.Place place) {
      this.place = place;
    }

    /**
     * Each ISBN may not be known, and its title be asked for, too. A request takes along the ISBNs
     * that are announced: it is full, or takes them all, and the next one comes a lookahead later.
     */
    private long most(long rows) {
      long full = isbns / Math.max(1, place.isbnsAtOnce());
      long others = rows / BatchRunner.LOOKAHEAD + 1;
      return titles + isbns + Math.min(isbns, full + others);
    }
  }

  Plan(
      Decisions decisions, LinkPicker picker, AnswerStore answers, List<ChainBuilder.Place> chain) {
    this.decisions = decisions;
    this.picker = picker;
    this.answers = answers;
    this.legs = chain.stream().map(Leg::new).toList();
  }

  /** Reads the list to its end. */
  void read(BookReader list) throws IOException {
    for (Optional<InputRow> row = list.next(); row.isPresent(); row = list.next()) {
      add(row.get().book());
    }
  }

  private void add(Book book) {
    rows++;
    if (decisions.about(book.title(), book.author()).isPresent()) {
      decided++;
    } else if (!Resolver.asks(book)) {
      settled++;
    } else {
      Query query = book.query();
      Question question = Question.of(query);
      if (questions.add(hash(question))) {
        ask(query, question);
      } else {
        repeated++;
      }
    }
  }

  /** 64 bits, so that a million questions need little room and no two of them are taken for one. */
  private static long hash(Question question) {
    long hash = 1125899906842597L;
    String text =
        question.wording().title()
            + '\0'
            + question.wording().author()
            + '\0'
            + question.isbn().map(Object::toString).orElse("");
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  private void ask(Query query, Question question) {
    for (Leg leg : legs) {
      if (leg.place.identity().isEmpty()) {
        continue;
      }
      Optional<Answer.Fact> known = answers.get(leg.place.identity().get(), question);
      if (known.isPresent()) {
        leg.known++;
        if (settles(query, known.get())) {
          return;
        }
      } else if (query.isbn().isPresent() && leg.place.isbnsAtOnce() > 0) {
        leg.isbns++;
      } else {
        leg.titles++;
      }
    }
  }

  /** Whether the run will surely go by that answer: a catalogue may weigh the words otherwise. */
  private boolean settles(Query query, Answer.Fact fact) {
    return legs.stream().allMatch(leg -> leg.place.identity().isPresent())
        && fact instanceof Answer.Candidates(var candidates)
        && picker
            .pick(query, candidates)
            .filter(pick -> pick.strength() == Pick.Strength.MATCH)
            .isPresent();
  }

  /** The plan as text. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d rows: %,d need no search, %,d are decided by hand, %,d repeat others; %,d"
                + " questions.",
            rows,
            settled,
            decided,
            repeated,
            questions.size()));
    lines.addAll(
        new Table(
                List.of("Source", "Known", "Requests", "Pace", "Takes"),
                legs.stream().map(this::cells).toList())
            .lines());
    advice().ifPresent(lines::add);
    return lines;
  }

  private List<String> cells(Leg leg) {
    ChainBuilder.Place place = leg.place;
    if (place.identity().isEmpty()) {
      return List.of(place.name(), "", "on this machine", "none", "");
    }
    return List.of(
        place.name(),
        String.format(Locale.ROOT, "%,d", leg.known),
        requests(leg),
        place.pace().inWords(),
        takes(leg));
  }

  private String requests(Leg leg) {
    long most = mostOf(leg);
    return (exact(leg) ? "" : "at most ")
        + String.format(Locale.ROOT, "%,d", most)
        + (leg.place.obeysRobots() && most > 0 ? " and robots.txt" : "")
        + (leg.place.ration().isPresent() && most < leg.most(rows) ? " in a run" : "");
  }

  private boolean exact(Leg leg) {
    return legs.getFirst() == leg && leg.isbns == 0 && mostOf(leg) == leg.most(rows);
  }

  private long mostOf(Leg leg) {
    long most = leg.most(rows);
    return leg.place.ration().isPresent() ? Math.min(most, leg.place.ration().getAsInt()) : most;
  }

  private Duration duration(Leg leg) {
    Pace pace = leg.place.pace();
    return pace.interval().plus(pace.jitter().dividedBy(2)).multipliedBy(mostOf(leg));
  }

  private String takes(Leg leg) {
    Duration duration = duration(leg);
    return duration.isZero() ? "" : (exact(leg) ? "" : "at most ") + shown(duration);
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

  private Optional<String> advice() {
    return legs.stream()
        .filter(leg -> leg.place.identity().isPresent() && duration(leg).compareTo(LONG) > 0)
        .findFirst()
        .map(
            leg ->
                String.format(
                    Locale.ROOT,
                    "%,d titles at %s take %s; a local index of the Open Library dump takes"
                        + " minutes: resolve index ol_dump_editions_latest.txt.gz -o"
                        + " openlibrary.index, then --source=catalog=openlibrary.index",
                    mostOf(leg),
                    leg.place.pace().inWords(),
                    shown(duration(leg))));
  }
}
