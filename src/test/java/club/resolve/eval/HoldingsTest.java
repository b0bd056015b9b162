package club.resolve.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HoldingsTest {

  static Candidate book(long id, String title, String author, String work) {
    return new Candidate(
        Candidate.Kind.RECORD,
        "https://www.goodreads.com/book/show/" + id,
        title,
        Optional.of(author).filter(name -> !name.isEmpty()),
        1,
        "catalog",
        Candidate.Details.NONE.ofWork(Optional.of(work).filter(text -> !text.isEmpty())));
  }

  @ParameterizedTest
  @CsvSource({
    "Emma,           Jane Austen,   w1, Emma: A Novel,       Jane Austen,      w1, true",
    "Emma,           Jane Austen,   w1, Something Else,      Someone Else,     w1, true",
    "Emma,           Jane Austen,   w1, Emma: The Rise,      Jane Austen,      w2, false",
    // Plainly entered twice.
    "Emma,           Jane Austen,   w1, EMMA,                'Jane Austen, X', w2, true",
    "Emma,           Jane Austen,   '', Emma: The Classic,   Jane Austen,      '', true",
    "Emma,           Jane Austen,   '', Emma: A Play,        Jane Austen,      '', false",
    "Emma,           Jane Austen,   '', Emma,                Alexander Smith,  '', false",
    "Emma,           Jane Austen,   '', Emma: Part 2,        Jane Austen,      '', false",
    "Emma: The One,  Jane Austen,   '', Emma: The Other,     Jane Austen,      '', false",
    "'Dune (Dune, #1)', Frank Herbert, '', Dune,             Frank Herbert,    '', true",
    "'Dune (Dune, #1)', Frank Herbert, '', 'Dune (Dune, #2)', Frank Herbert,   '', false",
    "Été,            Anne Héros,    '', Ete,                 Anne Heros,       '', true",
    "Emma,           '',            '', Emma,                '',               '', true",
    "Emma,           '',            '', Emma,                Jane Austen,      '', false",
  })
  void booksAreOneWorkByIdOrByAuthorAndTitle(
      String title, String author, String work, String other, String by, String id, boolean same) {
    Candidate one = book(1, title, author, work);
    Candidate two = book(2, other, by, id);

    assertEquals(same, Holdings.sameWork(one, two));
    assertEquals(same, Holdings.sameWork(two, one));
  }

  @Test
  void editionsShareAnIdOrATitle() {
    Candidate novel = book(1, "The Stranger", "Albert Camus", "w1");
    Candidate translated = book(2, "The Outsider", "Albert Camus", "w1");
    Candidate again = book(3, "Stranger", "Albert Camus", "");
    Candidate named = book(4, "The Stranger", "Someone Else", "w2");
    Candidate whole = book(5, "The Stranger: A Play", "Albert Camus", "");
    Holdings holdings = new Holdings(List.of(novel, translated, again, named, whole));

    assertEquals(Set.of(novel, translated), holdings.editions(translated));
    assertEquals(Set.of(novel, translated), holdings.editions(novel));
    assertTrue(holdings.isNamesake(novel, false));
    assertTrue(holdings.isNamesake(novel, true), "the play");
    assertFalse(holdings.isNamesake(translated, false));
  }

  @Test
  void anotherTitleOfABookMakesItANamesake() {
    Candidate novel = book(1, "The Outsider", "Albert Camus", "w1");
    Candidate other =
        novel
            .withLink("https://www.goodreads.com/book/show/2")
            .shownAs("Black Boy", Optional.of("Richard Wright"))
            .with(Candidate.Details.NONE.titled(List.of("The Outsider")));

    assertTrue(new Holdings(List.of(novel, other)).isNamesake(novel, false));
  }
}
