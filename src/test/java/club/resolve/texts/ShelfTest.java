package club.resolve.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.output.OutputException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of texts, and what is known of them. */
final class ShelfTest {
  private static final URI EMMA = URI.create("http://a.example/emma.txt");
  private static final Known KNOWN =
      new Known(
          EMMA.toString(),
          "emma.txt",
          false,
          Optional.of("\"1\""),
          Optional.of("Thu, 01 Jan 2026 00:00:00 GMT"),
          Optional.of(StandardCharsets.UTF_8),
          OptionalLong.of(4),
          false,
          false);

  @TempDir private Path folder;

  private Path notes() {
    return folder.resolve(Shelf.NOTES);
  }

  @Test
  void whatIsNotedIsKnownToTheNextRun() throws IOException {
    try (Shelf shelf = Shelf.open(folder)) {
      assertEquals("emma.txt", saved(shelf, KNOWN));
    }
    try (Shelf shelf = Shelf.open(folder)) {
      Known text = shelf.known(EMMA).orElseThrow();
      assertEquals(KNOWN.asWhole(4).asNamed("emma.txt"), text);
      assertEquals(Optional.of(folder.resolve("emma.txt")), shelf.whole(text));
      assertEquals("text", Files.readString(folder.resolve("emma.txt")));
    }
  }

  @Test
  void aLineThatWasCutOffIsLeftOut() throws IOException {
    Files.writeString(notes(), KNOWN.toJson() + "\n" + KNOWN.asWhole(4).toJson().substring(0, 40));

    try (Shelf shelf = Shelf.open(folder)) {
      assertEquals(Optional.of(KNOWN), shelf.known(EMMA));
      shelf.note(KNOWN.asWhole(9));
    }
    try (Shelf shelf = Shelf.open(folder)) {
      assertEquals(Optional.of(KNOWN.asWhole(9)), shelf.known(EMMA));
    }
  }

  @Test
  void notesThatLeadElsewhereAreNotBelieved() throws IOException {
    Files.writeString(
        notes(),
        KNOWN.toJson().replace("emma.txt\",\"e", "../emma.txt\",\"e")
            + "\n"
            + KNOWN.asNamed("../emma.txt").toJson()
            + "\n");

    try (Shelf shelf = Shelf.open(folder)) {
      assertEquals(Optional.empty(), shelf.known(EMMA));
    }
  }

  /** Puts a text on the shelf, and tells its name. */
  private static String saved(Shelf shelf, Known text) throws IOException {
    partly(shelf, text);
    shelf.keep(text);
    return shelf.place(URI.create(text.address()));
  }

  private static void partly(Shelf shelf, Known text) throws IOException {
    shelf.note(text);
    Files.writeString(shelf.part(text), "text");
  }

  private static Known other(String address, String proposed) {
    return new Known(
        address,
        proposed,
        false,
        KNOWN.etag(),
        KNOWN.modified(),
        KNOWN.charset(),
        KNOWN.bytes(),
        false,
        false);
  }

  @Test
  void noNameIsGivenTwice() throws IOException {
    Files.writeString(folder.resolve("Emma.txt"), "of someone else");

    try (Shelf shelf = Shelf.open(folder)) {
      assertEquals("emma-2.txt", saved(shelf, KNOWN));
      assertEquals("EMMA-3.txt", saved(shelf, other("http://b.example/", "EMMA.txt")));
    }
    assertEquals("of someone else", Files.readString(folder.resolve("Emma.txt")));
  }

  @Test
  void equalNamesAreNumberedInTheOrderInWhichTheyArePlaced() throws IOException {
    Known late = other("http://b.example/download", "emma.txt");
    try (Shelf shelf = Shelf.open(folder)) {
      partly(shelf, late);
      shelf.keep(late);
      partly(shelf, KNOWN);
      shelf.keep(KNOWN);

      assertEquals("emma.txt", shelf.place(EMMA));
      assertEquals("emma-2.txt", shelf.place(URI.create(late.address())));
      assertEquals("emma.txt", shelf.place(EMMA), "once more");
    }
  }

  @Test
  void aTextThatARunLeftWithoutANameIsWholeToTheNext() throws IOException {
    try (Shelf shelf = Shelf.open(folder)) {
      partly(shelf, KNOWN);
      shelf.keep(KNOWN);
    }
    Files.writeString(folder.resolve("emma.txt"), "mine");

    try (Shelf shelf = Shelf.open(folder)) {
      Known text = shelf.known(EMMA).orElseThrow();
      assertEquals(Optional.of(shelf.part(text)), shelf.whole(text));
      assertEquals("emma-2.txt", shelf.place(EMMA));
    }
    assertEquals("mine", Files.readString(folder.resolve("emma.txt")));
    assertEquals("text", Files.readString(folder.resolve("emma-2.txt")));
  }

  @Test
  void aRunThatEndsBetweenNamingAndMovingLosesAndDoublesNothing() throws IOException {
    try (Shelf shelf = Shelf.open(folder)) {
      partly(shelf, KNOWN);
      shelf.note(shelf.keep(KNOWN).asNamed("emma.txt"));
    }
    try (Shelf shelf = Shelf.open(folder)) {
      assertTrue(shelf.whole(shelf.known(EMMA).orElseThrow()).isPresent());
      assertEquals("emma.txt", shelf.place(EMMA));
      assertEquals("emma-2.txt", saved(shelf, other("http://b.example/", "emma.txt")));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("emma-2.txt", "emma.txt"),
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.startsWith("emma"))
              .sorted()
              .toList());
    }
  }

  @Test
  void theNextStateOfATextTakesThePlaceOfTheLast() throws IOException {
    try (Shelf shelf = Shelf.open(folder)) {
      saved(shelf, KNOWN);
      Known changed = KNOWN.asNamed("emma.txt");
      shelf.note(changed);
      Files.writeString(shelf.part(changed), "changed");
      assertEquals(Optional.empty(), shelf.whole(changed));
      assertEquals("text", Files.readString(folder.resolve("emma.txt")));

      shelf.keep(changed);
      assertEquals("emma.txt", shelf.place(EMMA));
      assertEquals("changed", Files.readString(folder.resolve("emma.txt")));
    }
  }

  @Test
  void aFileThatWasDeletedIsNotThereHoweverEmptyItWas() throws IOException {
    try (Shelf shelf = Shelf.open(folder)) {
      shelf.note(KNOWN);
      Files.writeString(shelf.part(KNOWN), "");
      shelf.keep(KNOWN);
      shelf.place(EMMA);
      Known text = shelf.known(EMMA).orElseThrow();
      assertTrue(shelf.whole(text).isPresent());

      Files.delete(folder.resolve("emma.txt"));
      assertEquals(Optional.empty(), shelf.whole(text));
    }
  }

  @Test
  void oneRunAtATimeHasTheFolder() throws IOException {
    try (Shelf _ = Shelf.open(folder)) {
      OutputException refused = assertThrows(OutputException.class, () -> Shelf.open(folder));
      assertTrue(refused.getMessage().contains(folder + ": another run is writing there"));
    }
  }

  @Test
  void whyNothingCanBeSavedIsSaidInTheWordsOfTheSystem() throws IOException {
    Files.createDirectories(folder.resolve(Shelf.NOTES).resolve("in the way"));

    OutputException refused = assertThrows(OutputException.class, () -> Shelf.open(folder));

    String said = String.valueOf(refused.getMessage());
    assertTrue(
        said.matches(".*no texts can be saved there \\(.*" + Shelf.NOTES + " .+\\);.*"), said);
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThrows(OutputException.class, () -> Shelf.open(file));
    OutputException missing =
        assertThrows(OutputException.class, () -> Shelf.open(folder.resolve("no/such")));
    assertEquals(
        folder + "/no/such: there is no folder " + folder.toAbsolutePath() + "/no",
        missing.getMessage());
  }

  @Test
  void onlyWhatTellsStatesApartIsASignToGoOnBy() {
    assertEquals(Optional.of("\"1\""), KNOWN.validator());
    assertEquals(Optional.empty(), tagged("W/\"1\"").validator());
    assertEquals(KNOWN.modified(), untagged().validator());
    assertEquals(Optional.empty(), KNOWN.asPacked().validator());
  }

  private static Known tagged(String etag) {
    return new Known(
        KNOWN.address(),
        KNOWN.name(),
        false,
        Optional.of(etag),
        KNOWN.modified(),
        KNOWN.charset(),
        KNOWN.bytes(),
        false,
        false);
  }

  private static Known untagged() {
    return new Known(
        KNOWN.address(),
        KNOWN.name(),
        false,
        Optional.empty(),
        KNOWN.modified(),
        KNOWN.charset(),
        KNOWN.bytes(),
        false,
        false);
  }
}
