package club.resolve.spark;

import club.resolve.output.OutputLock;
import club.resolve.run.UserError;
import club.resolve.run.UserFolder;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.jspecify.annotations.Nullable;

/**
 * Files on the command line that are not on this machine, such as {@code hdfs://host/books.csv}.
 * The run works with copies; what it has written goes back under a temporary name, and is then
 * renamed. Not thread-safe.
 */
final class RemoteFiles {
  /** An argument, or the value of an option, that is an address; those of the web are sources. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<option>--[a-z-]+=)?(?<address>(?!https?:)[a-z][a-z0-9+.-]+:/{1,3}[^/].*)");

  private final Path copies;
  private final Configuration hadoop;

  /** To each local folder the remote one that it stands for. */
  private final Map<Path, URI> folders = new TreeMap<>();

  /** The copies as they were fetched, with the times at which they were. */
  private final Map<Path, FileTime> fetched = new TreeMap<>();

  private final List<Closeable> needed = new ArrayList<>();

  /** The folder of copies of this command; null where no file is remote. */
  private @Nullable CopyFolder folder;

  /** A folder for copies that no other run uses at the same time. */
  private record CopyFolder(Path place, OutputLock lock) {

    static CopyFolder of(Path place) throws IOException {
      Files.createDirectories(place);
      CopyFolder folder = new CopyFolder(place, OutputLock.within(place));
      folder.empty();
      return folder;
    }

    void empty() throws IOException {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(place, Files::isDirectory)) {
        for (Path each : all) {
          FileUtil.fullyDelete(each.toFile());
        }
      }
    }

    void delete() throws IOException {
      empty();
      lock.close();
      Files.delete(place);
    }
  }

  /**
   * @param copies the folder for those of all commands
   */
  RemoteFiles(Path copies, Configuration hadoop) {
    this.copies = copies;
    this.hadoop = hadoop;
  }

  /** Those of this process, with copies in the person's folder for such things. */
  static RemoteFiles ofProcess(Configuration hadoop) {
    return new RemoteFiles(
        UserFolder.CACHE.of(System.getenv()).resolve("remote").toAbsolutePath(), hadoop);
  }

  /**
   * The arguments with local names in the place of remote ones, whose files are fetched. Each
   * command has a folder of its own, and finds nothing there of a run that was killed.
   *
   * @throws UserError when a file system is not known or cannot be reached, or the same command is
   *     running
   */
  String[] local(String... args) throws IOException {
    List<String> local = new ArrayList<>();
    for (String arg : args) {
      Matcher address = ADDRESS.matcher(arg);
      if (!address.matches()) {
        local.add(arg);
        continue;
      }
      String option = address.group("option");
      String typed = address.group("address");
      try {
        local.add(
            (option == null ? "" : option) + copy(new org.apache.hadoop.fs.Path(typed), args));
      } catch (IOException e) {
        throw new UserError("%s: %s".formatted(typed, e.getMessage()));
      } catch (RuntimeException e) {
        throw new UserError("%s: %s".formatted(typed, root(e)));
      }
    }
    return local.toArray(String[]::new);
  }

  /** Hadoop wraps what it does not find, such as a host, or the class for a file system. */
  private static Throwable root(RuntimeException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private Path copy(org.apache.hadoop.fs.Path there, String... args) throws IOException {
    URI remote = there.toUri();
    if (remote.getScheme().equals("file")) {
      return Path.of(remote.getPath());
    }
    FileSystem files = there.getFileSystem(hadoop);
    CopyFolder own = folder == null ? CopyFolder.of(copies.resolve(digest(args))) : folder;
    folder = own;
    Path here =
        own.place()
            .resolve(remote.getScheme() + "/" + remote.getAuthority() + "/" + remote.getPath());
    Path parent = here.resolveSibling("");
    Files.createDirectories(parent);
    folders.put(parent, URI.create(remote.toString().replaceFirst("[^/]*$", "")));
    if (files.exists(there)) {
      files.copyToLocalFile(false, there, new org.apache.hadoop.fs.Path(here.toUri()), true);
      fetched.put(here, Files.getLastModifiedTime(here));
    }
    return here;
  }

  private static String digest(String... args) {
    byte[] command = String.join("\0", args).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(command).toString();
  }

  /** A text with the names as the person has typed them. */
  String shown(String text) {
    String shown = text;
    for (Map.Entry<Path, URI> one : folders.entrySet()) {
      shown = shown.replace(one.getKey() + "/", one.getValue().toString());
    }
    return shown;
  }

  /** Closes something when all files are where they belong, and not before. */
  void closeAtEnd(Closeable neededUntilThen) {
    needed.add(neededUntilThen);
  }

  /**
   * Takes what is new or changed to where it belongs, and then away what is needed no more, the
   * copies among it.
   *
   * @throws IOException when something cannot be written; the copies are still there then
   */
  void putBack() throws IOException {
    for (Map.Entry<Path, URI> one : folders.entrySet()) {
      for (Path file : files(one.getKey())) {
        if (!Files.getLastModifiedTime(file).equals(fetched.get(file))) {
          putBack(file, new org.apache.hadoop.fs.Path(one.getValue()));
        }
      }
    }
    for (Closeable each : needed) {
      each.close();
    }
    if (folder != null) {
      folder.delete();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".lock"))
          .sorted()
          .toList();
    }
  }

  private void putBack(Path file, org.apache.hadoop.fs.Path folder) throws IOException {
    String name = String.valueOf(file.getFileName());
    String unused = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    org.apache.hadoop.fs.Path place = new org.apache.hadoop.fs.Path(folder, name);
    try {
      put(file, new org.apache.hadoop.fs.Path(folder, name + "." + unused + ".part"), place);
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be written: %s; the same command tries again, and the file is in %s until then"
              .formatted(place, e.getMessage(), file),
          e);
    }
  }

  private void put(Path file, org.apache.hadoop.fs.Path part, org.apache.hadoop.fs.Path place)
      throws IOException {
    FileSystem files = place.getFileSystem(hadoop);
    files.copyFromLocalFile(false, true, new org.apache.hadoop.fs.Path(file.toUri()), part);
    if (!files.rename(part, place)) {
      // Such as a file system that renames onto nothing that is there.
      files.delete(place, false);
      if (!files.rename(part, place)) {
        throw new IOException(part + " cannot be renamed");
      }
    }
  }
}
