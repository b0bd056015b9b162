package club.resolve.spark;

import club.resolve.run.UserFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/**
 * Files on the command line that are not on this machine, such as {@code hdfs://host/books.csv}.
 * The run works with copies; what it has written goes back under a temporary name, and is then
 * renamed. Not thread-safe.
 */
final class RemoteFiles {
  /** An argument, or the value of an option, that is an address; those of the web are sources. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<option>--[a-z-]+=)?(?<address>(?!https?:)[a-z][a-z0-9+.-]*:/{1,3}[^/].*)");

  private final Path folder;
  private final Configuration hadoop;

  /** To each local folder the remote one that it stands for. */
  private final Map<Path, URI> folders = new TreeMap<>();

  /** The copies as they were fetched, with their digests. */
  private final Map<Path, Long> fetched = new TreeMap<>();

  /**
   * @param folder for the copies
   */
  RemoteFiles(Path folder, Configuration hadoop) {
    this.folder = folder;
    this.hadoop = hadoop;
  }

  /** Those of this process, with copies in the person's folder for such things. */
  static RemoteFiles ofProcess(Configuration hadoop) {
    return new RemoteFiles(
        UserFolder.CACHE.of(System.getenv()).resolve("remote").toAbsolutePath(), hadoop);
  }

  /**
   * The arguments with local names in the place of remote ones, whose files are fetched.
   *
   * @throws IOException when a file system cannot be reached
   */
  String[] local(String... args) throws IOException {
    List<String> local = new ArrayList<>();
    for (String arg : args) {
      Matcher address = ADDRESS.matcher(arg);
      String option = address.matches() ? address.group("option") : null;
      local.add(
          address.matches()
              ? (option == null ? "" : option) + copy(URI.create(address.group("address")))
              : arg);
    }
    return local.toArray(String[]::new);
  }

  private Path copy(URI remote) throws IOException {
    if (remote.getScheme().equals("file")) {
      return Path.of(remote.getPath());
    }
    org.apache.hadoop.fs.Path there = new org.apache.hadoop.fs.Path(remote);
    FileSystem files = there.getFileSystem(hadoop);
    Path here =
        folder.resolve(remote.getScheme() + "/" + remote.getAuthority() + "/" + remote.getPath());
    Path parent = here.resolveSibling("");
    Files.createDirectories(parent);
    folders.put(parent, URI.create(remote.toString().replaceFirst("[^/]*$", "")));
    if (files.exists(there)) {
      files.copyToLocalFile(false, there, new org.apache.hadoop.fs.Path(here.toUri()), true);
      fetched.put(here, digest(here));
    }
    return here;
  }

  private static long digest(Path file) throws IOException {
    return Arrays.hashCode(Files.readAllBytes(file));
  }

  /** A text with the names as the person has typed them. */
  String shown(String text) {
    String shown = text;
    for (Map.Entry<Path, URI> one : folders.entrySet()) {
      shown = shown.replace(one.getKey() + "/", one.getValue().toString());
    }
    return shown;
  }

  /**
   * Takes what is new or changed to where it belongs, and the copies away.
   *
   * @throws IOException when something cannot be written; the copies are still there then
   */
  void putBack() throws IOException {
    for (Map.Entry<Path, URI> one : folders.entrySet()) {
      for (Path file : files(one.getKey())) {
        if (!fetched.containsKey(file) || fetched.get(file) != digest(file)) {
          putBack(file, new org.apache.hadoop.fs.Path(one.getValue()));
        }
      }
      for (Path file : files(one.getKey())) {
        Files.delete(file);
      }
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

  private void putBack(Path file, org.apache.hadoop.fs.Path there) throws IOException {
    FileSystem files = there.getFileSystem(hadoop);
    String name = String.valueOf(file.getFileName());
    String unused = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    org.apache.hadoop.fs.Path part =
        new org.apache.hadoop.fs.Path(there, name + "." + unused + ".part");
    org.apache.hadoop.fs.Path place = new org.apache.hadoop.fs.Path(there, name);
    files.copyFromLocalFile(false, true, new org.apache.hadoop.fs.Path(file.toUri()), part);
    if (!files.rename(part, place)) {
      // Such as a file system that renames onto nothing that is there.
      files.delete(place, false);
      if (!files.rename(part, place)) {
        throw new IOException("%s could not be written; it is in %s".formatted(place, file));
      }
    }
  }
}
