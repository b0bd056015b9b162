package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.book.Resolution;
import club.resolve.book.Site;
import club.resolve.book.Status;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The things by which two titles that look alike are not the same book, and those that are none.
 */
final class ContradictionsTest {
  private static final LinkPicker PICKER =
      new LinkPicker(Site.GOODREADS, Fallback.NONE, Bars.MEASURED, WordWeights.plain());

  private static Weighed weighed(
      String typed, @Nullable String by, String found, @Nullable String author) {
    Candidate book =
        new Candidate(
            Candidate.Kind.RECORD,
            "https://www.goodreads.com/book/show/1",
            found,
            Optional.ofNullable(author),
            1,
            "library");
    return PICKER.weigh(new Query(typed, Optional.ofNullable(by)), List.of(book)).getFirst();
  }

  private static Status status(
      String typed, @Nullable String by, String found, @Nullable String author) {
    Weighed one = weighed(typed, by, found, author);
    return PICKER
        .pick(new Query(typed, Optional.ofNullable(by)), List.of(one.candidate()))
        .map(pick -> pick.resolution())
        .map(Resolution::status)
        .orElse(Status.NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Harbour: Volume 1      | Ada Quist  | The Harbour: Volume 2         | Ada Quist  | another part: 2, not 1
          The Harbour, Book One      | Ada Quist  | The Harbour, Book Three       | Ada Quist  | another part: 3, not 1
          King Olaf (Part Two)       | Ada Quist  | King Olaf (Part One)          | Ada Quist  | another part: 1, not 2
          Olaf Vol. IV               | Ada Quist  | Olaf Vol. V                   | Ada Quist  | another part: 5, not 4
          Olaf BOOK1                 |            | Olaf BOOK2                    | Ada Quist  | another part: 2, not 1
          Olaf Band11                | Ada Quist  | Olaf Band12                   | Ada Quist  | another part: 12, not 11
          Sails of Olaf Quartz       | Ada Quist  | Olaf Quartz                   | Ada Quist  | title differs
          Night Harbours (Book 2)    | Ada Quist  | Night Harbours                | Ada Quist  | nothing says the part
          Night Harbours (2)         |            | Night Harbours                | Ada Quist  | nothing says the part
          Night Harbours             | Ada Quist  | Night Harbours (Olaf, #5, Part 1) | Ada Quist | a part of the work
          The Tall Ship              | Ada Quist  | The Tall Ship: A Graphic Novel | Ada Quist | a graphic novel
          The Tall Ship (Graphic Novel) | Ada Quist | The Tall Ship                | Ada Quist  | not a graphic novel
          The Tall Ship (Workbook)   |            | The Tall Ship                 | Ada Quist  | not a workbook
          The Tall Ship              |            | The Tall Ship (Abridged)      | Ada Quist  | abridged
          The Tall Ship              | Ada Quist  | The Tall Ship: Screenplay     | Ada Quist  | a screenplay
          The Tall Ship              | Ada Quist  | The Tall Ship (Adapted for Young Readers) | Ada Quist | an edition for young readers
          The Tall Ship              | Ada Quist  | The Tall Ship (Boxed Set)     | Ada Quist  | a bundle
          The Tall Ship              | Ada Quist  | The Tall Ship: A Study Guide  | Ada Quist  | a book about the book
          The Tall Ship              | Ada Quist  | The Tall Ship                 | Emil Quist | Emil Quist, not Ada Quist
          The Tall Ship              | Rachel Orm | The Tall Ship                 | Rachel Lund, Adam Orm | Rachel Lund, Adam Orm, not Rachel Orm
          The Tall Ship (Ada Quist)  |            | The Tall Ship                 | Berta Lund | nothing says "ada quist"
          """)
  void isNeverAMatch(
      String typed, @Nullable String by, String found, String author, String reason) {
    assertTrue(status(typed, by, found, author) != Status.MATCH, typed + " for " + found);
    MatchEvidence evidence = weighed(typed, by, found, author).evidence();
    assertTrue(evidence.contradicted(), evidence::toString);
    assertTrue(evidence.sentence().startsWith(reason), evidence::sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Every Day            |           | Everyday                          | Ada Quist
          The Lost Sail        |           | The Lost Sails                    | Ada Quist
          Stone Cold Harbour   |           | Cold Harbour Stone                | Ada Quist
          The Tall Ship        |           | Memoirs: The Tall Ship            | Ada Quist
          Harbour Night: Tides | Ada Quist | Harbour Night (Harbour Night, #1) | Ada Quist
          Harbour Night: Secrets and Lies of a Small Port | | Harbour Night  | Ada Quist
          Olaf                 |           | Olaf 2049                         | Ada Quist
          """)
  void isWorthALookAtMost(String typed, @Nullable String by, String found, String author) {
    assertTrue(status(typed, by, found, author) != Status.MATCH, typed + " for " + found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Every Day              | Ada Quist     | Everyday                    | Ada Quist
          The Wind-Mill          |               | The Windmill                | Ada Quist
          Nineteen Eighty-Four   | Ada Quist     | 1984                        | Ada Quist
          20,000 Tall Ships      | Ada Quist     | Twenty Thousand Tall Ships  | Ada Quist
          One Hundred and One Sails | Ada Quist  | 101 Sails                   | Ada Quist
          The Tall Ship: A Novel |               | The Tall Ship               | Ada Quist
          The Tall Ship (Ada Quist) |            | The Tall Ship               | Ada Quist
          The Tall Ship / Ada Quist |            | The Tall Ship               | Ada Quist
          Night Harbour 3        | Ada Quist     | The Third Tide (Night Harbour, #3) | Ada Quist
          The Tall Ship, Vol. 2  | Ada Quist     | The Tall Ship, Volume Two   | Ada Quist
          Night Harbour: Volume 2 | Ada Quist    | Night Harbour, Band 2       | Ada Quist
          The Tall Ship          | Bill Quist    | The Tall Ship               | William Quist
          The Tall Ship          | A. Quist      | The Tall Ship               | Ada Quist
          The Tall Ship          | Quist, Ada    | The Tall Ship               | Ada Quist
          The Tall Ship: A Graphic Novel | Ada Quist | The Tall Ship: The Graphic Novel | Ada Quist
          The Tall Ship: How a Small Port Fed the World | Ada Quist | The Tall Ship | Ada Quist
          """)
  void isAMatchAllTheSame(String typed, @Nullable String by, String found, String author) {
    assertEquals(
        Status.MATCH,
        status(typed, by, found, author),
        () -> weighed(typed, by, found, author).toString());
  }

  @ParameterizedTest
  @CsvSource({"काला, कला", "ガラス, カラス", "바람, 사람", "мой, мои"})
  void aMarkOfALetterMakesAnother(String one, String other) {
    assertTrue(status(one, null, other, "A B") != Status.MATCH, one);
    assertEquals(Status.MATCH, status(one, null, one, "A B"));
  }
}
