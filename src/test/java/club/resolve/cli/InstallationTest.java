package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InstallationTest {
  private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant COPIED = Instant.parse("2026-03-01T00:00:00Z");

  @TempDir private Path lib;
  private Installation installation;

  @BeforeEach
  void copy() throws Exception {
    for (String name : new String[] {"resolve.jar", "jsoup-1.jar", "resolve.aot"}) {
      Files.writeString(lib.resolve(name), name);
      Files.setLastModifiedTime(lib.resolve(name), FileTime.from(COPIED));
    }
    installation = new Installation(lib, BUILT);
  }

  private Instant time(String name) throws Exception {
    return Files.getLastModifiedTime(lib.resolve(name)).toInstant();
  }

  @Test
  void jarsOfACopyGetTheTimesOfTheBuild() throws Exception {
    assertTrue(installation.restoreTimes());

    assertEquals(BUILT, time("resolve.jar"));
    assertEquals(BUILT, time("jsoup-1.jar"));
    assertEquals(COPIED, time("resolve.aot"), "only the times of jars count");
  }

  @Test
  void aJarThatSomebodyHasReplacedKeepsItsTime() throws Exception {
    installation.restoreTimes();
    Files.setLastModifiedTime(lib.resolve("jsoup-1.jar"), FileTime.from(COPIED));

    assertTrue(installation.restoreTimes());

    assertEquals(COPIED, time("jsoup-1.jar"), "else Java would run the old code of it");
  }

  @Test
  void whereTimesCannotBeSetAPersonIsTold() throws Exception {
    assertEquals(Optional.empty(), installation.advice());
    Files.delete(lib.resolve("resolve.jar"));

    assertFalse(installation.restoreTimes());
    String advice = installation.advice().orElseThrow();
    assertTrue(advice.contains(lib.toString()) && advice.contains("cp -a"), advice);
  }
}
