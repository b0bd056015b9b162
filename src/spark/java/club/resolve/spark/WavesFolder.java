package club.resolve.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of the parts that are done, on any file system that Hadoop knows. A part is there as a
 * whole or not at all. Thread-safe.
 */
final class WavesFolder {
  private static final String UNFINISHED = ".part";

  private final FileSystem files;
  private final Path folder;

  /**
   * @param place a path, or an address such as {@code hdfs://host/folder}
   */
  WavesFolder(String place, Configuration hadoop) throws IOException {
    Path path = new Path(place);
    this.files = path.getFileSystem(hadoop);
    this.folder = files.makeQualified(path);
  }

  /** The names of the parts that an earlier run has left. */
  Set<String> names() throws IOException {
    Set<String> names = new HashSet<>();
    try {
      for (FileStatus file : files.listStatus(folder)) {
        String name = file.getPath().getName();
        if (!name.endsWith(UNFINISHED)) {
          names.add(name);
        }
      }
    } catch (FileNotFoundException _) {
      // There was no earlier run.
    }
    return names;
  }

  /** Puts a part there; one that is there already stays. */
  void put(String name, byte[] bytes) throws IOException {
    Path unfinished = new Path(folder, name + UNFINISHED);
    Path whole = new Path(folder, name);
    try (FSDataOutputStream out = files.create(unfinished, true)) {
      out.write(bytes);
      out.hsync();
    }
    if (!files.rename(unfinished, whole) && !files.exists(whole)) {
      throw new IOException(whole + " could not be written");
    }
  }

  byte[] get(String name) throws IOException {
    try (FSDataInputStream in = files.open(new Path(folder, name))) {
      return in.readAllBytes();
    }
  }

  /** Takes the folder away with all that is in it. */
  void delete() throws IOException {
    files.delete(folder, true);
  }

  @Override
  public String toString() {
    return folder.toUri().getScheme().equals("file") ? folder.toUri().getPath() : folder.toString();
  }
}
