package club.resolve.texts;

import club.resolve.output.OutputException;
import club.resolve.output.OutputLock;
import club.resolve.output.Permissions;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of texts, and the file in it that says from where each of them is: a line of JSON for
 * each thing that was learnt, of which the last about an address counts. A text is written to a
 * part, and gets its name when its row is handed on. One run at a time has the folder. Thread-safe.
 */
public final class Shelf implements Closeable {
  static final String NOTES = ".resolve-texts.jsonl";

  private final Path folder;

  /** Not a channel, which an interrupted thread would close for all. */
  private final RandomAccessFile notes;

  private final OutputLock lock;
  private final Map<String, Known> known = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  private Shelf(Path folder, RandomAccessFile notes, OutputLock lock) {
    this.folder = folder;
    this.notes = notes;
    this.lock = lock;
  }

  /**
   * Opens a folder, which is made where there is none.
   *
   * @throws OutputException when it cannot be written, or another run has it
   */
  public static Shelf open(Path folder) throws IOException {
    try {
      if (!Files.isDirectory(folder)) {
        makeIn(folder.toAbsolutePath().getParent(), folder);
      }
      OutputLock lock = OutputLock.within(folder);
      try {
        return read(folder, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (FileSystemException | FileNotFoundException e) {
      throw new OutputException(
          "%s: no texts can be saved there%s; name a folder that may be written, or a new one"
              .formatted(folder, reason(e)));
    }
  }

  /** The words of the system in brackets, such as "Too many open files", where it has any. */
  private static String reason(IOException e) {
    String words = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
    return words == null ? "" : " (" + words + ")";
  }

  private static void makeIn(@Nullable Path parent, Path folder) throws IOException {
    if (parent != null && Files.notExists(parent)) {
      throw new OutputException(folder + ": there is no folder " + parent);
    }
    Files.createDirectory(folder);
  }

  private static Shelf read(Path folder, OutputLock lock) throws IOException {
    RandomAccessFile notes = new RandomAccessFile(folder.resolve(NOTES).toFile(), "rw");
    try {
      Shelf shelf = new Shelf(folder, notes, lock);
      shelf.read();
      return shelf;
    } catch (IOException | RuntimeException e) {
      notes.close();
      throw e;
    }
  }

  private void read() throws IOException {
    // A folder of years has some thousand lines.
    byte[] bytes = new byte[Math.toIntExact(notes.length())];
    notes.readFully(bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    text.lines().flatMap(line -> Known.fromJson(line).stream()).forEach(this::learn);
    if (!text.isEmpty() && !text.endsWith("\n")) {
      append("\n");
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.map(file -> SafeNames.key(file.getFileName().toString())).forEach(taken::add);
    }
  }

  private void learn(Known text) {
    known.put(text.address(), text);
    if (text.named()) {
      taken.add(SafeNames.key(text.name()));
    }
  }

  /** The facts about the text of an address. */
  synchronized Optional<Known> known(URI address) {
    return Optional.ofNullable(known.get(address.toString()));
  }

  private String free(String safe) {
    String free = safe;
    for (int number = 2; !taken.add(SafeNames.key(free)); number++) {
      free = SafeNames.numbered(safe, number);
    }
    return free;
  }

  /** Remembers, in this run and in later ones. */
  synchronized void note(Known text) throws IOException {
    learn(text);
    append(text.toJson() + "\n");
  }

  private void append(String line) throws IOException {
    notes.seek(notes.length());
    notes.write(line.getBytes(StandardCharsets.UTF_8));
  }

  Path part(Known text) {
    return folder.resolve(text.part());
  }

  /**
   * The file that is all of a text: its part, until that has been put in its place. Empty where
   * there is none, or somebody has changed it.
   */
  Optional<Path> whole(Known text) {
    if (!text.whole()) {
      return Optional.empty();
    }
    Stream<Path> placed = text.named() ? Stream.of(folder.resolve(text.name())) : Stream.empty();
    return Stream.concat(Stream.of(part(text)), placed)
        .filter(file -> isOf(file, text.bytes()))
        .findFirst();
  }

  private static boolean isOf(Path file, OptionalLong bytes) {
    try {
      return isFile(file) && OptionalLong.of(Files.size(file)).equals(bytes);
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean isFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Bytes of a file that this program may have written; 0 where there is none. */
  static long size(Path file) throws IOException {
    return isFile(file) ? Files.size(file) : 0;
  }

  /** Remembers that a part is all of its text. */
  Known keep(Known text) throws IOException {
    Known whole = text.asWhole(Files.size(part(text)));
    note(whole);
    return whole;
  }

  /**
   * Puts a whole text in its place, under the name that it has, or else the first free one. Called
   * in the order of the list, so equal names are numbered by it. The name is noted first: a run
   * that ends in between leaves a part that the next one finds.
   *
   * @return the name
   */
  synchronized String place(URI address) throws IOException {
    Known text = known(address).orElseThrow();
    if (!text.named()) {
      text = text.asNamed(free(text.name()));
      note(text);
    }
    if (isOf(part(text), text.bytes())) {
      move(part(text), folder.resolve(text.name()));
    }
    return text.name();
  }

  private static void move(Path part, Path file) throws IOException {
    Permissions.keep(file, part);
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      notes.close();
    }
  }
}
