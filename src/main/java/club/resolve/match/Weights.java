package club.resolve.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The weight of each level, in bits: the logarithm to the base 2 of how many times likelier the
 * level makes it that both are one book (Fellegi and Sunter, "A theory for record linkage", 1969).
 * Immutable.
 *
 * @param prior the odds, in bits, before anything is compared
 */
public record Weights(LevelWeight prior, Map<Level, LevelWeight> rows) {
  /** The table that {@code resolve eval --weights} makes. */
  private static final String TABLE = "weights.csv";

  private static final String PRIOR = "PRIOR";

  /**
   * A line of the table.
   *
   * @param guess the weight, in bits, that was thought likely before anything was measured
   * @param same how often the level was seen among the same books
   * @param other how often among others
   * @param bits the weight that was measured
   */
  public record LevelWeight(double guess, long same, long other, double bits) {}

  public Weights {
    Map<Level, LevelWeight> all = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      all.put(level, rows.getOrDefault(level, new LevelWeight(0, 0, 0, 0)));
    }
    rows = all;
  }

  /** Those of the table that comes with the program. */
  public static Weights measured() {
    return Measured.WEIGHTS;
  }

  /** The weight of a level. */
  public double bits(Level level) {
    return row(level).bits();
  }

  /** The line of a level. */
  public LevelWeight row(Level level) {
    return rows.getOrDefault(level, prior);
  }

  /** The table as text. */
  public String table() {
    StringBuilder table = new StringBuilder("field,level,guess,same,other,bits\n");
    append(table, "", PRIOR, prior);
    for (Level level : Level.values()) {
      append(table, level.field().name(), level.name(), row(level));
    }
    return table.toString();
  }

  private static void append(StringBuilder table, String field, String level, LevelWeight row) {
    table.append(
        String.format(
            Locale.ROOT,
            "%s,%s,%.1f,%d,%d,%.2f\n",
            field,
            level,
            row.guess(),
            row.same(),
            row.other(),
            row.bits()));
  }

  private static final class Measured {
    private static final Weights WEIGHTS = read();

    private static Weights read() {
      try (InputStream in = Weights.class.getResourceAsStream(TABLE)) {
        if (in == null) {
          throw new IllegalStateException(TABLE + " is missing");
        }
        return Weights.read(
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Reads what {@link #table} writes. */
  static Weights read(BufferedReader table) throws IOException {
    LevelWeight prior = new LevelWeight(0, 0, 0, 0);
    Map<Level, LevelWeight> rows = new EnumMap<>(Level.class);
    table.readLine();
    for (String line = table.readLine(); line != null; line = table.readLine()) {
      String[] cells = line.split(",", -1);
      LevelWeight row =
          new LevelWeight(
              Double.parseDouble(cells[2]),
              Long.parseLong(cells[3]),
              Long.parseLong(cells[4]),
              Double.parseDouble(cells[5]));
      if (cells[1].equals(PRIOR)) {
        prior = row;
      } else {
        rows.put(Level.valueOf(cells[1]), row);
      }
    }
    return new Weights(prior, rows);
  }
}
