package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.batch.Mode;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.output.Format;
import club.resolve.run.AllSources;
import club.resolve.timing.Durations;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class ConverterTest {
  private static String complaint(Converter<?> converter, String text) {
    return String.valueOf(
        assertThrows(TypeConversionException.class, () -> converter.convert(text)).getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "700ms, PT0.7S",
    "5s, PT5S",
    "2m, PT2M",
    "1h, PT1H",
    "1.5s, PT1.5S",
    "0.25m, PT15S",
    "0, PT0S",
    "0s, PT0S",
    "0ms, PT0S",
    "007s, PT7S",
    "0.001ms, PT0.000001S",
    "36h, PT36H"
  })
  void durationsHaveAUnit(String text, Duration duration) {
    assertEquals(duration, Durations.parse(text));
    assertEquals(duration, Converter.DURATION.convert(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "5", "s", "-5s", "+5s", "5 s", " 5s", "5s ", "5sec", "5d", "1,5s", ".5s", "5.s",
        "1e3s", "1m30s", "PT5S", "0x5s", "NaNs", "\u0665s"
      })
  void rubbishIsAnErrorThatShowsTheRightForm(String text) {
    String message = complaint(Converter.DURATION, text);
    assertTrue(message.contains("'" + text + "'"), message);
    assertTrue(message.contains("700ms, 5s or 2m"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"999999999h", "2562048h", "99999999999999999999s", "153722868m", "999999999.9h"})
  void aDurationBeyondAllBoundsIsAnErrorAndNoOverflow(String text) {
    assertTrue(complaint(Converter.DURATION, text).contains("'" + text + "'"));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void modesAreTypedInAnyCase(Mode mode) {
    Converter<Mode> converter = Converter.constant(Mode.class);
    assertEquals(mode, converter.convert(Names.of(mode)));
    assertEquals(mode, converter.convert(mode.name()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "thread", "threads ", "pool"})
  void anUnknownNameListsAllOfThem(String text) {
    String message = complaint(Converter.constant(Mode.class), text);
    assertTrue(message.contains("'" + text + "'"), message);
    for (Mode mode : Mode.values()) {
      assertTrue(message.contains(Names.of(mode)), message);
    }
  }

  @Test
  void namesDoNotDependOnTheLanguageOfTheMachine() {
    Locale before = Locale.getDefault();
    // In Turkish the small letter of I has no dot.
    Locale.setDefault(Locale.of("tr"));
    try {
      assertEquals("virtual", Names.of(Mode.VIRTUAL));
      assertEquals(Fallback.FIRST, Converter.constant(Fallback.class).convert("first"));
      assertEquals(Format.JSONL, Converter.constant(Format.class).convert("jsonl"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aWrongChainSaysWhatIsWrong() {
    assertTrue(complaint(Converter.chain(AllSources.KNOWN), "google").contains("openlibrary"));
    assertEquals(
        2, Converter.chain(AllSources.KNOWN).convert("catalog=a,b.csv,openlibrary").specs().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"me@example.org", "first.last+books@mail.example.org"})
  void aMailAddressIsTakenAsItIs(String mail) {
    assertEquals(mail, Converter.MAIL.convert(mail));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "me", "@", "me@", "@example.org", "me@ex\r\nX: y", "me you@x", "ü@x"})
  void whatCouldSpoilAHeaderIsNoMailAddress(String text) {
    assertTrue(complaint(Converter.MAIL, text).contains("not a mail address"));
  }
}
