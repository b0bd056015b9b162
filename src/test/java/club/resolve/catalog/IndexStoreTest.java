package club.resolve.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStoreTest {
  @TempDir private Path home;
  private Path kept;
  private Path file;

  @BeforeEach
  void names() {
    kept = home.resolve("cache/indexes");
    file = home.resolve("books.csv");
  }

  private IndexStore store() {
    return new IndexStore(kept, Files::newInputStream);
  }

  /** Large enough for the disk. */
  private void write(String title) throws IOException {
    StringBuilder text = new StringBuilder("title,goodreads_id\n" + title + ",1\n");
    for (int i = 2; text.length() < 300_000; i++) {
      text.append("Volume %d of a long row of books,%d\n".formatted(i, i));
    }
    Files.writeString(file, text);
  }

  private List<String> found(String title) throws IOException {
    try (CatalogIndex index = store().open(file, Site.GOODREADS)) {
      return Catalogs.titles(index.search(title, Optional.empty(), 1));
    }
  }

  private Path onlyIndex() throws IOException {
    List<Path> indexes = Folders.list(kept);
    assertEquals(1, indexes.size(), indexes.toString());
    return indexes.getFirst();
  }

  @Test
  void aSmallFileLeavesNothingOnDisk() throws IOException {
    Files.writeString(file, "title,goodreads_id\nDune,1\n");
    assertEquals(List.of("Dune"), found("Dune"));
    assertEquals(List.of(), Files.exists(kept) ? Folders.list(kept) : List.of());
  }

  @Test
  void theIndexOfALargeFileIsUsedAgain() throws IOException {
    write("Dune");
    assertEquals(List.of("Dune"), found("Dune"));
    Path segments = segments();
    FileTime made = Files.getLastModifiedTime(segments);
    assertEquals(List.of("Dune"), found("Dune"));
    assertEquals(segments, segments());
    assertEquals(made, Files.getLastModifiedTime(segments));
  }

  private Path segments() throws IOException {
    try (Stream<Path> walk = Files.walk(onlyIndex())) {
      return walk.filter(path -> path.toString().contains("segments_")).findFirst().orElseThrow();
    }
  }

  @Test
  void aFileThatChangesIsIndexedAnewAndTheOldIndexGoes() throws IOException {
    write("Dune");
    assertEquals(List.of("Dune"), found("Dune"));
    Path old = onlyIndex();
    write("Emma");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
    assertEquals(List.of("Emma"), found("Emma"));
    assertFalse(onlyIndex().equals(old));
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws IOException {
    write("Dune");
    assertEquals(List.of("Dune"), found("Dune"));
    Files.delete(segments());
    assertEquals(List.of("Dune"), found("Dune"));
    assertTrue(Files.exists(segments()));
  }

  @Test
  void whatAKilledProcessHasLeftGoes() throws IOException {
    write("Dune");
    Path left = Catalogs.abandoned(kept);
    assertEquals(List.of("Dune"), found("Dune"));
    assertFalse(Files.exists(left));
  }

  @Test
  void severalMayMakeTheSameIndexAtOnce()
      throws IOException, InterruptedException, ExecutionException {
    write("Dune");
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<String>>> results = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        results.add(threads.submit(() -> found("Dune")));
      }
      for (Future<List<String>> result : results) {
        assertEquals(List.of("Dune"), result.get());
      }
    }
    onlyIndex();
  }

  @Test
  void aFolderThatCannotBeMadeCostsOnlyTime() throws IOException {
    write("Dune");
    Files.writeString(home.resolve("cache"), "in the way");
    assertEquals(List.of("Dune"), found("Dune"));
  }
}
