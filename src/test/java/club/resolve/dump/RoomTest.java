package club.resolve.dump;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.dump.Selection.Reach;
import club.resolve.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {
  @TempDir private Path folder;

  @Test
  void saysHowMuchIsFreeAndHowMuchIsNeeded() {
    Path place = Path.of("indexes");
    assertDoesNotThrow(() -> Room.check(13_000_000_000L, 13_000_000_000L, place));
    InputException refused =
        assertThrows(
            InputException.class, () -> Room.check(13_000_000_000L, 4_200_000_000L, place));
    assertTrue(
        String.valueOf(refused.getMessage())
            .startsWith("indexes: 4.2 GB are free, and an index of this dump takes up to 13.0 GB"),
        refused.getMessage());
  }

  @Test
  void lessIsNeededForFewerEditionsAndForFilesThatAreNotPacked() throws IOException {
    Path packed = folder.resolve("ol_dump_latest.txt.gz");
    Files.write(packed, new byte[1000]);
    Path plain = folder.resolve("ol_dump_works_latest.txt");
    Files.write(plain, new byte[400]);
    List<DumpFile> files =
        List.of(new DumpFile(packed, DumpKind.ALL), new DumpFile(plain, DumpKind.WORKS));
    assertEquals(1100, Room.needed(files, Reach.ISBNS));
    assertTrue(Room.needed(files, Reach.IDS) < Room.needed(files, Reach.ISBNS));
    assertTrue(Room.needed(files, Reach.ALL) > Room.needed(files, Reach.ISBNS));
  }
}
