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
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of texts, and what is known of them. */
final class ShelfTest {
  private static final URI EMMA = URI.create("http://a.example/emma.txt");
  private static final Known KNOWN =
      new Known(
          EMMA.toString(),
          "emma.txt",
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
      shelf.note(KNOWN);
      Files.writeString(shelf.part(KNOWN), "text");
      shelf.putInPlace(KNOWN);
    }
    try (Shelf shelf = Shelf.open(folder)) {
      assertEquals(Optional.of(KNOWN.asWhole(4)), shelf.known(EMMA));
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
        notes(), KNOWN.toJson().replace("emma.txt\",\"e", "../emma.txt\",\"e") + "\n");

    try (Shelf shelf = Shelf.open(folder)) {
      assertEquals(Optional.empty(), shelf.known(EMMA));
    }
  }

  @Test
  void noNameIsGivenTwice() throws IOException {
    Files.writeString(folder.resolve("Emma.txt"), "of someone else");

    try (Shelf shelf = Shelf.open(folder)) {
      assertEquals("emma-2.txt", shelf.name(EMMA, "emma.txt"));
      assertEquals("EMMA-3.txt", shelf.name(URI.create("http://b.example/"), "EMMA.txt"));
    }
  }

  @Test
  void equalNamesAreNumberedByTheListNotByArrival() throws IOException {
    URI first = URI.create("http://a.example/emma.txt");
    URI second = URI.create("http://b.example/Emma.txt.gz");
    URI third = URI.create("http://c.example/emma.txt");
    try (Shelf shelf = Shelf.open(folder)) {
      shelf.reserve(first);
      shelf.reserve(second);
      shelf.reserve(third);
      shelf.reserve(first);

      assertEquals("emma-3.txt", shelf.name(third, "emma.txt"));
      assertEquals("Emma-2.txt", shelf.name(second, "Emma.txt"));
      assertEquals("emma.txt", shelf.name(first, "emma.txt"));
      assertEquals("other.txt", shelf.name(first, "other.txt"), "the server knows better");
    }
  }

  @Test
  void anAddressKeepsItsName() throws IOException {
    try (Shelf shelf = Shelf.open(folder)) {
      shelf.note(KNOWN);
      assertEquals("emma.txt", shelf.name(EMMA, "other.txt"));
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
        KNOWN.file(),
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
        KNOWN.file(),
        Optional.empty(),
        KNOWN.modified(),
        KNOWN.charset(),
        KNOWN.bytes(),
        false,
        false);
  }
}
