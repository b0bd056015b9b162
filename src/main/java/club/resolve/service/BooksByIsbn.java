package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.match.Works;
import club.resolve.search.AnswerStore;
import club.resolve.search.Question;
import club.resolve.search.Retention;
import club.resolve.search.SourceIdentity;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The books of a service that is asked for many ISBNs in one request. The answer of a request about
 * many books is kept, as most of them are asked for later. Thread-safe.
 */
final class BooksByIsbn {
  /** Keeps the address of a request to some 1,200 characters. */
  static final int MOST = 50;

  private final Batches.Lookup<Isbn> lookup;
  private final Batches<Isbn> batches;
  private final KeptIsbns kept;

  /**
   * Where the answers about ISBNs are kept.
   *
   * @param identity under which they are kept
   * @param retention how long
   */
  record KeptIsbns(AnswerStore store, SourceIdentity identity, Retention retention) {
    private Optional<Answer.Fact> known(Isbn isbn) {
      return store.get(identity, Question.of(isbn));
    }

    /** A reply that does not show that somebody has looked is not kept. */
    private void keep(Batches.Reply<Isbn> reply, List<Isbn> isbns) {
      if (reply instanceof Batches.Reply.Books<Isbn>(var known, boolean shown) && shown) {
        Map<Question, Answer.Fact> answers = new LinkedHashMap<>();
        for (Isbn isbn : isbns) {
          Optional<Answer.Fact> book = Optional.ofNullable(known.get(isbn));
          answers.put(Question.of(isbn), book.orElseGet(Answer.Nothing::new));
        }
        store.put(identity, answers, retention);
      }
    }
  }

  /** Asks by title and author. */
  @FunctionalInterface
  interface ByTitle {
    Answer search(Query query, Meter meter) throws InterruptedException;
  }

  BooksByIsbn(Batches.Lookup<Isbn> lookup, Time time, KeptIsbns kept) {
    this.lookup = lookup;
    this.batches = new Batches<>(this::ask, MOST, Integer.MAX_VALUE, time);
    this.kept = kept;
  }

  /** A query that will probably come soon. Never blocks. */
  void announced(Query query) {
    query.isbn().filter(isbn -> kept.known(isbn).isEmpty()).ifPresent(batches::announce);
  }

  /** Asks by ISBN where there is one, else by title. */
  Answer search(Query query, ByTitle byTitle, Meter meter) throws InterruptedException {
    return query.isbn().isEmpty()
        ? byTitle.search(query, meter)
        : orByTitle(find(query.isbn().get(), meter), query, byTitle, meter);
  }

  /**
   * Asks by title, too, where an ISBN is not known, or leads to a book of another title.
   *
   * @param answer to the question for the ISBN
   */
  static Answer orByTitle(Answer answer, Query query, ByTitle byTitle, Meter meter)
      throws InterruptedException {
    return switch (answer) {
      case Answer.Unanswered why -> why;
      case Answer.Nothing _, Answer.NotAsked _ -> byTitle.search(query, meter);
      case Answer.Candidates byIsbn
          when byIsbn.list().stream().anyMatch(found -> Works.named(query, found)) ->
          byIsbn;
      case Answer.Candidates byIsbn ->
          new Misnamed(byIsbn.list()).after(byTitle.search(query.withoutIsbn(), meter));
    };
  }

  private Answer find(Isbn isbn, Meter meter) throws InterruptedException {
    // An answer to this run is none of an earlier one, though it is kept by now.
    Optional<Answer.Fact> known = batches.asked(isbn) ? Optional.empty() : kept.known(isbn);
    if (known.isPresent()) {
      meter.known();
      return known.get();
    }
    return batches.find(isbn, meter);
  }

  private Batches.Reply<Isbn> ask(List<Isbn> isbns, Meter meter) throws InterruptedException {
    Batches.Reply<Isbn> reply = lookup.ask(isbns, meter);
    kept.keep(reply, isbns);
    return reply;
  }
}
