package club.resolve.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.run.UserError;
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
  void copiesThatAKilledRunHasLeftGoNowhere() throws IOException {
    String remote = "elsewhere://" + folder;
    Files.writeString(folder.resolve("books.csv"), "title\nEmma\n");
    var _ = files().local(remote + "/books.csv", "-o", remote + "/links.csv");
    Files.writeString(folder.resolve("books.csv"), "title\nPersuasion\n");
    Files.writeString(folder.resolve("more.csv"), "title\nEmma\n");
    RemoteFiles other = files();
    var _ = other.local(remote + "/more.csv");
    other.putBack();
    assertEquals("title\nPersuasion\n", Files.readString(folder.resolve("books.csv")));
  }

  @Test
  void theSameCommandRunsOnceAtATime() throws IOException {
    String[] args = {"elsewhere://" + folder + "/books.csv"};
    RemoteFiles first = files();
    var _ = first.local(args);
    UserError refusal = assertThrows(UserError.class, () -> files().local(args));
    assertTrue(String.valueOf(refusal.getMessage()).contains("another run"), refusal.getMessage());
    first.putBack();
    var _ = files().local(args);
  }

  @Test
  void aFileSystemThatIsNotKnownIsNamed() {
    UserError refusal = assertThrows(UserError.class, () -> files().local("nowhere://a/books.csv"));
    assertEquals(
        "nowhere://a/books.csv: No FileSystem for scheme \"nowhere\"", refusal.getMessage());
  }

  @Test
  void theValueOfAnOptionMayBeRemoteToo() throws IOException {
    String[] args =
        files().local("--output=elsewhere://" + folder + "/a new.csv", "file:///tmp/x.csv", "a:b");
    assertTrue(args[0].startsWith("--output=" + folder.resolve("copies") + "/"), args[0]);
    assertTrue(args[0].endsWith("/a new.csv"), args[0]);
    assertEquals("/tmp/x.csv", args[1]);
    assertEquals("a:b", args[2]);
  }
}
