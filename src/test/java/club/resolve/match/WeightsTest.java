package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.match.Level.Says;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WeightsTest {
  private static final Weights MEASURED = Weights.measured();

  private static String resource() throws IOException {
    try (InputStream in = Weights.class.getResourceAsStream("weights.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void theTableHasEachLevelOnceBehindThePrior() throws IOException {
    List<String> names = resource().lines().skip(1).map(line -> line.split(",", -1)[1]).toList();
    assertEquals(
        Stream.concat(Stream.of("PRIOR"), Arrays.stream(Level.values()).map(Level::name)).toList(),
        names);
  }

  @Test
  void theTableIsAsItIsWritten() throws IOException {
    assertEquals(resource(), MEASURED.table());
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Weights weights =
        new Weights(
            new Weights.LevelWeight(-4, 12, 3_000, -5.25),
            Map.of(
                Level.TITLE_EQUAL, new Weights.LevelWeight(6, 10, 2, 5.5),
                Level.PART_OTHER, new Weights.LevelWeight(-9, 0, 7, -8.75)));
    assertEquals(weights, Weights.read(new BufferedReader(new StringReader(weights.table()))));
  }

  @Test
  void aLevelWithoutALineWeighsNothing() {
    Weights weights =
        new Weights(
            new Weights.LevelWeight(-4, 0, 0, -4),
            Map.of(Level.TITLE_EQUAL, new Weights.LevelWeight(6, 1, 1, 5)));
    assertAll(
        () -> assertEquals(5, weights.bits(Level.TITLE_EQUAL)),
        () -> assertEquals(0, weights.bits(Level.AUTHOR_EQUAL)),
        () -> assertEquals(-4, weights.prior().bits()));
  }

  @ParameterizedTest
  @EnumSource
  void theSignOfAWeightIsThatOfItsLevel(Level level) {
    double bits = MEASURED.bits(level);
    if (level.reference()) {
      assertEquals(0, bits);
    } else if (level.says() == Says.CONTRADICT && level.field() != MatchField.ID) {
      assertTrue(bits < 0, () -> level + " weighs " + bits);
    }
  }

  @Test
  void theExcerptOfThePageIsThatOfTheTable() throws IOException {
    String page = Files.readString(Path.of(".github/docs/matching.md"));
    List<String> excerpt =
        page.lines().filter(line -> line.matches("\\| .*\\| [+-][0-9.]+ \\|")).toList();
    assertTrue(excerpt.size() > 20, () -> excerpt.size() + " lines");

    Set<String> table =
        Arrays.stream(Level.values())
            .map(level -> line(level.field().label(), level.label(), MEASURED.row(level)))
            .collect(Collectors.toSet());
    table.add(line("–", "prior", MEASURED.prior()));
    assertEquals(List.of(), excerpt.stream().filter(line -> !table.contains(line)).toList());
  }

  private static String line(String field, String level, Weights.LevelWeight row) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,d | %,d | %+.1f |",
        field,
        level,
        row.same(),
        row.other(),
        row.bits());
  }

  @Test
  void aBookIsSeldomTheOneThatIsMeant() {
    assertTrue(MEASURED.prior().bits() < 0, () -> "the prior is " + MEASURED.prior());
  }

  @Test
  void whatAgreesBetterWeighsMore() {
    assertAll(
        Stream.of(
                List.of(Level.TITLE_EQUAL, Level.TITLE_SLIP, Level.TITLE_SHORT_SLIP),
                List.of(Level.TITLE_EQUAL, Level.TITLE_SPACES, Level.TITLE_ORDER),
                List.of(Level.EXACT, Level.WHOLE, Level.SUBTITLE_LEFT_OUT),
                List.of(Level.SUBTITLES_ALIKE, Level.SUBTITLES_DIFFER),
                List.of(Level.RARITY_MIDDLE, Level.RARITY_LOW),
                List.of(Level.RARITY_ONE_RARE, Level.RARITY_ONE, Level.RARITY_ONE_COMMON),
                List.of(Level.OTHERS_NONE, Level.OTHERS_ONE, Level.OTHERS_SEVERAL),
                List.of(Level.READERS_VERY_MANY, Level.READERS_MANY, Level.READERS_FEW),
                List.of(Level.ARTICLE_EQUAL, Level.ARTICLE_DIFFERS, Level.ARTICLE_DIFFERS_ALONE),
                List.of(Level.SERIES_EQUAL, Level.SERIES_OTHER),
                List.of(Level.PART_EQUAL, Level.PART_UNASKED, Level.PART_OTHER),
                List.of(Level.KIND_EQUAL, Level.KIND_UNASKED),
                List.of(Level.EDITION_EQUAL, Level.EDITION_ALONE, Level.EDITION_OTHER),
                List.of(Level.LANGUAGE_EQUAL, Level.LANGUAGE_OTHER),
                List.of(Level.AUTHOR_EQUAL, Level.AUTHOR_COMPATIBLE, Level.AUTHOR_SURNAME),
                List.of(Level.AUTHOR_SURNAME, Level.AUTHOR_SIMILAR, Level.AUTHOR_FORENAME),
                List.of(Level.READ_AS_TYPED, Level.READ_APART))
            .map(
                order ->
                    () ->
                        assertEquals(
                            order,
                            order.stream()
                                .sorted(
                                    (one, other) ->
                                        Double.compare(MEASURED.bits(other), MEASURED.bits(one)))
                                .toList())));
  }
}
