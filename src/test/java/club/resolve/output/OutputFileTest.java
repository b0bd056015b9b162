package club.resolve.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {
  @TempDir private Path folder;

  private Path path(String name) {
    return folder.resolve(name);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(path(name), text);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static void write(OutputFile file, String text) throws IOException {
    try (Writer out = file.open()) {
      out.write(text);
    }
  }

  private static String complaint(Path path) {
    return String.valueOf(
        assertThrows(OutputException.class, () -> OutputFile.at(path)).getMessage());
  }

  @Test
  void beingMadeSureOfWritesNothing() throws IOException {
    OutputFile.at(path("links.csv"));
    assertEquals(List.of(), names());
  }

  @Test
  void untilItIsWholeItStandsBesideItsName() throws IOException {
    OutputFile file = OutputFile.at(path("links.csv"));
    write(file, "half");
    assertFalse(Files.exists(path("links.csv")));
    List<String> parts = names().stream().filter(name -> name.endsWith(".part")).toList();
    assertEquals(1, parts.size(), names().toString());
    assertTrue(parts.getFirst().startsWith("links.csv."), parts.toString());
    assertEquals("half", Files.readString(path(parts.getFirst())));
    file.close();
    assertEquals(List.of(), names());
  }

  @Test
  void onceWholeItTakesItsPlace() throws IOException {
    OutputFile file = OutputFile.at(path("links.csv"));
    write(file, "Title\nJäger ノ\n");
    file.commit();
    file.close();
    assertEquals("Title\nJäger ノ\n", Files.readString(path("links.csv")));
    assertEquals(List.of("links.csv"), names());
    assertEquals(path("links.csv"), file.target());
  }

  @Test
  void untilItIsWholeWhatStoodThereIsLeftAlone() throws IOException {
    Path target = file("links.csv", "old");
    write(OutputFile.at(target), "new");
    assertEquals("old", Files.readString(target));
    assertFalse(Files.exists(path("links.csv.bak")));
  }

  @Test
  void whatStoodThereIsKeptBesideIt() throws IOException {
    Path target = file("links.csv", "old");
    file("links.csv.bak", "older");
    OutputFile file = OutputFile.at(target);
    write(file, "new");
    file.commit();
    file.close();
    assertEquals("new", Files.readString(target));
    assertEquals("old", Files.readString(path("links.csv.bak")));
    assertEquals(List.of("links.csv", "links.csv.bak"), names());
  }

  @Test
  void whatKilledRunsLeftHalfWrittenIsDeletedOnceThereIsAWholeFile() throws IOException {
    file("links.csv.0123abcd.part", "a long rest of a run that was ended");
    file("links.csv.4567cdef.bak", "what stood there before that run");
    file("links.csv.mine.part", "of a person");
    OutputFile file = OutputFile.at(path("links.csv"));
    write(file, "new");
    file.commit();
    file.close();
    assertEquals("new", Files.readString(path("links.csv")));
    assertEquals(List.of("links.csv", "links.csv.mine.part"), names());
  }

  @Test
  void onlyOneWritesAFileAtATime() throws IOException {
    OutputFile first = OutputFile.at(path("links.csv"));
    write(first, "first");
    OutputFile second = OutputFile.at(path("links.csv"));
    String message = String.valueOf(assertThrows(OutputException.class, second::open).getMessage());
    assertTrue(message.contains("links.csv: another run is writing there"), message);
    first.commit();
    first.close();

    write(second, "second");
    second.commit();
    second.close();
    assertEquals("second", Files.readString(path("links.csv")));
    assertEquals("first", Files.readString(path("links.csv.bak")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void noLinkIsFollowedToAnotherFile() throws IOException {
    Path other = file("other.csv", "somebody's");
    Files.createSymbolicLink(path(".links.csv.lock"), other);
    OutputFile file = OutputFile.at(path("links.csv"));
    assertThrows(OutputException.class, file::lock);
    assertEquals("somebody's", Files.readString(other));
  }

  @Test
  void aFileThatOnlyBearsTheNameOfALockIsLeftAsItIs() throws IOException {
    Path other = file(".links.csv.lock", "somebody's");
    OutputFile file = OutputFile.at(path("links.csv"));
    write(file, "new");
    file.commit();
    file.close();
    assertEquals("somebody's", Files.readString(other));
  }

  @Test
  void whatIsPartialDoesNotTakeThePlaceOfWhatIsWhole() throws IOException {
    file("links.csv", "whole");
    for (String part : List.of("one", "two")) {
      OutputFile file = OutputFile.at(path("links.csv"));
      write(file, part);
      Path place = file.settle(false);
      assertEquals(part, Files.readString(place));
      file.close();
    }
    assertEquals("whole", Files.readString(path("links.csv")));
    assertEquals(List.of("links.csv", "links.partial-2.csv", "links.partial.csv"), names());
  }

  @Test
  void whereNothingStandsWhatIsPartialTakesThePlace() throws IOException {
    OutputFile file = OutputFile.at(path("links.csv"));
    write(file, "some");
    assertEquals(path("links.csv"), file.settle(false));
    file.close();
    assertEquals(List.of("links.csv"), names());
  }

  @Test
  void aMissingFolderIsAnErrorThatNamesIt() {
    String message = complaint(path("none/links.csv"));
    assertTrue(message.contains("links.csv"), message);
    assertTrue(message.contains("no folder"), message);
    assertTrue(message.contains(path("none").toString()), message);
  }

  @Test
  void aFolderIsNoTarget() {
    String message = complaint(folder);
    assertTrue(message.contains(folder.toString()), message);
    assertTrue(message.contains("folder"), message);
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    file("books.csv", "title\n");
    String message = complaint(path("books.csv/links.csv"));
    assertTrue(message.contains("links.csv"), message);
  }

  @Test
  void itTouchesItsTargetItsLockAndItsBackup() throws IOException {
    OutputFile file = OutputFile.at(path("links.csv"));
    assertTrue(file.touches(path("links.csv")));
    assertTrue(file.touches(path(".links.csv.lock")));
    assertTrue(file.touches(path("links.csv.bak")));
    assertTrue(file.touches(folder.resolve("x/../links.csv")), "not in normal form");
    assertFalse(file.touches(path("books.csv")));
    assertFalse(file.touches(path("links.csv2")));
  }

  @Test
  void itTouchesTheSameFileUnderAnotherName() throws IOException {
    Path input = file("books.csv", "title\n");
    Path hard = path("hard.csv");
    try {
      Files.createLink(hard, input);
    } catch (UnsupportedOperationException _) {
      assumeTrue(false, "no hard links here");
    }
    assertTrue(OutputFile.at(hard).touches(input));
    assertTrue(OutputFile.at(input).touches(hard));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void itTouchesTheFileBehindALink() throws IOException {
    Path input = file("books.csv", "title\n");
    Path link = Files.createSymbolicLink(path("link.csv"), input);
    assertTrue(OutputFile.at(link).touches(input));
    assertTrue(OutputFile.at(input).touches(link));
    assertFalse(OutputFile.at(link).touches(file("other.csv", "")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theBackupOfAnotherFileMayBeTheInput() throws IOException {
    Path input = file("books.csv", "title\n");
    Files.createSymbolicLink(path("links.csv.bak"), input);
    assertTrue(OutputFile.at(path("links.csv")).touches(input));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFileBehindALinkIsReplacedAndNotTheLink() throws IOException {
    Files.createDirectory(path("real"));
    Path real = Files.writeString(path("real/links.csv"), "old");
    Path link = Files.createSymbolicLink(path("links.csv"), real);
    OutputFile file = OutputFile.at(link);
    write(file, "new");
    file.commit();
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(real));
    assertEquals("old", Files.readString(path("real/links.csv.bak")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFileBehindALinkNeedNotBeThereYet() throws IOException {
    Files.createDirectory(path("real"));
    Path link = Files.createSymbolicLink(path("links.csv"), Path.of("real/links.csv"));
    OutputFile file = OutputFile.at(link);
    write(file, "new");
    file.commit();
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(path("real/links.csv")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkToItselfIsCalledThat() throws IOException {
    Path link = Files.createSymbolicLink(path("links.csv"), Path.of("links.csv"));
    assertEquals(link + ": is a link that leads to itself", complaint(link));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw-rw-", "r--r-----"})
  @DisabledOnOs(OS.WINDOWS)
  void theModeOfAFileThatIsReplacedStays(String mode) throws IOException {
    Path place = Files.writeString(path("links.csv"), "old");
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(mode));
    OutputFile file = OutputFile.at(place);
    write(file, "new");
    for (Path part : parts()) {
      assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(part)));
    }
    file.commit();
    assertEquals("new", Files.readString(place));
    assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(place)));
  }

  private List<Path> parts() throws IOException {
    return names().stream().filter(name -> name.endsWith(".part")).map(this::path).toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRunThatIsInterruptedStillWrites(boolean replaces) throws IOException {
    if (replaces) {
      file("links.csv", "old");
    }
    OutputFile file = OutputFile.at(path("links.csv"));
    Thread.currentThread().interrupt();
    try {
      write(file, "new");
      file.commit();
      file.close();
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertEquals("new", Files.readString(path("links.csv")));
  }

  @Test
  void anotherProgramsPartIsLeftAsItIs() throws IOException {
    Files.writeString(path("links.csv.part"), "somebody else's");
    OutputFile file = OutputFile.at(path("links.csv"));
    file.lock();
    write(file, "new");
    file.commit();
    file.close();
    assertEquals("somebody else's", Files.readString(path("links.csv.part")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDeviceIsWrittenToAndNeverReplaced() throws IOException {
    Path device = Path.of("/dev/null");
    OutputFile file = OutputFile.at(device);
    write(file, "new");
    file.commit();
    assertEquals(device, file.settle(false));
    assertEquals(Optional.empty(), file.putAside());
    file.close();
    assertTrue(Files.exists(device));
    assertFalse(Files.isRegularFile(device));
    assertFalse(Files.exists(Path.of("/dev/null.part")));
    assertFalse(Files.exists(Path.of("/dev/null.bak")));
  }
}
