package club.resolve.catalog;

import club.resolve.input.InputException;
import club.resolve.match.Site;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;

/**
 * Indexes of catalogue files. That of a small file is made anew in memory; that of a large one is
 * kept on disk for as long as the file does not change. Several processes may share a store: an
 * index is made in a folder of its own, and put in its place when it is whole.
 */
public final class IndexStore {
  /** Bytes; below, to index is as fast as to look whether it was done before. */
  private static final long SMALL = 256 << 10;

  /** What was begun so long ago has no one any more who would finish it. */
  private static final Duration LONGEST_BUILD = Duration.ofDays(1);

  private final Path folder;
  private final InstantSource clock;

  /**
   * @param folder where indexes are kept; made when it is needed
   * @param clock tells which unfinished indexes are old
   */
  public IndexStore(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** The usual folder: {@code resolve/indexes} under XDG_CACHE_HOME, or under {@code ~/.cache}. */
  public static Path usualFolder(Map<String, String> environment) {
    String set = environment.getOrDefault("XDG_CACHE_HOME", "");
    // The XDG specification tells to leave relative paths out of account.
    Path cache =
        set.startsWith("/")
            ? Path.of(set)
            : Path.of(
                environment.getOrDefault("HOME", System.getProperty("user.home", ".")), ".cache");
    return cache.resolve("resolve").resolve("indexes");
  }

  /**
   * The index of a catalogue file, as the file is now.
   *
   * @throws InputException when the file cannot be read or holds nothing of use
   */
  public CatalogIndex open(Path file, Site site) throws IOException {
    if (Files.size(file) < SMALL || !canKeep()) {
      try (CatalogReader rows = rows(file, site)) {
        return CatalogIndex.inMemory(file.toString(), rows);
      }
    }
    String path = hash(file.toRealPath().toString());
    String state =
        hash(
            String.join(
                " ",
                IndexFormat.VERSION,
                site.name(),
                Long.toString(Files.size(file)),
                Files.getLastModifiedTime(file).toInstant().toString()));
    Path place = folder.resolve(path + "-" + state);
    if (Files.exists(place)) {
      try {
        return IndexFolder.open(place);
      } catch (InputException _) {
        // Damaged: what can be made anew is no reason to stop.
      }
    }
    CatalogIndex index = make(file, site, place);
    deleteOld(path, place);
    return index;
  }

  /** A home that cannot be written costs time, not the run. */
  private boolean canKeep() throws IOException {
    try {
      Files.createDirectories(folder);
      return Files.isWritable(folder);
    } catch (FileSystemException _) {
      return false;
    }
  }

  private CatalogIndex make(Path file, Site site, Path place) throws IOException {
    Path part = Folders.newPart(place);
    try {
      try (CatalogReader rows = rows(file, site)) {
        IndexFolder.write(file.toString(), rows, part);
      }
      return put(part, place);
    } finally {
      Folders.delete(part);
    }
  }

  private static CatalogIndex put(Path part, Path place) throws IOException {
    if (Files.exists(place)) {
      try {
        // Another process has been faster.
        return IndexFolder.open(place);
      } catch (InputException _) {
        Folders.delete(place);
      }
    }
    try {
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (Files.notExists(place)) {
        throw e;
      }
      // Another process has been faster after all.
    }
    return IndexFolder.open(place);
  }

  /** Deletes the indexes of what the file was before, and what was never finished. */
  private void deleteOld(String path, Path current) throws IOException {
    Instant oldest = clock.instant().minus(LONGEST_BUILD);
    for (Path entry : Folders.list(folder)) {
      String name = String.valueOf(entry.getFileName());
      boolean outdated = name.startsWith(path) && !entry.equals(current);
      if (outdated || (name.startsWith(Folders.PART) && changedBefore(entry, oldest))) {
        deleteIfPossible(entry);
      }
    }
  }

  private static boolean changedBefore(Path entry, Instant time) {
    try {
      return Files.getLastModifiedTime(entry).toInstant().isBefore(time);
    } catch (IOException _) {
      return false;
    }
  }

  private static void deleteIfPossible(Path entry) {
    try {
      Folders.delete(entry);
    } catch (IOException | UncheckedIOException _) {
      // Another process has it open, or deletes it, too. It costs no more than its place.
    }
  }

  private static CatalogReader rows(Path file, Site site) throws IOException {
    InputStream in = Files.newInputStream(file);
    return CatalogReader.open(file.toString(), in, site);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
