package club.resolve.catalog;

import club.resolve.input.InputException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.util.ThreadInterruptedException;

/** Indexes on disk, each in a folder of its own that comes into being whole. */
public final class IndexFolder {
  private IndexFolder() {}

  /**
   * The outcome of reading a catalogue: the number of rows in the index, and of those that are not.
   */
  public record Built(long books, LeftOut leftOut) {}

  /**
   * Opens an index.
   *
   * @throws InputException when there is none, or one that is damaged or of another version
   */
  public static CatalogIndex open(Path folder) throws IOException {
    String name = folder.toString();
    if (!Files.isDirectory(folder)) {
      throw InputException.in(name, "there is no such folder");
    }
    if (!Generation.isIn(folder)) {
      throw InputException.in(
          name, "the folder holds no index; make one with resolve index FILE -o FOLDER");
    }
    try {
      return openCurrent(folder);
    } catch (AccessDeniedException e) {
      throw InputException.in(name, "no permission to read the index");
    } catch (IndexFormatTooOldException | IndexFormatTooNewException | OtherVersion e) {
      throw InputException.in(
          name, "the index is of another version of this program; make it anew with resolve index");
    } catch (IOException e) {
      throw InputException.in(name, "the index is damaged; make it anew with resolve index");
    }
  }

  /** The one that counts may be replaced, and deleted, while it is opened. */
  private static CatalogIndex openCurrent(Path folder) throws IOException {
    Generation current = Generation.current(folder).orElseThrow(OtherVersion::new);
    try {
      return CatalogIndex.open(IndexFiles.in(current.folder()));
    } catch (IOException e) {
      Generation next = Generation.current(folder).orElse(current);
      if (next.equals(current)) {
        throw e;
      }
      return CatalogIndex.open(IndexFiles.in(next.folder()));
    }
  }

  /** An index that was written by a version whose words or keys are others. */
  static final class OtherVersion extends IOException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Makes sure that an index can be made under this name, without writing anything.
   *
   * @throws InputException when the folder around it is missing, or there is something else under
   *     this name
   */
  public static void check(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      throw InputException.in(folder.toString(), "there is no folder " + parent);
    }
    if (parent != null && !Files.isWritable(parent)) {
      throw InputException.in(folder.toString(), "no permission to write in " + parent);
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw InputException.in(folder.toString(), "is a file; the name of a folder is needed");
    }
    if (Files.isDirectory(folder) && !Generation.isIn(folder) && !Folders.isEmpty(folder)) {
      throw InputException.in(
          folder.toString(), "the folder is not empty and holds no index; name another one");
    }
  }

  /** Opens the catalogue of which an index is made. */
  @FunctionalInterface
  public interface RowsOpener {
    /**
     * Opens the catalogue.
     *
     * @param scratch an empty folder beside the index, which is deleted when the index is made
     */
    CatalogReader open(Path scratch) throws IOException;
  }

  /**
   * Makes an index of a catalogue. An index that is there is replaced when the new one is whole;
   * runs that use it go on with it. Remains of an earlier try that was killed are deleted.
   *
   * @param name of the catalogue in messages
   * @param progress is told of what comes after the last row
   * @throws InputException when the catalogue cannot be read or holds nothing of use, and as {@link
   *     #check}
   * @throws InterruptedIOException when the thread is interrupted
   */
  public static Built build(String name, RowsOpener catalogue, Path folder, IndexProgress progress)
      throws IOException {
    check(folder);
    Path place = folder.toAbsolutePath().normalize();
    PartFolder.deleteAbandoned(place);
    try (PartFolder part = PartFolder.beside(place)) {
      Built built;
      try (CatalogReader rows = catalogue.open(part.scratch())) {
        built = write(name, rows, part.content(), progress);
      }
      if (Generation.isIn(place)) {
        Generation.current(part.content()).orElseThrow().replaceIn(place);
      } else {
        part.put();
      }
      return built;
    }
  }

  /**
   * Writes an index into an empty folder.
   *
   * @throws InterruptedIOException when the thread is interrupted
   */
  static Built write(String file, CatalogReader rows, Path folder, IndexProgress progress)
      throws IOException {
    Generation generation = Generation.create(folder);
    try (IndexFiles files = IndexFiles.in(generation.folder())) {
      long books = IndexBuilder.build(rows, files, progress);
      if (books == 0) {
        throw CatalogIndex.empty(file, rows.leftOut());
      }
      generation.name();
      return new Built(books, rows.leftOut());
    } catch (ThreadInterruptedException _) {
      throw new InterruptedIOException("interrupted while indexing");
    }
  }
}
