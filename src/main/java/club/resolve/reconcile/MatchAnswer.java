package club.resolve.reconcile;

import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Considered;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.book.Site;
import club.resolve.book.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The candidates for a query, the likeliest first.
 *
 * @param key of the query
 * @param silence why there may be more, where a source did not answer and none is a match
 */
public record MatchAnswer(String key, List<Entity> candidates, Optional<String> silence) {

  public MatchAnswer {
    candidates = List.copyOf(candidates);
  }

  /** The answer of which everything is known. */
  static MatchAnswer looked(MatchQuery query, List<Candidate> found, Site site) {
    boolean one = found.size() == 1;
    return new MatchAnswer(
            query.key(),
            found.stream().map(book -> Entity.known(book, one)).toList(),
            Optional.empty())
        .within(query, site);
  }

  /** The book of a page whose number was typed as a title; that it is meant, nobody says. */
  static MatchAnswer numbered(
      MatchQuery query, List<Candidate> found, MatchAnswer otherwise, Site site) {
    return found.isEmpty()
        ? otherwise
        : new MatchAnswer(
                query.key(),
                found.stream().map(book -> Entity.known(book, false)).toList(),
                otherwise.silence())
            .within(query, site);
  }

  /** The answer that the rule gives. */
  static MatchAnswer decided(MatchQuery query, Outcome outcome, Site site) {
    Resolution resolution = outcome.resolution();
    boolean match = resolution.status() == Status.MATCH;
    List<Entity> all = new ArrayList<>();
    Set<String> links = new HashSet<>();
    for (Considered one : outcome.considered()) {
      if (isEntity(one, site) && links.add(one.candidate().link())) {
        all.add(Entity.weighed(one, match && one.picked()));
      }
    }
    all.sort(Comparator.comparing(Entity::match).thenComparing(Entity::score).reversed());
    settled(resolution)
        .filter(book -> !links.contains(book.link()))
        .ifPresent(
            book ->
                all.addFirst(
                    new Entity(book, resolution.confidence().orElseThrow(), match, List.of())));
    return new MatchAnswer(query.key(), falling(all), silence(outcome)).within(query, site);
  }

  /** A page of the web is one only where it is the page of a book. */
  private static boolean isEntity(Considered one, Site site) {
    return one.candidate().kind() == Candidate.Kind.RECORD
        || site.form(one.candidate().link()).bookPage();
  }

  /** The book that was named by a person, by the list, or by its ISBN. */
  private static Optional<Candidate> settled(Resolution resolution) {
    return resolution.confidence().isPresent() ? resolution.candidate() : Optional.empty();
  }

  /** Clients sort by score, and take the first one for the best. */
  private static List<Entity> falling(List<Entity> all) {
    List<Entity> falling = new ArrayList<>(all.size());
    Confidence most = Confidence.CERTAIN;
    for (Entity one : all) {
      most = one.score().min(most);
      falling.add(one.scored(most));
    }
    return falling;
  }

  private static Optional<String> silence(Outcome outcome) {
    return switch (outcome.resolution().status()) {
      case BLOCKED, ERROR -> Optional.of(outcome.resolution().reason());
      case REVIEW, GUESS, NOT_FOUND ->
          outcome.silences().stream().map(silence -> silence.words()).findFirst();
      case MATCH, SKIPPED -> Optional.empty();
    };
  }

  /** The same without what the query leaves out. */
  private MatchAnswer within(MatchQuery query, Site site) {
    OptionalInt limit = query.limit();
    return new MatchAnswer(
        key,
        candidates.stream()
            .filter(
                one ->
                    query.types().isEmpty()
                        || Entity.types(one.book(), site).stream()
                            .anyMatch(query.types()::contains))
            .filter(one -> query.required().stream().allMatch(wish -> wish.holds(one.book(), site)))
            .limit(limit.orElse(Integer.MAX_VALUE))
            .toList(),
        silence);
  }

  /** Returns true when nothing is known, as no source answered. */
  public boolean unanswered() {
    return candidates.isEmpty() && silence.isPresent();
  }
}
