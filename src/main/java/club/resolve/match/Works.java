package club.resolve.match;

import club.resolve.book.Candidate;
import club.resolve.book.Query;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The works of candidates: tells which ones are editions of one work. */
public final class Works {
  private Works() {}

  /**
   * By the work that the source names; else by author, main title, kind and part, where the
   * subtitles do not contradict each other. Sources enter works twice, so even where they name two,
   * equal titles make one of them. Where an author is not known, the titles decide.
   */
  public static boolean same(Candidate one, Candidate other) {
    return same(new CandidateForm(one), new CandidateForm(other));
  }

  /** As the other, for two of many. */
  static boolean same(CandidateForm oneForm, CandidateForm otherForm) {
    Candidate one = oneForm.candidate();
    Candidate other = otherForm.candidate();
    if (one.link().equals(other.link())
        || (one.work().isPresent() && one.work().equals(other.work()))) {
      return true;
    }
    boolean told = one.work().isPresent() && other.work().isPresent();
    return sameTitle(oneForm.title(), otherForm.title(), told)
        && (oneForm.author().text().isEmpty()
            || otherForm.author().text().isEmpty()
            || Authors.agree(oneForm.author(), otherForm.author()));
  }

  /**
   * Compares titles.
   *
   * @param told true if a source says that they are two works
   */
  private static boolean sameTitle(TitleForm one, TitleForm other, boolean told) {
    boolean subtitles =
        one.subtitle().equals(other.subtitle())
            || (!told && (one.subtitle().isEmpty() || other.subtitle().isEmpty()));
    return subtitles
        && one.claims().kinds().equals(other.claims().kinds())
        && one.claims().parts().equals(other.claims().parts())
        && one.claims().volumes().equals(other.claims().volumes())
        && (!told || (!elsewhere(one, other) && one.claims().year().equals(other.claims().year())))
        // Whatever is written in one word or two: Wall-Paper, Wallpaper.
        && joined(one).equals(joined(other));
  }

  /** Returns true where both have a place in a series, and not the same. */
  private static boolean elsewhere(TitleForm one, TitleForm other) {
    Set<String> places = one.claims().places();
    Set<String> others = other.claims().places();
    return !places.isEmpty()
        && !others.isEmpty()
        && (Collections.disjoint(places, others)
            || Collections.disjoint(one.series(), other.series()));
  }

  /** The titles of a book before their subtitles, in normal form. */
  public static Set<String> mainTitles(Candidate book) {
    return Stream.concat(Stream.of(book.title()), book.otherTitles().stream())
        .map(Works::mainTitle)
        .collect(Collectors.toSet());
  }

  /** The title that was typed, before its subtitle, in each way that it can be read. */
  public static Set<String> mainTitles(Query query) {
    return Reading.of(query.title(), query.author()).stream()
        .filter(Reading::plain)
        .map(reading -> mainTitle(reading.title()))
        .collect(Collectors.toSet());
  }

  /**
   * Returns true when title and author that were asked for are the book's, but for case,
   * punctuation, subtitle and what stands in brackets.
   */
  public static boolean named(Query query, Candidate book) {
    return authorsAgree(query, book)
        && Stream.concat(Stream.of(book.title()), book.otherTitles().stream())
            .anyMatch(title -> Titles.agree(query.title(), title));
  }

  /** Returns true when a candidate bears the ISBN that was asked for, but is another book. */
  public static boolean misnamed(Query query, List<Candidate> candidates) {
    return candidates.stream()
        .anyMatch(
            book ->
                query.isbn().isPresent()
                    && query.isbn().equals(book.isbn())
                    && !named(query, book));
  }

  /** Returns true when the author who was asked for, if any, is the book's. */
  public static boolean authorsAgree(Query query, Candidate book) {
    return query.author().isEmpty()
        || book.author().isEmpty()
        || Authors.agree(query.author().get(), book.author().get());
  }

  private static String joined(TitleForm title) {
    return String.join("", title.main());
  }

  private static String mainTitle(String title) {
    return String.join(" ", TitleForm.of(title, "").main());
  }
}
