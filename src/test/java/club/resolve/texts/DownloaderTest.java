package club.resolve.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.check.LeftAlone;
import club.resolve.texts.Download.NotKept;
import club.resolve.timing.Meter;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first stage alone; what servers send is tested by the whole program. */
final class DownloaderTest {
  @TempDir private Path folder;

  @Test
  void aTextForWhichMemoryLacksIsAnErrorOfItsRowAlone() throws Exception {
    try (Shelf shelf = Shelf.open(folder)) {
      Downloader downloader =
          new Downloader(
              (_, _) -> {
                throw new OutOfMemoryError("Java heap space");
              },
              LeftAlone.ALL,
              shelf,
              1_000);

      NotKept missing =
          assertInstanceOf(
              NotKept.class, downloader.get(URI.create("http://a.example/emma.txt"), new Meter()));

      assertEquals(TextStatus.ERROR, missing.status());
      assertTrue(missing.reason().contains("Java heap space"), missing.reason());
    }
  }
}
