package club.resolve.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class UserFolderTest {
  @Test
  void indexesFollowXdg() {
    assertEquals(Path.of("/c/resolve/indexes"), UserFolder.indexes(Map.of("XDG_CACHE_HOME", "/c")));
    assertEquals(
        Path.of("/h/.cache/resolve/indexes"),
        UserFolder.indexes(Map.of("HOME", "/h", "XDG_CACHE_HOME", "relative")));
  }

  @Test
  void answersAreWhereCachesAre() {
    assertEquals(
        Path.of("/c/resolve/answers.db"),
        UserFolder.answers(Map.of("XDG_CACHE_HOME", "/c", "HOME", "/h")));
    assertEquals(
        Path.of("/h/.cache/resolve/answers.db"),
        UserFolder.answers(Map.of("XDG_CACHE_HOME", "relative", "HOME", "/h")));
    assertEquals(Path.of("/h/.cache/resolve/answers.db"), UserFolder.answers(Map.of("HOME", "/h")));
  }
}
