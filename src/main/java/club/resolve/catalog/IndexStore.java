package club.resolve.catalog;

import club.resolve.book.Site;
import club.resolve.input.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Indexes of catalogue files. The index of a small file is made anew in memory; the index of a
 * large one is kept on disk for as long as the file does not change. Several processes may share a
 * store: an index is made in a folder of its own, and put in its place when it is whole.
 */
public final class IndexStore {
  /** Bytes; below, to index is as fast as to look whether it was done before. */
  private static final long SMALL = 256 << 10;

  private final Path folder;
  private final FileOpener opener;

  /** Opens a large file, whose index is to be made. */
  @FunctionalInterface
  public interface FileOpener {
    InputStream open(Path file) throws IOException;
  }

  /**
   * @param folder where indexes are kept; made when it is needed
   */
  public IndexStore(Path folder, FileOpener opener) {
    this.folder = folder;
    this.opener = opener;
  }

  /**
   * The index of a catalogue file, as the file is now.
   *
   * @throws InputException when the file cannot be read or holds nothing of use
   * @throws InterruptedIOException when the thread is interrupted; nothing of the index is kept
   */
  public CatalogIndex open(Path file, Site site) throws IOException {
    if (Files.size(file) < SMALL) {
      return inMemory(file, site, Files::newInputStream);
    }
    if (!canKeep()) {
      return inMemory(file, site, opener);
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

  private static CatalogIndex inMemory(Path file, Site site, FileOpener opener) throws IOException {
    try (CatalogReader rows = rows(file, site, opener)) {
      return CatalogIndex.inMemory(file.toString(), rows);
    }
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
    try (PartFolder part = PartFolder.beside(place)) {
      try (CatalogReader rows = rows(file, site, opener)) {
        IndexFolder.write(file.toString(), rows, part.content(), IndexProgress.NONE);
      }
      return put(part, place);
    }
  }

  private static CatalogIndex put(PartFolder part, Path place) throws IOException {
    if (Files.exists(place)) {
      try {
        // Another process has been faster.
        return IndexFolder.open(place);
      } catch (InputException _) {
        Folders.delete(place);
      }
    }
    try {
      part.put();
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
    for (Path entry : Folders.list(folder)) {
      if (String.valueOf(entry.getFileName()).startsWith(path) && !entry.equals(current)) {
        Folders.deleteIfPossible(entry);
      }
    }
    PartFolder.deleteAbandoned(current);
  }

  private static CatalogReader rows(Path file, Site site, FileOpener opener) throws IOException {
    return CatalogReader.open(file.toString(), opener.open(file), site);
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
