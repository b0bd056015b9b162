package club.resolve.spark;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
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
final class WavesFolder implements Closeable {
  private static final String UNFINISHED = ".part";

  private final FileSystem files;
  private final Path folder;
  private final boolean temporary;
  private volatile boolean finished;

  private WavesFolder(Path path, boolean temporary, Configuration hadoop) throws IOException {
    this.files = path.getFileSystem(hadoop);
    this.folder = files.makeQualified(path);
    this.temporary = temporary;
  }

  /**
   * A folder that the same command finds again.
   *
   * @param place a path, or an address such as {@code hdfs://host/folder}
   */
  static WavesFolder at(String place, Configuration hadoop) throws IOException {
    return new WavesFolder(new Path(place), false, hadoop);
  }

  /** A folder of one run, as for a result that goes to standard output. */
  static WavesFolder temporary(Configuration hadoop) throws IOException {
    return new WavesFolder(
        new Path(Files.createTempDirectory("resolve-waves-").toUri()), true, hadoop);
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
    String unused = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    Path unfinished = new Path(folder, name + "." + unused + UNFINISHED);
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

  /** Returns true when a further run can go on with what is there. */
  boolean isOfUse() throws IOException {
    return !temporary && !names().isEmpty();
  }

  /** Says that all parts are handed on. */
  void finish() {
    finished = true;
  }

  /**
   * Takes the folder away with all that is in it, unless a further run can go on with it. To be
   * called when the results are in their places.
   */
  @Override
  public void close() throws IOException {
    if (temporary || finished) {
      files.delete(folder, true);
    }
  }

  @Override
  public String toString() {
    return folder.toUri().getScheme().equals("file") ? folder.toUri().getPath() : folder.toString();
  }
}
