package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Candidate;
import club.resolve.book.Site;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompanyTest {
  private static final Weights WEIGHTS = Weights.measured();
  private static final String SHIP = "The Tall Ship / Ada Quist";

  /** A book as "title / author". */
  private static Candidate book(String name, int rank) {
    String[] parts = name.split(" / ", -1);
    String link = "https://www.goodreads.com/book/show/" + rank;
    return new Candidate(
        Candidate.Kind.RECORD, link, parts[0], Optional.of(parts[1]), rank, "library");
  }

  private static Weighed weighed(Candidate book, FieldFinding... findings) {
    double bits = Arrays.stream(findings).mapToDouble(FieldFinding::bits).sum();
    return new Weighed(book, new MatchEvidence(List.of(findings), bits));
  }

  private static FieldFinding finding(Level level, String typed, String found) {
    return new FieldFinding(level, typed, found, WEIGHTS.bits(level));
  }

  private static Weighed untyped(Candidate book, Level title) {
    return weighed(book, finding(title, "", ""), finding(Level.AUTHOR_NOT_TYPED, "", "Ada Quist"));
  }

  private static Company company(Candidate first, String... others) {
    return company(
        Stream.concat(
            Stream.of(first),
            Arrays.stream(others).map(name -> book(name, name.hashCode() & 0xffff))));
  }

  private static Company company(Stream<Candidate> all) {
    return new Company(all.map(CandidateForm::new).toList(), Site.GOODREADS, new Findings(WEIGHTS));
  }

  @ParameterizedTest
  @CsvSource({
    "Marmalade / Berta Lund, Kitchens / Carl Vik, OTHERS_NONE",
    "The Tall Ship Lost / Berta Lund, Kitchens / Carl Vik, OTHERS_ONE",
    "The Tall Ship Lost / Berta Lund, My Tall Ship / Carl Vik, OTHERS_SEVERAL",
    "The Tall Ship Lost / Ada Quist, My Tall Ship / A. Quist, OTHERS_NONE",
    "'Sea Log, Vol. 6: The Tall Ship / Berta Lund', Kitchens / Carl Vik, OTHERS_NONE",
    "Sea Log: The Tall Ship / Berta Lund, Kitchens / Carl Vik, OTHERS_ONE",
    "Workbook for The Tall Ship / Berta Lund, The Tall Ship: Summary / Carl Vik, OTHERS_NONE"
  })
  void titlesOfOtherAuthorsAreCounted(String one, String other, Level level) {
    Candidate ship = book(SHIP, 1);

    Weighed added = company(ship, one, other).added(untyped(ship, Level.TITLE_EQUAL));

    assertTrue(added.evidence().has(level), added::toString);
  }

  @ParameterizedTest
  @CsvSource({"Tall Ship: Poems / Berta Lund", "The Tall Ship: The Graphic Novel / Carl Vik"})
  void aSlipIsDeniedWhereAnotherWorkHasTheTitle(String other) {
    Candidate ship = book(SHIP, 1);

    Weighed added = company(ship, other).added(untyped(ship, Level.TITLE_SLIP));

    assertTrue(added.evidence().has(Level.OTHERS_NAMED), added::toString);
    assertTrue(added.evidence().contradicted());
  }

  @ParameterizedTest
  @CsvSource({"The Tall Ship / A. Quist", "The Tall Ships / Berta Lund", "Marmalade / Berta Lund"})
  void aSlipStandsBesideEditionsAndOtherTitles(String other) {
    Candidate ship = book(SHIP, 1);
    Weighed slip = untyped(ship, Level.TITLE_SLIP);

    assertSame(slip, company(ship, other).added(slip));
  }

  /** A web search lists all that is about a book. */
  @Test
  void aSlipStandsBesideAPageOfASummary() {
    Candidate ship = book(SHIP, 1);
    Weighed slip = untyped(ship, Level.TITLE_SLIP);
    Candidate summary =
        new Candidate(
            Candidate.Kind.PAGE,
            "https://www.goodreads.com/book/show/2",
            "The Tall Ship: Summary by Berta Lund",
            Optional.empty(),
            2,
            "web");

    assertSame(slip, company(Stream.of(ship, summary)).added(slip));
  }

  @Test
  void aTitleThatContradictsIsNotLookedAt() {
    Candidate ship = book(SHIP, 1);
    Weighed other = untyped(ship, Level.TITLE_OTHER);

    assertSame(other, company(ship, "The Tall Ship / Berta Lund").added(other));
  }

  private static Weighed comic(Candidate book, Level author, String typed) {
    return weighed(
        book,
        finding(Level.TITLE_EQUAL, "", ""),
        finding(Level.KIND_UNASKED, "", "a graphic novel"),
        finding(author, typed, "Carl Vik"));
  }

  @Test
  void aKindIsMeantWhereTheTypedAuthorMadeIt() {
    Candidate book = book("The Tall Ship: The Graphic Novel / Carl Vik", 1);
    Weighed comic = comic(book, Level.AUTHOR_EQUAL, "Carl Vik");

    MatchEvidence evidence = company(book, SHIP).added(comic).evidence();

    assertEquals(
        Optional.of(finding(Level.KIND_OF_AUTHOR, "", "a graphic novel")),
        evidence.of(MatchField.KIND));
    double more = WEIGHTS.bits(Level.KIND_OF_AUTHOR) - WEIGHTS.bits(Level.KIND_UNASKED);
    assertEquals(comic.evidence().bits() + more, evidence.bits(), 1e-9);
    assertEquals(
        comic.evidence().findings().size(), evidence.findings().size(), evidence::toString);
  }

  /** The names of two people, read as one, have the name of a third. */
  @Test
  void aKindIsNotOfAPersonWhoseNameIsMadeUpOfTwoOthers() {
    Candidate book = book("The Tall Ship: The Graphic Novel / Ada Quist, Carl Vik", 1);
    Weighed comic =
        weighed(
            book,
            finding(Level.TITLE_EQUAL, "", ""),
            finding(Level.KIND_UNASKED, "", "a graphic novel"),
            finding(Level.AUTHOR_COMPATIBLE, "Carl Quist", "Ada Quist, Carl Vik"));

    assertSame(comic, company(book, SHIP).added(comic));
  }

  @Test
  void aKindStaysUnaskedBesideTheBookOfTheSameAuthor() {
    Candidate book = book("The Tall Ship: The Graphic Novel / Carl Vik", 1);
    Weighed comic = comic(book, Level.AUTHOR_EQUAL, "Carl Vik");

    assertSame(comic, company(book, SHIP, "The Tall Ship / Carl Vik").added(comic));
  }

  @ParameterizedTest
  @CsvSource({
    "AUTHOR_EQUAL, Carl Vik, The Tall Ship / Carl Vik",
    "AUTHOR_EQUAL, Carl Vik, The Tall Ship (Graphic Novel) / Ada Quist",
    "AUTHOR_EQUAL, Carl Vik, Marmalade / Ada Quist",
    "AUTHOR_EQUAL, Carl Vik, 'The Tall Ship / '",
    "AUTHOR_SURNAME, Vik, The Tall Ship / Ada Quist"
  })
  void elseAKindStaysUnasked(Level author, String typed, String other) {
    Candidate book = book("The Tall Ship: The Graphic Novel / Carl Vik", 1);
    Weighed comic = comic(book, author, typed);

    assertSame(comic, company(book, other).added(comic));
  }
}
