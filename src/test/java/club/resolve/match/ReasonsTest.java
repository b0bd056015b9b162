package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.match.LinkPicker.Fallback;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reason says what was the case. */
final class ReasonsTest {
  private static final LinkPicker PICKER =
      new LinkPicker(Site.GOODREADS, Fallback.FIRST, LinkPicker.Bars.MEASURED, WordWeights.plain());

  private static MatchEvidence evidence(Query query, String title, String author) {
    Candidate found =
        new Candidate(
            Candidate.Kind.RECORD,
            "https://www.goodreads.com/book/show/1",
            title,
            Optional.of(author),
            1,
            "library");
    return PICKER.weigh(query, List.of(found)).getFirst().evidence();
  }

  /** The clauses of some fields, in the order of all. */
  private static String clauses(MatchEvidence evidence, Set<MatchField> fields) {
    return evidence.findings().stream()
        .filter(finding -> fields.contains(finding.level().field()))
        .map(FieldFinding::clause)
        .filter(clause -> !clause.isEmpty())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Emma | EMMA | title equal; word by word
          Catch22 | Catch-22 | title equal
          Peace and War | War and Peace | the same words in another order
          Emma the Great | Great the Emma | the same words in another order
          Wuthering Hights | Wuthering Heights | title equal but for a slip of the pen
          Great Expectation | Great Expectations | title equal but for an s
          Hights Wuthering | Wuthering Heights | the same words in another order
          Plague | The Plague | title equal; the article differs
          Invisible Women | Invisible Women: Data Bias | title equal; without the subtitle
          Women Invisible | Invisible Women: Data Bias \
           | the same words in another order; without the subtitle
          Sapiens: The Long Road | Sapiens: The Vegan Cookbook \
           | title equal; the subtitles differ
          The Years 1: Dogs | The Years 2: Cats | the numbers differ; the subtitles differ
          Life of Napoleon: The Early Years | Life of Napoleon: Early Years \
           | title equal; the subtitles are alike
          Emma | Ulysses | title differs
          """)
  void aTitle(String typed, String found, String reason) {
    MatchEvidence evidence = evidence(new Query(typed, Optional.empty()), found, "Somebody Else");
    assertEquals(
        reason,
        clauses(evidence, EnumSet.of(MatchField.TITLE, MatchField.EXTENT, MatchField.ARTICLE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jane Austen | JANE AUSTEN | author equal
          Austen, Jane | Jane Austen | author equal
          Cixin Liu | Liu Cixin | author equal
          J.R.R. Tolkien | J. R. R. Tolkien | author equal
          Terry Pratchett | Neil Gaiman, Terry Pratchett | author equal
          Terry Pratchett | Neil Gaiman, Terry Pratchett, Ada Quist \
           | one of the authors, but not the first
          Neil Gaiman and Terry Pratchett | Terry Pratchett | author equal
          Miguel de Cervantes | Miguel de Cervantes Saavedra \
           | author equal but for a part of the name
          Ursula K. Le Guin | Ursula K. Le G... | author equal as far as it is shown
          Charlotte Brontë | Emily Brontë | Emily Brontë, not Charlotte Brontë
          Austen | Jane Austen | surname of the author equal
          Haruki Marukami | Haruki Murakami | author nearly equal
          Jane Austen | James Joyce | author differs: James Joyce
          """)
  void anAuthor(String typed, String found, String reason) {
    MatchEvidence evidence = evidence(new Query("Emma", Optional.of(typed)), "Emma", found);
    assertEquals(reason, clauses(evidence, EnumSet.of(MatchField.AUTHOR)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Emma | Ulysses | title differs
          Olaf, Vol. 1 | Olaf, Vol. 2 | another part: 2, not 1
          Olaf | Olaf: A Graphic Novel | a graphic novel
          """)
  void thatWhichContradictsIsSaidFirst(String typed, String found, String reason) {
    MatchEvidence evidence = evidence(new Query(typed, Optional.empty()), found, "Somebody Else");
    assertTrue(evidence.contradicted(), evidence::sentence);
    assertTrue(evidence.sentence().startsWith(reason), evidence::sentence);
  }

  @ParameterizedTest
  @CsvSource({"Emma, Emma", "Plague, The Plague", "Peace and War, War and Peace"})
  void theBitsOfTheFieldsAddUp(String typed, String found) {
    MatchEvidence evidence = evidence(new Query(typed, Optional.empty()), found, "Anyone");
    double sum = evidence.findings().stream().mapToDouble(FieldFinding::bits).sum();
    assertEquals(Weights.measured().prior().bits() + sum, evidence.bits(), 1e-9);
  }
}
