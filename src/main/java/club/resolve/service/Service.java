package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.http.Secret;
import club.resolve.search.Question;
import club.resolve.search.Retention;
import club.resolve.search.Source;
import club.resolve.search.SourceIdentity;
import java.net.URI;
import java.util.Optional;

/**
 * A service on the network, as a description of all that a run must know to ask it politely. It is
 * made at each start, so it holds nothing but constants, and initializes the class of its source no
 * sooner than that is built.
 */
public non-sealed interface Service extends SourceKind {

  /** The instance that is everybody's; empty where each person names one of their own. */
  Optional<PublicInstance> publicInstance();

  /**
   * Builds the source. Called by the one class that builds the fetch chain; what it hands in obeys
   * the pace of the host, robots.txt, budget and retries already.
   */
  Source source(Connection connection);

  /** True for a web search, which lists as many pages as are asked for. */
  default boolean web() {
    return false;
  }

  /** The time for which its terms allow to keep its answers. */
  default Retention retention() {
    return Retention.USUAL;
  }

  /** True where its address is made for people, so that robots.txt says what programs may do. */
  default boolean obeysRobots() {
    return false;
  }

  /** True where it answers only who has a key. */
  default boolean needsKey() {
    return false;
  }

  /**
   * The key in what was typed.
   *
   * @throws IllegalArgumentException when it cannot be one; the message does not repeat it
   */
  default Secret key(String typed) {
    return new Secret(typed);
  }

  /** The most requests that a title takes; one is always needed. */
  default int requestsPerTitle() {
    return 1;
  }

  /** True where it answers only programs that name a contact. */
  default boolean needsContact() {
    return false;
  }

  /**
   * The question that a query is to it, under which its answer is kept. Empty where it cannot be
   * asked, as it is asked by ids alone ({@link Question#ofIds}).
   */
  default Optional<Question> question(Query query) {
    return Optional.of(Question.of(query));
  }

  /**
   * The number of ISBNs that it is asked for in one request; 0 where it is asked by title alone.
   */
  default int isbnsAtOnce() {
    return 0;
  }

  /**
   * The identity under which answers are kept: all that decides about them besides the question.
   */
  default SourceIdentity identity(URI address, SearchSettings search) {
    SourceIdentity identity = SourceIdentity.of(name(), address);
    return web() ? identity.withResults(search.results()) : identity;
  }

  /** The thing that it lacks, as far as its answer tells. */
  default Optional<Missing> missing(Answer.Unanswered answer) {
    return Optional.empty();
  }

  @Override
  default void check(Optional<String> place) {
    if (place.isEmpty() && publicInstance().isEmpty()) {
      throw new IllegalArgumentException(
          "%s needs the address of your instance: %s=http://localhost:8080"
              .formatted(name(), name()));
    }
  }
}
