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
    if (!isIndex(folder)) {
      throw InputException.in(
          name, "the folder holds no index; make one with resolve index FILE -o FOLDER");
    }
    try {
      return CatalogIndex.open(IndexFiles.in(folder));
    } catch (AccessDeniedException e) {
      throw InputException.in(name, "no permission to read the index");
    } catch (IndexFormatTooOldException | IndexFormatTooNewException | OtherVersion e) {
      throw InputException.in(
          name, "the index is of another version of this program; make it anew with resolve index");
    } catch (IOException e) {
      throw InputException.in(name, "the index is damaged; make it anew with resolve index");
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
    if (Files.isDirectory(folder) && !isIndex(folder) && !Folders.isEmpty(folder)) {
      throw InputException.in(
          folder.toString(), "the folder is not empty and holds no index; name another one");
    }
  }

  /**
   * Makes an index of a catalogue. An index that is there is replaced when the new one is whole.
   * Remains of an earlier try that was killed are deleted.
   *
   * @param file named in messages
   * @throws InputException when the catalogue cannot be read or holds nothing of use, and as {@link
   *     #check}
   * @throws InterruptedIOException when the thread is interrupted
   */
  public static Built build(String file, CatalogReader rows, Path folder) throws IOException {
    check(folder);
    Path place = folder.toAbsolutePath().normalize();
    PartFolder.deleteAbandoned(place);
    try (PartFolder part = PartFolder.beside(place)) {
      Built built = write(file, rows, part.content());
      part.replace();
      return built;
    }
  }

  /**
   * Writes an index into an empty folder.
   *
   * @throws InterruptedIOException when the thread is interrupted
   */
  static Built write(String file, CatalogReader rows, Path folder) throws IOException {
    try (IndexFiles files = IndexFiles.in(folder)) {
      long books = IndexBuilder.build(rows, files);
      if (books == 0) {
        throw CatalogIndex.empty(file, rows.leftOut());
      }
      return new Built(books, rows.leftOut());
    } catch (ThreadInterruptedException _) {
      throw new InterruptedIOException("interrupted while indexing");
    }
  }

  private static boolean isIndex(Path folder) {
    return Files.isDirectory(folder.resolve(IndexFiles.BOOKS))
        && Files.isDirectory(folder.resolve(IndexFiles.WORDS));
  }
}
