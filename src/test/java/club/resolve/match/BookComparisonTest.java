package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Candidate;
import club.resolve.book.Candidate.Details;
import club.resolve.book.Query;
import club.resolve.book.Site;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BookComparisonTest {
  private static final BookComparison COMPARISON =
      new BookComparison(WordWeights.plain(), Weights.measured());

  private static MatchEvidence evidence(String typed, String shown, String otherTitle) {
    Query query = new Query(typed, Optional.of("Ada Quist"));
    Candidate book =
        new Candidate(
                Candidate.Kind.RECORD,
                "https://www.goodreads.com/book/show/1",
                shown,
                Optional.of("Ada Quist"),
                1,
                "library")
            .with(Details.NONE.titled(List.of(otherTitle)));
    List<Heading> headings = Heading.readings(book, Site.GOODREADS, query.author());
    return COMPARISON.best(Asked.of(query), headings, book).evidence();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Tall Ship and Other Stories   | The Tall Ship | KIND_UNASKED
          The Tall Ship and Marmalade       | The Tall Ship | KIND_UNASKED
          The Tall Ship / Harbour Rust      | The Tall Ship | KIND_UNASKED
          Harbour Rust / The Tall Ship      | The Tall Ship | KIND_UNASKED
          Harbour Rust: The Tall Ship       | The Tall Ship | KIND_SILENT
          Tempest Ship                      | The Tall Ship | KIND_SILENT
          """)
  void aBookOfSeveralIsABundleByEachOfItsTitles(String shown, String otherTitle, Level kind) {
    MatchEvidence evidence = evidence("The Tall Ship", shown, otherTitle);

    assertEquals(kind, evidence.of(MatchField.KIND).orElseThrow().level(), evidence::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "The Tall Ship, The Tall Ship, EXACT",
    "The Tall Ship (Kindle), 'The Tall Ship: A Novel', EXACT",
    "Tall Ship, The Tall Ship, WHOLE",
    "The Tall Ship (Olaf), The Tall Ship, WHOLE",
    "The Tal Ship, The Tall Ship, WHOLE"
  })
  void titlesAreExactWhereTheyAreEqualAsTakenApart(String typed, String shown, Level extent) {
    MatchEvidence evidence = evidence(typed, shown, shown);

    assertEquals(extent, evidence.of(MatchField.EXTENT).orElseThrow().level(), evidence::toString);
  }
}
