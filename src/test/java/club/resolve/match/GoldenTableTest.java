package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.match.GoldenTable.Row;
import club.resolve.match.GoldenTable.Verdict;
import club.resolve.match.Level.Says;
import club.resolve.match.LinkPicker.Bars;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule is held to a table, and the table to the rule: no level, weight or veto is left out. */
final class GoldenTableTest {
  /** Levels of pages of the web, which the rows here are not; LinkPickerTest has those. */
  private static final Set<Level> OF_PAGES =
      EnumSet.of(Level.READERS_UNCOUNTED, Level.READERS_LISTED_FIRST, Level.AUTHOR_SHOWN_BESIDE);

  private static final Weights MEASURED = Weights.measured();
  private static final List<Row> ROWS = GoldenTable.rows();

  /** A weight of half a bit moves no verdict that is not in doubt. */
  private static final double SLIGHT = 0.5;

  /** Those that never decide alone: two other signs end the comparison, and an id has no weight. */
  private static final Set<Level> NEVER_ALONE =
      EnumSet.of(Level.TITLE_OTHER_SIGN, Level.ISBN_OF_ANOTHER, Level.WORK_OF_ANOTHER);

  static List<Row> rows() {
    return ROWS;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowHasItsVerdictAndItsLevel(Row row) {
    Weighed one = row.weighed(MEASURED);
    Set<Level> levels = levels(one);
    assertTrue(levels.contains(row.level()), levels::toString);
    assertEquals(row.verdict(), row.verdict(MEASURED), () -> one.confidence() + " " + levels);
  }

  @Test
  void noRowStandsTwice() {
    assertEquals(ROWS.size(), new HashSet<>(ROWS.stream().map(Row::toString).toList()).size());
  }

  @Test
  void noLevelIsLeftOut() {
    Set<Level> missing = EnumSet.allOf(Level.class);
    ROWS.forEach(row -> missing.remove(row.level()));
    Set<Level> seen =
        ROWS.stream()
            .map(row -> levels(row.weighed(MEASURED)))
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());
    missing.removeIf(level -> level.reference() && seen.contains(level));
    // That neither side names an id is no finding.
    missing.remove(Level.ID_SILENT);
    assertEquals(OF_PAGES, missing);
  }

  @Test
  void eachWeightDecidesARow() {
    Set<Level> idle = EnumSet.allOf(Level.class);
    idle.removeAll(NEVER_ALONE);
    idle.removeAll(OF_PAGES);
    idle.removeIf(level -> Math.abs(MEASURED.bits(level)) <= SLIGHT);
    for (Row row : ROWS) {
      for (Level level : levels(row.weighed(MEASURED))) {
        if (idle.contains(level) && row.verdict(without(level)) != row.verdict()) {
          idle.remove(level);
        }
      }
    }
    assertEquals(Set.of(), idle);
  }

  @ParameterizedTest
  @MethodSource("vetoes")
  void aVetoHoldsWhereAllElseAgrees(Row row) {
    Weights without = without(row.level());
    Weighed one = row.weighed(without);
    assertTrue(one.confidence().reaches(Bars.MEASURED.accept()), one::toString);
    assertTrue(row.verdict(without) != Verdict.MATCH, one::toString);
  }

  static List<Row> vetoes() {
    return ROWS.stream().filter(Row::veto).toList();
  }

  @Test
  void noVetoIsLeftOut() {
    Set<Level> missing = EnumSet.copyOf(NEVER_ALONE);
    for (Level level : Level.values()) {
      if (level.says() == Says.CONTRADICT) {
        missing.add(level);
      }
    }
    vetoes().forEach(row -> missing.remove(row.level()));
    assertEquals(NEVER_ALONE, missing);
  }

  private static Set<Level> levels(Weighed one) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    one.evidence().findings().forEach(finding -> levels.add(finding.level()));
    return levels;
  }

  /** The weights but for one, which says nothing. */
  private static Weights without(Level level) {
    Map<Level, Weights.LevelWeight> rows = new EnumMap<>(MEASURED.rows());
    rows.put(level, new Weights.LevelWeight(0, 0, 0, 0));
    return new Weights(MEASURED.prior(), rows);
  }
}
