package club.resolve.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.catalog.CatalogIndex;
import club.resolve.catalog.CatalogReader;
import club.resolve.timing.Meter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogSourceTest {
  private static final String BOOKS =
      """
      goodreads_id,title,original_title,author,work_id,ratings_count
      3,Sorcerer's Stone,Philosopher's Stone,J.K. Rowling,77,4602479
      """;

  private static final String WITH_ISBN =
      """
      goodreads_id,title,author,isbn,isbn13,ratings_count
      1,Dune,Frank Herbert,0441013597,,1000
      2,The Lady of the Lake,Raymond Chandler,,9780394758251,500
      3,The Lady of the Lake,Walter Scott,,,50
      4,Emma,Jane Austen,,9780141439587,900
      5,Emma (Penguin Classics),Jane Austen,9780141439587,,40
      """;

  private static Answer ask(String title, Optional<String> author) throws IOException {
    return ask(BOOKS, new Query(title, author));
  }

  private static List<String> ids(String title, String isbn) throws IOException {
    Query query = new Query(title, Optional.empty(), Isbn.parse(isbn));
    return Answers.links(ask(WITH_ISBN, query)).stream()
        .map(link -> link.replaceFirst(".*/", ""))
        .toList();
  }

  private static Answer ask(String books, Query query) throws IOException {
    try (CatalogReader rows =
            CatalogReader.open(
                "books.csv",
                new ByteArrayInputStream(books.getBytes(StandardCharsets.UTF_8)),
                Site.GOODREADS);
        CatalogIndex index = CatalogIndex.inMemory("books.csv", rows)) {
      return new CatalogSource(index, Site.GOODREADS, 10).search(query, new Meter());
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
            Candidate.Details.NONE
                .titled(List.of("Philosopher's Stone"))
                .ofWork(Optional.of("77"))
                .withReaders(OptionalLong.of(4602479)));
    assertEquals(
        new Answer.Candidates(List.of(expected)), ask("philosophers stone", Optional.empty()));
  }

  @Test
  void leavesItToOthersWhetherTheAuthorIsTheRightOne() throws IOException {
    assertInstanceOf(Answer.Candidates.class, ask("Sorcerer's Stone", Optional.of("Henry James")));
  }

  @ParameterizedTest
  @CsvSource({
    // With ten digits in one place and thirteen in the other.
    "Dune, 9780441013593, 1",
    "Dune, 0-441-01359-7, 1",
    // Without the rival of the same title.
    "The Lady of the Lake, 9780394758251, 2",
    "lady of the lake!,    9780394758251, 2",
    // Both editions, that of most readers first.
    "Emma: A Novel, 0141439580, 4 5",
  })
  void byItsIsbnTheBookIsFoundAndNoOther(String title, String isbn, String ids) throws IOException {
    assertEquals(List.of(ids.split(" ", -1)), ids(title, isbn));
  }

  @ParameterizedTest
  @CsvSource({
    // The book that bears the title comes first.
    "Dune, 9780394758251, 1 2",
    "Xyzzy, 9780394758251, 2",
    // The ISBN of no book here.
    "Dune, 9780141439600, 1",
  })
  void anIsbnOfAnotherTitleIsNoMoreThanAHint(String title, String isbn, String ids)
      throws IOException {
    assertEquals(List.of(ids.split(" ", -1)), ids(title, isbn));
  }

  @Test
  void whatIsFoundBothWaysIsNamedOnce() throws IOException {
    Query query = new Query("Emma", Optional.of("Someone Else"), Isbn.parse("9780141439587"));
    List<String> links = Answers.links(ask(WITH_ISBN, query));
    assertEquals(links.stream().distinct().toList(), links);
    assertEquals(2, links.size());
  }

  @Test
  void theRanksAreThoseOfOneList() throws IOException {
    Query query = new Query("Dune", Optional.empty(), Isbn.parse("9780394758251"));
    Answer.Candidates found = assertInstanceOf(Answer.Candidates.class, ask(WITH_ISBN, query));
    assertEquals(List.of(1, 2), found.list().stream().map(Candidate::rank).toList());
  }

  @Test
  void saysWhenThereIsNothing() throws IOException {
    assertEquals(new Answer.Nothing(), ask("Emma", Optional.empty()));
  }
}
