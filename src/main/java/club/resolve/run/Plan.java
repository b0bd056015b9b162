package club.resolve.run;

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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The requests that a run would send. The first source is asked exactly what is said, further tries
 * apart; a later one at most that, as it is not known what those before it find. Not thread-safe.
 */
public final class Plan {
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
    private final SourcePlace place;
    private long known;
    private long singles;
    private long isbns;

    Leg(SourcePlace place) {
      this.place = place;
    }

    /**
     * A request takes along the ISBNs that are announced: it is full, or takes them all, and the
     * next one comes a lookahead later.
     */
    private long most(long rows) {
      long full = isbns / Math.max(1, place.isbnsAtOnce());
      long others = rows / BatchRunner.LOOKAHEAD + 1;
      return byTitle(singles) + Math.min(isbns, full + others);
    }

    long byTitle(long asked) {
      return asked * place.requestsPerTitle();
    }
  }

  public Plan(
      Decisions decisions, LinkPicker picker, AnswerStore answers, List<SourcePlace> chain) {
    this.decisions = decisions;
    this.picker = picker;
    this.answers = answers;
    this.legs = chain.stream().map(Leg::new).toList();
  }

  /** Reads the list to its end. */
  public void read(BookReader list) throws IOException {
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
      if (questions.add(hash(Question.of(query)))) {
        ask(query);
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

  private void ask(Query query) {
    for (Leg leg : legs) {
      if (leg.place.identity().isEmpty()) {
        continue;
      }
      Optional<Answer.Fact> known =
          leg.place
              .question(query)
              .flatMap(question -> answers.get(leg.place.identity().get(), question));
      if (known.isPresent()) {
        leg.known++;
        if (settles(query, known.get())) {
          return;
        }
      } else {
        count(query, leg);
      }
    }
  }

  /**
   * An ISBN may not be known, and the title be asked for, too; or the work, which a source before
   * may have found out.
   */
  private void count(Query query, Leg leg) {
    if (query.isbn().isPresent() && leg.place.isbnsAtOnce() > 0) {
      leg.isbns++;
    }
    if (leg != legs.getFirst() || leg.place.question(query.withoutIsbn()).isPresent()) {
      leg.singles++;
    }
  }

  /**
   * Returns true when the run will surely go by that answer: a catalogue may weigh the words
   * otherwise.
   */
  private boolean settles(Query query, Answer.Fact fact) {
    return legs.stream().allMatch(leg -> leg.place.identity().isPresent())
        && fact instanceof Answer.Candidates(var candidates)
        && picker
            .pick(query, candidates)
            .filter(pick -> pick.strength() == Pick.Strength.MATCH)
            .isPresent();
  }

  /** Rows of the list. */
  public long rows() {
    return rows;
  }

  /** Rows that need no search. */
  public long settled() {
    return settled;
  }

  /** Rows that are decided by hand. */
  public long decided() {
    return decided;
  }

  /** Rows that ask the same as one before. */
  public long repeated() {
    return repeated;
  }

  /** Different questions of the other rows. */
  public long questions() {
    return questions.size();
  }

  /** The requests to each source of the chain. */
  public List<Requests> requests() {
    return legs.stream().map(this::requests).toList();
  }

  private Requests requests(Leg leg) {
    long unbounded = leg.most(rows);
    long most =
        leg.place.ration().isPresent()
            ? Math.min(unbounded, leg.byTitle(leg.place.ration().getAsInt()))
            : unbounded;
    // A later source is not needed where those before it settle the row, nor one ISBN in company.
    boolean all = legs.getFirst() == leg && leg.isbns == 0 && most == unbounded;
    return new Requests(leg.place, leg.known, all ? leg.singles : 0, most, most < unbounded);
  }

  /**
   * The requests that a source would get.
   *
   * @param known questions to which its answer is known
   * @param least requests at least
   * @param most requests at most, without robots.txt
   * @param rationed true where a run may send fewer than the list needs
   */
  public record Requests(SourcePlace place, long known, long least, long most, boolean rationed) {

    /** Returns true when there are just as many. */
    public boolean exact() {
      return least == most;
    }

    /** The time that the requests take at the pace of the source. */
    public Duration duration() {
      Pace pace = place.pace();
      return pace.interval().plus(pace.jitter().dividedBy(2)).multipliedBy(most);
    }

    public boolean onThisMachine() {
      return place.identity().isEmpty();
    }
  }
}
