package club.resolve.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.catalog.IndexFolder.Built;
import club.resolve.input.InputException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {
  @TempDir private Path home;
  private Path folder;

  @BeforeEach
  void name() {
    folder = home.resolve("books.index");
  }

  private Built build(String... titles) throws IOException {
    StringBuilder text = new StringBuilder("title,goodreads_id\n");
    for (int i = 0; i < titles.length; i++) {
      text.append(titles[i]).append(',').append(i + 1).append('\n');
    }
    return IndexFolder.build(
        "books.csv", _ -> Catalogs.reader(text.toString()), folder, IndexProgress.NONE);
  }

  private List<String> found(String title) throws IOException {
    try (CatalogIndex index = IndexFolder.open(folder)) {
      return Catalogs.titles(index.search(title, Optional.empty(), 10));
    }
  }

  private String refusal() {
    return String.valueOf(
        assertThrows(InputException.class, () -> IndexFolder.open(folder)).getMessage());
  }

  @Test
  void whatIsBuiltCanBeOpened() throws IOException {
    Built built = build("Dune", "", "Emma");
    assertEquals(2, built.books());
    assertEquals("1 without a title", built.leftOut().sentence());
    assertEquals(List.of("Dune"), found("dune"));
  }

  @Test
  void anIndexIsReplacedWhenTheNewOneIsWhole() throws IOException {
    build("Dune");
    build("Emma");
    assertEquals(List.of(), found("Dune"));
    assertEquals(List.of("Emma"), found("Emma"));
    assertOnlyTheFolder();
  }

  @Test
  void anIndexStaysWhenTheNewCatalogueIsOfNoUse() throws IOException {
    build("Dune");
    assertThrows(InputException.class, () -> build(""));
    assertEquals(List.of("Dune"), found("Dune"));
    assertOnlyTheFolder();
  }

  @Test
  void anInterruptLeavesTheIndexAsItWas() throws IOException {
    build("Dune");
    Thread.currentThread().interrupt();
    assertThrows(InterruptedIOException.class, () -> build("Emma"));
    assertFalse(Thread.interrupted());
    assertEquals(List.of("Dune"), found("Dune"));
    assertOnlyTheFolder();
  }

  @Test
  void whatAKilledProcessHasLeftGoes() throws IOException {
    Catalogs.abandoned(home);
    build("Dune");
    assertOnlyTheFolder();
  }

  @Test
  void itGoesEvenWhenTheNewCatalogueIsOfNoUse() throws IOException {
    Catalogs.abandoned(home);
    assertThrows(InputException.class, () -> build(""));
    assertEquals(List.of(), Folders.list(home));
  }

  @Test
  void whatIsStillBeingFilledStays() throws IOException {
    try (PartFolder other = PartFolder.beside(folder)) {
      build("Dune");
      assertTrue(Files.isDirectory(other.content()));
      assertEquals(2, Folders.list(home).size());
    }
    assertOnlyTheFolder();
  }

  @Test
  void whatHasOnlyJustBeenBegunStays() throws IOException {
    Path begun = Files.createDirectory(home.resolve(".resolve-part-begun"));
    build("Dune");
    assertTrue(Files.exists(begun));
  }

  /** Killed before its name was put in place, a new index does not count. */
  @Test
  void theIndexThatCountsIsTheOneThatIsNamed() throws IOException {
    build("Dune");
    Generation half = Generation.create(folder);
    assertEquals(List.of("Dune"), found("Dune"));
    build("Emma");
    assertEquals(List.of("Emma"), found("Emma"));
    assertFalse(Files.exists(half.folder()));
    assertEquals(2, Folders.list(folder).size());
  }

  @Test
  void aRunThatHasAnIndexOpenGoesOnWithItWhenItIsReplaced() throws IOException {
    build("Dune");
    try (CatalogIndex open = IndexFolder.open(folder)) {
      build("Emma");
      assertEquals(List.of("Dune"), Catalogs.titles(open.search("Dune", Optional.empty(), 10)));
    }
    assertEquals(List.of("Emma"), found("Emma"));
  }

  @Test
  void whatIsKeptOnTheWayIsGone() throws IOException {
    Path[] scratch = new Path[1];
    IndexFolder.build(
        "books.csv",
        place -> {
          scratch[0] = Files.writeString(place.resolve("part0"), "half").getParent();
          return Catalogs.reader("title,goodreads_id\nDune,1\n");
        },
        folder,
        IndexProgress.NONE);
    assertFalse(Files.exists(scratch[0]));
    assertOnlyTheFolder();
  }

  @Test
  void aFolderOfAnotherNameStays() throws IOException {
    Path other = home.resolve("part");
    Files.move(Catalogs.abandoned(home), other);
    build("Dune");
    assertTrue(Files.exists(other));
  }

  @Test
  void theRootIsNoPlaceForAnIndex() {
    InputException refused =
        assertThrows(InputException.class, () -> IndexFolder.check(home.getRoot()));
    assertTrue(String.valueOf(refused.getMessage()).contains("is not empty"), refused.getMessage());
  }

  private void assertOnlyTheFolder() throws IOException {
    assertEquals(List.of(folder), Folders.list(home));
  }

  @Test
  void anEmptyFolderIsTaken() throws IOException {
    Files.createDirectory(folder);
    build("Dune");
    assertEquals(List.of("Dune"), found("Dune"));
  }

  @Test
  void aFolderWithOtherThingsIsLeftAlone() throws IOException {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("letter.txt"), "Dear");
    InputException refused = assertThrows(InputException.class, () -> build("Dune"));
    assertTrue(String.valueOf(refused.getMessage()).contains("is not empty"), refused.getMessage());
    assertEquals(List.of(folder.resolve("letter.txt")), Folders.list(folder));
    assertTrue(refusal().contains("holds no index"), refusal());
    assertFalse(Files.exists(folder.resolve(IndexFiles.BOOKS)));
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.writeString(folder, "");
    assertThrows(InputException.class, () -> build("Dune"));
    assertTrue(refusal().contains("no such folder"), refusal());
  }

  @Test
  void damageAnywhereIsNoticed() throws IOException {
    build("Dune", "Emma");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).filter(file -> !isLock(file)).toList();
    }
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      byte[] damaged = whole.clone();
      damaged[whole.length / 2] ^= 1;
      Files.write(file, damaged);
      assertFalse(refusal().isEmpty());
      Files.delete(file);
      assertFalse(refusal().isEmpty());
      Files.write(file, whole);
    }
    assertEquals(List.of("Dune"), found("Dune"));
  }

  private static boolean isLock(Path file) {
    return file.endsWith("write.lock");
  }

  @Test
  void anIndexOfAnotherVersionIsSaidToBeOne() throws IOException {
    build("Dune");
    Path current = Generation.current(folder).orElseThrow().folder();
    try (IndexFiles files = IndexFiles.in(current);
        IndexWriter writer = new IndexWriter(files.books(), new IndexWriterConfig(null))) {
      writer.setLiveCommitData(Map.of(IndexFormat.VERSION_KEY, "0").entrySet());
      writer.commit();
    }
    assertTrue(refusal().contains("another version"), refusal());
  }
}
