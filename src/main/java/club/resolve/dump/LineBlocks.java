package club.resolve.dump;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A file in blocks of whole lines, read and unpacked by a thread of its own, some blocks ahead. Not
 * thread-safe.
 */
final class LineBlocks implements Closeable {
  private static final int BLOCK = 1 << 20;

  /** Bytes; the longest records of the dump have some 100 KB. */
  private static final int LONGEST_LINE = 1 << 22;

  private static final int AHEAD = 4;
  private static final LineBlock END = new LineBlock(new byte[0], 0, 0);

  private final BlockingQueue<LineBlock> ready = new ArrayBlockingQueue<>(AHEAD);
  private final InputStream in;
  private final Thread reader;
  private volatile @Nullable Throwable failure;
  private boolean ended;

  // Used by the reading thread alone.
  private byte[] bytes = new byte[BLOCK];
  private int size;
  private int cut;
  private boolean skipping;

  /**
   * @param in closed with the blocks
   */
  LineBlocks(InputStream in) {
    this.in = in;
    this.reader = Thread.ofPlatform().daemon().name("unpacking").start(this::read);
  }

  private void read() {
    try {
      try {
        readBlocks();
      } catch (IOException | RuntimeException e) {
        failure = e;
        // Whole lines before the break are as good as any.
        hand(lastLineEnd());
      }
      ready.put(END);
    } catch (InterruptedException _) {
      // Closed: nobody takes blocks any more.
    }
  }

  private void readBlocks() throws IOException, InterruptedException {
    for (int count = fill(); count >= 0; count = fill()) {
      size += count;
      if (size == bytes.length) {
        handFull();
      }
    }
    hand(size);
  }

  private int fill() throws IOException {
    return in.read(bytes, size, bytes.length - size);
  }

  private void handFull() throws InterruptedException {
    int end = lastLineEnd();
    if (end > 0) {
      hand(end);
    } else if (size < LONGEST_LINE) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    } else {
      cut += skipping ? 0 : 1;
      skipping = true;
      size = 0;
    }
  }

  /** Hands the lines before a place on, but for the rest of one that was cut. */
  private void hand(int end) throws InterruptedException {
    int from = skipping ? firstLineEnd(end) : 0;
    if (end == 0) {
      return;
    }
    byte[] rest = new byte[Math.max(BLOCK, size - end)];
    System.arraycopy(bytes, end, rest, 0, size - end);
    byte[] lines = from == 0 ? bytes : Arrays.copyOfRange(bytes, from, end);
    ready.put(new LineBlock(lines, end - from, cut));
    skipping = false;
    cut = 0;
    size -= end;
    bytes = rest;
  }

  /** The place after the last line feed; 0 where there is none. */
  private int lastLineEnd() {
    int end = size;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private int firstLineEnd(int end) {
    int first = 0;
    while (first < end && bytes[first] != '\n') {
      first++;
    }
    return Math.min(first + 1, end);
  }

  /**
   * The next block; empty at the end of the file.
   *
   * @throws club.resolve.input.InputException where the packed bytes end too early or are damaged
   * @throws InterruptedIOException when the thread is interrupted
   */
  Optional<LineBlock> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    LineBlock block;
    try {
      block = ready.take();
    } catch (InterruptedException _) {
      throw new InterruptedIOException("interrupted while reading");
    }
    if (block != END) {
      return Optional.of(block);
    }
    ended = true;
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    return Optional.empty();
  }

  /** Waits until the reading thread has let go of the file. */
  @Override
  public void close() throws IOException {
    reader.interrupt();
    boolean interrupted = false;
    while (reader.isAlive()) {
      try {
        reader.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    in.close();
  }
}
