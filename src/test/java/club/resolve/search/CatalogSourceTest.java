package club.resolve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.catalog.CatalogIndex;
import club.resolve.catalog.CatalogReader;
import club.resolve.match.Site;
import club.resolve.timing.Meter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CatalogSourceTest {
  private static final String BOOKS =
      """
      goodreads_id,title,original_title,author,work_id,ratings_count
      3,Sorcerer's Stone,Philosopher's Stone,J.K. Rowling,77,4602479
      """;

  private static Answer ask(String title, Optional<String> author) throws IOException {
    try (CatalogReader rows =
            CatalogReader.open(
                "books.csv",
                new ByteArrayInputStream(BOOKS.getBytes(StandardCharsets.UTF_8)),
                Site.GOODREADS);
        CatalogIndex index = CatalogIndex.inMemory("books.csv", rows)) {
      return new CatalogSource(index, 10).search(new Query(title, author), new Meter());
    }
  }

  @Test
  void tellsAllThatTheCatalogueKnows() throws IOException {
    Candidate expected =
        new Candidate(
            Candidate.Kind.RECORD,
            "https://www.goodreads.com/book/show/3",
            "Sorcerer's Stone",
            Optional.of("J.K. Rowling"),
            1,
            "catalog",
            List.of("Philosopher's Stone"),
            Optional.of("77"),
            OptionalLong.of(4602479));
    assertEquals(
        new Answer.Candidates(List.of(expected)), ask("philosophers stone", Optional.empty()));
  }

  @Test
  void leavesItToOthersWhetherTheAuthorIsTheRightOne() throws IOException {
    assertInstanceOf(Answer.Candidates.class, ask("Sorcerer's Stone", Optional.of("Henry James")));
  }

  @Test
  void saysWhenThereIsNothing() throws IOException {
    assertEquals(new Answer.Nothing(), ask("Emma", Optional.empty()));
  }
}
