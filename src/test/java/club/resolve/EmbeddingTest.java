package club.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import club.resolve.batch.Mode;
import club.resolve.book.Book;
import club.resolve.book.Status;
import club.resolve.run.BookRun;
import club.resolve.run.Listener;
import club.resolve.run.RunContext;
import club.resolve.run.SourceSettings;
import club.resolve.run.Statistics;
import club.resolve.service.LibraryServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program that has runs carried out: see .github/docs/embedding.md. */
@Timeout(30)
final class EmbeddingTest {
  private LibraryServer library;

  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    library = new LibraryServer();
  }

  @AfterEach
  void stop() {
    library.close();
  }

  private List<String> links(List<Book> books, List<Statistics> statistics) throws IOException {
    SourceSettings settings =
        SourceSettings.usual("openlibrary=" + library.address(), Optional.empty());
    RunContext context = RunContext.in(folder, Listener.SILENT);
    List<String> links = new ArrayList<>();
    try (BookRun run = new BookRun(settings, context, Mode.VIRTUAL, 8)) {
      statistics.add(
          run.run(
              books,
              row -> links.add(row.resolution().candidate().map(c -> c.link()).orElse("none"))));
    }
    return links;
  }

  @Test
  void aFewLinesResolveBooksAndWhatIsKnownIsNotAskedAgain() throws IOException {
    List<Book> books =
        List.of(
            new Book(1, "Emma", Optional.empty()),
            new Book(2, "Nobody's Book", Optional.empty()),
            new Book(3, "Emma", Optional.empty()));
    List<Statistics> statistics = new ArrayList<>();

    List<String> links = links(books, statistics);

    assertEquals(List.of(LibraryServer.link("Emma"), "none", LibraryServer.link("Emma")), links);
    assertEquals(2, statistics.getFirst().count(Status.MATCH));
    assertEquals(2, library.questions().size());
    assertEquals(links, links(books, statistics));
    assertEquals(2, library.questions().size());
  }

  @Test
  void aSourceThatThereIsNotIsAMistakeOfTheCaller() {
    assertThrows(
        IllegalArgumentException.class, () -> SourceSettings.usual("google", Optional.empty()));
  }
}
