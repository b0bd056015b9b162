package club.resolve.reconcile;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.book.Site;
import club.resolve.input.SingleBook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Answers the questions of clients. Thread-safe. */
public final class Reconciliation {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,11}");

  private final BookFinder finder;
  private final AtomicLong asked = new AtomicLong();

  public Reconciliation(BookFinder finder) {
    this.finder = finder;
  }

  /**
   * Answers each query by itself.
   *
   * @return in the order of the queries
   * @throws IOException when a catalogue cannot be read
   * @throws InterruptedException when the program is being stopped
   */
  public List<MatchAnswer> match(QueryBatch batch) throws IOException, InterruptedException {
    List<Optional<MatchAnswer>> looked = new ArrayList<>(batch.queries().size());
    List<Book> books = new ArrayList<>();
    for (MatchQuery query : batch.queries()) {
      Optional<MatchAnswer> known = settled(query);
      looked.add(known);
      if (known.isEmpty()) {
        books.add(book(query, TypedTitle.of(query)));
      }
    }
    Iterator<Outcome> outcomes = finder.resolve(books).iterator();
    List<MatchAnswer> answers = new ArrayList<>(looked.size());
    for (MatchQuery query : batch.queries()) {
      Optional<MatchAnswer> known = looked.get(answers.size());
      answers.add(known.isPresent() ? known.get() : decided(query, outcomes.next()));
    }
    return answers;
  }

  /** The answer of a person, else of an id that is known. */
  private Optional<MatchAnswer> settled(MatchQuery query) throws IOException {
    Optional<Resolution> decided =
        query.id().isPresent() ? Optional.empty() : finder.decided(book(query, query.name()));
    return decided.isPresent()
        ? Optional.of(decided(query, new Outcome(decided.get())))
        : looked(query);
  }

  /** A number that is the title of no book may be that of a page. */
  private MatchAnswer decided(MatchQuery query, Outcome outcome) throws IOException {
    MatchAnswer answer = MatchAnswer.decided(query, described(outcome), finder.site());
    String typed = query.name().strip();
    return answer.candidates().isEmpty() && NUMBER.matcher(typed).matches()
        ? MatchAnswer.numbered(query, look(typed), answer, finder.site())
        : answer;
  }

  /** The outcome with what is known of a book of which only the link was told. */
  private Outcome described(Outcome outcome) throws IOException {
    if (outcome.considered().isEmpty()
        && outcome.resolution() instanceof Resolution.Match(var told, var certainty, var reason)) {
      Optional<Candidate> known = finder.at(told.link());
      return known.isEmpty()
          ? outcome
          : new Outcome(new Resolution.Match(known.get().withLink(told.link()), certainty, reason));
    }
    return outcome;
  }

  /** The answer to a query that names an entity by its id alone; empty for any other. */
  private Optional<MatchAnswer> looked(MatchQuery query) throws IOException {
    if (query.id().isPresent()) {
      return Optional.of(MatchAnswer.looked(query, look(query.id().get()), finder.site()));
    }
    String name = query.name().strip();
    boolean id = name.contains("://") || Isbn.parse(name).isPresent();
    String typed = name.isEmpty() ? query.told(BookProperty.ISBN) : id ? name : "";
    return Optional.of(look(typed))
        .filter(found -> !found.isEmpty())
        .map(found -> MatchAnswer.looked(query, found, finder.site()));
  }

  /**
   * The books of an id: a link, an ISBN, or the number of a page.
   *
   * @throws IOException when a catalogue cannot be read
   */
  private List<Candidate> look(String id) throws IOException {
    String typed = id.strip();
    if (typed.isEmpty()) {
      return List.of();
    }
    Optional<Isbn> isbn = Isbn.parse(typed);
    if (isbn.isPresent()) {
      return finder.withIsbn(isbn.get());
    }
    String link =
        NUMBER.matcher(typed).matches()
            ? finder.site().bookPage(Long.parseLong(typed))
            : finder.site().completed(typed);
    return finder.at(link).stream().toList();
  }

  private Book book(MatchQuery query, String title) {
    String name = query.name().strip();
    String isbn = query.told(BookProperty.ISBN);
    return SingleBook.of(
        asked.incrementAndGet(),
        title,
        query.told(BookProperty.AUTHOR),
        isbn.isEmpty() && Isbn.parse(name).isPresent() ? name : isbn,
        query.told(BookProperty.YEAR));
  }

  /**
   * The book of an id, for a preview.
   *
   * @throws IOException when a catalogue cannot be read
   */
  public Optional<Candidate> book(String id) throws IOException {
    return look(id).stream().findFirst();
  }

  /**
   * The books that begin as typed, and that of the id that was typed before them.
   *
   * @param most the largest number of books, from 1
   * @throws IOException when a catalogue cannot be read
   */
  public List<Candidate> suggested(String typed, int most) throws IOException {
    List<Candidate> all = new ArrayList<>(look(typed));
    for (Candidate book : finder.beginning(typed, most)) {
      if (all.stream().noneMatch(one -> one.link().equals(book.link()))) {
        all.add(book);
      }
    }
    return all.size() <= most ? all : all.subList(0, most);
  }

  /**
   * The properties of entities.
   *
   * @throws IOException when a catalogue cannot be read
   */
  public Extension extended(ExtensionQuery query) throws IOException {
    Map<String, Optional<Candidate>> books = new LinkedHashMap<>();
    for (String id : query.ids()) {
      books.put(id, book(id));
    }
    return new Extension(query, books);
  }

  /** The site to which links point. */
  public Site site() {
    return finder.site();
  }

  /** Returns true when entities are suggested. */
  public boolean suggests() {
    return finder.hasCatalogue();
  }
}
