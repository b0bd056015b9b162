package club.resolve.batch;

import club.resolve.book.Answer;
import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Considered;
import club.resolve.book.Outcome;
import club.resolve.book.Query;
import club.resolve.book.Resolution;
import club.resolve.book.Silence;
import club.resolve.book.Status;
import club.resolve.match.FieldFinding;
import club.resolve.match.LinkPicker;
import club.resolve.match.Pick;
import club.resolve.match.Weighed;
import club.resolve.search.Source;
import club.resolve.search.SourceChain;
import club.resolve.timing.Meter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks the sources of the chain in turn until one settles the book; none where the row knows its
 * link itself. Thread-safe.
 */
public final class Resolver implements Work {
  /** Stands as the source of a link that was in the list. */
  private static final String GIVEN = "given";

  /** Stands as the source of a link by an ISBN that was in the list. */
  private static final String LIST = "list";

  private final SourceChain chain;
  private final LinkPicker picker;
  private final boolean tells;

  /** Creates a resolver whose outcomes name no candidates but the one that is picked. */
  public Resolver(SourceChain chain, LinkPicker picker) {
    this(chain, picker, false);
  }

  /**
   * Takes the chain in the order in which it is asked.
   *
   * @param tells true if an outcome names all candidates that were considered
   */
  public Resolver(SourceChain chain, LinkPicker picker, boolean tells) {
    this.chain = chain;
    this.picker = picker;
    this.tells = tells;
  }

  @Override
  public void announce(Book book) {
    if (chain.isFollowed() && settled(book).isEmpty()) {
      chain.announced(book.row(), book.query());
    }
  }

  @Override
  public Outcome resolve(Book book, Meter meter) throws InterruptedException {
    Optional<Resolution> settled = settled(book);
    if (settled.isPresent()) {
      return new Outcome(settled.get());
    }
    List<Weighed> weighed = new ArrayList<>();
    List<Silence> silences = new ArrayList<>();
    Resolution resolution = ask(book, weighed, silences, meter);
    chain.passed(book.row());
    return new Outcome(
        resolution,
        silences,
        weighed.stream().map(one -> considered(one, resolution.candidate())).toList());
  }

  private static Considered considered(Weighed one, Optional<Candidate> picked) {
    return new Considered(
        one.linked(),
        one.confidence(),
        one.evidence().findings().stream().map(Resolver::factor).toList(),
        one.evidence().bits(),
        picked.filter(one.linked()::equals).isPresent());
  }

  private static Considered.Factor factor(FieldFinding finding) {
    return new Considered.Factor(
        finding.level().field().label(),
        finding.level().label(),
        finding.typed(),
        finding.found(),
        finding.bits());
  }

  /**
   * Asks the chain.
   *
   * @param weighed gets the candidates that are considered, if that is to be told
   * @param silences gets the sources that did not answer
   */
  private Resolution ask(Book book, List<Weighed> weighed, List<Silence> silences, Meter meter)
      throws InterruptedException {
    Query query = book.query();
    List<Pick> picks = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    Optional<Status> status = Optional.empty();
    for (Iterator<SourceChain.Link> links = chain.links().iterator(); links.hasNext(); ) {
      SourceChain.Link link = links.next();
      String source = link.source().name();
      Answer answer = link.search(book.row(), query, meter);
      if (!(answer instanceof Answer.NotAsked)) {
        asked.add(source);
      }
      if (answer instanceof Answer.Unanswered why) {
        silences.add(Silence.of(source, why));
        status = status.isEmpty() ? Optional.of(why.status()) : status;
      }
      List<Candidate> candidates = answer.candidates();
      if (!candidates.isEmpty()) {
        List<Weighed> answered = picker.weigh(query, candidates);
        picker.pick(answered).ifPresent(picks::add);
        if (tells) {
          weighed.addAll(answered);
        }
      }
      if (!picks.isEmpty() && picks.getLast().strength() == Pick.Strength.MATCH) {
        return naming(silences, picks.getLast().resolution());
      }
      if (links.hasNext()) {
        query = picker.next(query, candidates);
      }
    }
    Optional<Pick> best = picks.stream().min(Pick::bestFirst);
    if (best.isPresent()) {
      return naming(silences, best.get().resolution());
    }
    return status.isPresent() ? unanswered(status.get(), silences) : unknown(book.query(), asked);
  }

  /** Returns true when sources are asked about the book, as the row itself does not settle it. */
  public static boolean asks(Book book) {
    return settled(book).isEmpty();
  }

  /** The decision that needs no source, if any. */
  private static Optional<Resolution> settled(Book book) {
    if (book.given().isPresent()) {
      return Optional.of(given(book, book.given().get()));
    }
    if (book.otherMedium().isPresent()) {
      return Optional.of(
          new Resolution.Skipped(
              "the list calls this a %s, not a book".formatted(book.otherMedium().get())));
    }
    return book.title().isBlank()
        ? Optional.of(new Resolution.Skipped("the row has no title"))
        : Optional.empty();
  }

  /** No source knows better what the row itself knows. */
  private static Resolution given(Book book, String link) {
    Candidate row =
        new Candidate(Candidate.Kind.RECORD, link, book.title().strip(), book.author(), 1, GIVEN);
    return new Resolution.Match(row, Confidence.CERTAIN, "the row already has its link");
  }

  /** A link wins over a source's silence, but says that there was one. */
  private static Resolution naming(List<Silence> silences, Resolution resolution) {
    if (silences.isEmpty()) {
      return resolution;
    }
    String silence = "; " + sentences(silences);
    return switch (resolution) {
      case Resolution.Match(var found, var certainty, var reason) ->
          new Resolution.Match(found, certainty, reason + silence);
      case Resolution.Review(var found, var certainty, var reason) ->
          new Resolution.Review(found, certainty, reason + silence);
      case Resolution.Guess(var found, var reason) -> new Resolution.Guess(found, reason + silence);
      default -> resolution;
    };
  }

  /**
   * Every source has answered that could be asked, and none knows the book. The list itself may
   * know its ISBN.
   *
   * @param asked the names of the sources that could be asked
   */
  private Resolution unknown(Query query, List<String> asked) {
    if (query.isbn().isPresent()) {
      Candidate row =
          new Candidate(
              Candidate.Kind.RECORD,
              picker.site().isbnPage(query.isbn().get()),
              query.title(),
              query.author(),
              1,
              LIST);
      return new Resolution.Review(
          row, picker.bars().review(), "by the row's own ISBN; no source knows it");
    }
    if (asked.isEmpty()) {
      return new Resolution.Skipped(
          "the row has no ISBN, by which alone %s can be asked"
              .formatted(
                  chain.sources().stream().map(Source::name).collect(Collectors.joining(", "))));
    }
    return new Resolution.NotFound("not known to " + String.join(", ", asked));
  }

  /**
   * "Not found" is said only when every source has answered that could be asked.
   *
   * @param status that the first source gives the row which did not
   */
  private static Resolution unanswered(Status status, List<Silence> silences) {
    String reason = sentences(silences);
    return status == Status.BLOCKED
        ? new Resolution.SourceBlocked(reason)
        : new Resolution.SourceFailed(reason);
  }

  private static String sentences(List<Silence> silences) {
    return silences.stream().map(Silence::words).collect(Collectors.joining("; "));
  }
}
