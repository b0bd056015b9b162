package club.resolve.texts;

import club.resolve.output.OutputException;
import club.resolve.output.OutputLock;
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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of texts, and the file in it that says from where each of them is: a line of JSON for
 * each thing that was learnt, of which the last about an address counts. A text that is not whole
 * has {@code .part} behind its name. One run at a time has the folder. Thread-safe.
 */
public final class Shelf implements Closeable {
  static final String NOTES = ".resolve-texts.jsonl";
  private static final String PART = ".part";

  private final Path folder;

  /** Not a channel, which an interrupted thread would close for all. */
  private final RandomAccessFile notes;

  private final OutputLock lock;
  private final Map<String, Known> known = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Reserved> reserved = new HashMap<>();

  /**
   * A name kept for an address.
   *
   * @param safe as it was proposed
   * @param name with the number that it got
   */
  private record Reserved(String safe, String name) {}

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
    } catch (FileSystemException | FileNotFoundException _) {
      throw new OutputException(
          folder
              + ": no texts can be saved there; name a folder that may be written, or a new"
              + " one");
    }
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
    taken.add(SafeNames.key(text.file()));
  }

  /** The facts about the text of an address. */
  synchronized Optional<Known> known(URI address) {
    return Optional.ofNullable(known.get(address.toString()));
  }

  /**
   * Keeps a name for an address, the one that its path proposes. Called in the order of the list,
   * so equal names are numbered by it, whichever text comes first.
   */
  synchronized void reserve(URI address) {
    if (!known.containsKey(address.toString())) {
      String safe = SafeNames.of(ProposedName.lastOf(address));
      reserved.computeIfAbsent(address.toString(), _ -> new Reserved(safe, free(safe)));
    }
  }

  /** The name under which an address is, or will be: its own, if it has one, else a free one. */
  synchronized String name(URI address, String proposed) {
    Known earlier = known.get(address.toString());
    if (earlier != null) {
      return earlier.file();
    }
    String safe = SafeNames.of(proposed);
    Reserved kept = reserved.get(address.toString());
    return kept != null && kept.safe().equals(safe) ? kept.name() : free(safe);
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

  Path file(Known text) {
    return folder.resolve(text.file());
  }

  Path part(Known text) {
    return folder.resolve(text.file() + PART);
  }

  /** Bytes of a file that this program may have written; 0 where there is none. */
  static long size(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
  }

  /** Puts a part, which is whole by now, in its place, in one step. */
  Known putInPlace(Known text) throws IOException {
    Path part = part(text);
    Known whole = text.asWhole(Files.size(part));
    try {
      Files.move(part, file(text), StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(part, file(text), StandardCopyOption.REPLACE_EXISTING);
    }
    note(whole);
    return whole;
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      notes.close();
    }
  }
}
