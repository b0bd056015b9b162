package club.resolve.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a dump in the shape of Open Library's, of a library that is made up: columns, fields,
 * lengths of lines, both shapes of a work's authors, editions without authors, merged works.
 *
 * <p>Arguments: the folder, the number of editions, and perhaps a seed. It needs nothing but Java:
 * {@code java src/bench/java/club/resolve/bench/MakeDump.java FOLDER 5000000}.
 *
 * @see <a href="https://openlibrary.org/developers/dumps">the dumps</a>
 */
final class MakeDump {
  private static final String DATE = "2026-09-30";

  /** Lines that are made at once. */
  private static final int BLOCK = 20_000;

  private final Path folder;
  private final MadeUpLibrary library;
  private final DumpRecords records;

  private MakeDump(Path folder, MadeUpLibrary library) {
    this.folder = folder;
    this.library = library;
    this.records = new DumpRecords(library);
  }

  public static void main(String[] args) throws Exception {
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 20260930;
    Path folder = Files.createDirectories(Path.of(args[0]));
    new MakeDump(folder, new MadeUpLibrary(seed, Integer.parseInt(args[1]))).write();
  }

  private void write() throws Exception {
    write("authors", 2 * library.authors(), records::author);
    write("editions", library.editions(), records::edition);
    write("works", library.works(), records::work);
    write("redirects", library.works(), records::redirect);
    write("reading-log", library.works(), records::readingLog);
    write("ratings", library.works(), records::ratings);
  }

  /** Lines are made by as many threads as there are processors, and written in order. */
  private void write(String name, int count, IntFunction<String> lines)
      throws IOException, InterruptedException, ExecutionException {
    Path file = folder.resolve("ol_dump_" + name + "_" + DATE + ".txt.gz");
    int threads = Runtime.getRuntime().availableProcessors();
    try (OutputStream out = packed(file);
        ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (int from = 1; from <= count; from += threads * BLOCK) {
        List<Future<byte[]>> blocks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
          int first = from + i * BLOCK;
          blocks.add(workers.submit(() -> block(first, Math.min(first + BLOCK, count + 1), lines)));
        }
        for (Future<byte[]> block : blocks) {
          out.write(block.get());
        }
      }
    }
  }

  private static byte[] block(int from, int to, IntFunction<String> lines) {
    StringBuilder block = new StringBuilder();
    for (int n = from; n < to; n++) {
      block.append(lines.apply(n));
    }
    return block.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static OutputStream packed(Path file) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    return new GZIPOutputStream(out, 1 << 16);
  }
}
