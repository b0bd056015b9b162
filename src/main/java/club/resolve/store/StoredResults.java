package club.resolve.store;

import club.resolve.decide.WrittenResults;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * The digests of results in the file, in parts of bounded size, each with its seal. Those of one
 * writing have one generation. Thread-safe.
 */
final class StoredResults implements WrittenResults {
  static final String TABLE =
      "CREATE TABLE results (path TEXT NOT NULL, generation INTEGER NOT NULL,"
          + " part INTEGER NOT NULL, digests BLOB NOT NULL, seal INTEGER NOT NULL,"
          + " PRIMARY KEY (path, generation, part))";

  /** 64 KB. */
  private static final int MOST_IN_A_PART = 8_192;

  private final Database database;

  StoredResults(Database database) {
    this.database = database;
  }

  @Override
  public List<long[]> of(Path place) {
    String path = key(place);
    return database.read(
        file ->
            file.query(
                "SELECT generation, part, digests, seal FROM results WHERE path = ?"
                    + " ORDER BY generation, part",
                rows -> digests(path, rows),
                path),
        List.of());
  }

  /** Nothing is known any more where a part is damaged or gone. */
  private static List<long[]> digests(String path, ResultSet rows) throws SQLException {
    Map<Long, List<long[]>> generations = new TreeMap<>();
    while (rows.next()) {
      long generation = rows.getLong(1);
      List<long[]> parts = generations.computeIfAbsent(generation, _ -> new ArrayList<>());
      byte[] bytes = rows.getBytes(3);
      boolean sound =
          bytes != null
              && rows.getLong(2) == parts.size()
              && rows.getLong(4) == seal(path, generation, parts.size(), bytes);
      if (!sound) {
        return List.of();
      }
      parts.add(longs(bytes));
    }
    return generations.values().stream().map(StoredResults::joined).toList();
  }

  private static long[] joined(List<long[]> parts) {
    return parts.stream().flatMapToLong(LongStream::of).toArray();
  }

  @Override
  public void writing(Path place, long[] digests) {
    String path = key(place);
    database.write(
        file -> {
          long generation = last(path, file) + 1;
          for (int part = 0; part * MOST_IN_A_PART < digests.length; part++) {
            int start = part * MOST_IN_A_PART;
            int end = Math.min(start + MOST_IN_A_PART, digests.length);
            byte[] bytes = bytes(Arrays.copyOfRange(digests, start, end));
            file.update(
                "INSERT INTO results (path, generation, part, digests, seal)"
                    + " VALUES (?, ?, ?, ?, ?)",
                path,
                generation,
                part,
                bytes,
                seal(path, generation, part, bytes));
          }
          return 0;
        },
        0);
  }

  @Override
  public void written(Path place) {
    String path = key(place);
    database.write(
        file ->
            file.update(
                "DELETE FROM results WHERE path = ? AND generation < ?", path, last(path, file)),
        0);
  }

  private static long last(String path, Database file) throws SQLException {
    return file.query(
        "SELECT max(generation) FROM results WHERE path = ?",
        rows -> rows.next() ? rows.getLong(1) : 0L,
        path);
  }

  private static long seal(String path, long generation, long part, byte[] digests) {
    return Seal.of(path, generation, part, Arrays.hashCode(digests));
  }

  private static byte[] bytes(long[] digests) {
    ByteBuffer bytes = ByteBuffer.allocate(digests.length * Long.BYTES);
    bytes.asLongBuffer().put(digests);
    return bytes.array();
  }

  private static long[] longs(byte[] bytes) {
    long[] digests = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(digests);
    return digests;
  }

  /** One name for a file, whatever links lead to its folder. */
  private static String key(Path place) {
    Path absolute = place.toAbsolutePath().normalize();
    try {
      return absolute.resolveSibling("").toRealPath().resolve(absolute.getFileName()).toString();
    } catch (IOException _) {
      return absolute.toString();
    }
  }
}
