package club.resolve.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteFilesTest {
  /** The folder of the test under another scheme, so that it is remote. */
  public static final class Elsewhere extends RawLocalFileSystem {
    @Override
    public URI getUri() {
      return URI.create("elsewhere:///");
    }
  }

  @TempDir Path folder;

  private RemoteFiles files() {
    Configuration hadoop = new Configuration();
    hadoop.set("fs.elsewhere.impl", Elsewhere.class.getName());
    return new RemoteFiles(folder.resolve("copies"), hadoop);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aRemoteListIsFetchedAndAResultIsPutBack() throws IOException {
    Files.writeString(folder.resolve("books.csv"), "title\nEmma\n");
    RemoteFiles files = files();
    String remote = "elsewhere://" + folder;
    String[] args =
        files.local(
            remote + "/books.csv", "-o", remote + "/links.csv", "--source=searxng=http://a");
    assertEquals("title\nEmma\n", Files.readString(Path.of(args[0])));
    assertEquals("--source=searxng=http://a", args[3]);
    Files.writeString(Path.of(args[2]), "Title,Link\n");
    assertEquals("in " + remote + "/links.csv.", files.shown("in " + args[2] + "."));
    files.putBack();
    assertEquals("Title,Link\n", Files.readString(folder.resolve("links.csv")));
    assertEquals(List.of("books.csv", "links.csv"), names());
    assertFalse(Files.exists(Path.of(args[0])));
  }

  @Test
  void theValueOfAnOptionMayBeRemoteToo() throws IOException {
    String[] args =
        files().local("--output=elsewhere://" + folder + "/new.csv", "file:///tmp/x.csv", "a:b");
    assertEquals(
        "--output=" + folder.resolve("copies/elsewhere/null" + folder + "/new.csv"), args[0]);
    assertEquals("/tmp/x.csv", args[1]);
    assertEquals("a:b", args[2]);
  }
}
