package club.resolve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.cli.Talk.Color;
import club.resolve.cli.Talk.Loudness;
import club.resolve.output.Printable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class TalkTest {
  private static String said(Loudness loudness, Ansi ansi, Consumer<Talk> talk) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream err = new PrintStream(bytes, true, UTF_8)) {
      talk.accept(new Talk(err, OptionalInt.of(80), loudness, ansi));
    }
    return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Emma",
        "Les Misérables",
        "ノルウェイの森",
        "\uD83E\uDD86",
        "\uD83D\uDC69\u200D\uD83D\uDE80",
        "a\\u001b"
      })
  void ordinaryTextIsShownAsItIs(String text) {
    assertEquals(text, Printable.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      chars = {
        '\u0000',
        '\u0007',
        '\b',
        '\t',
        '\n',
        '\r',
        '\u001b',
        '\u007f',
        '\u0085',
        '\u009b',
        // Controls of direction, and letters without width.
        '\u200e',
        '\u200f',
        '\u202a',
        '\u202b',
        '\u202c',
        '\u202d',
        '\u202e',
        '\u2066',
        '\u2067',
        '\u2068',
        '\u2069',
        '\u061c',
        '\u200b',
        '\u2060',
        '\ufeff',
        '\u00ad'
      })
  void whatATerminalWouldObeyIsShownAsItsCode(char c) {
    assertEquals("a\\u%04xb".formatted((int) c), Printable.of("a" + c + "b"));
  }

  @Test
  void aTitleCannotColourOrMoveAnything() {
    assertEquals("\\u001b[31mred\\u001b[2J", Printable.of("\u001b[31mred\u001b[2J"));
  }

  @Test
  void nothingReachesTheTerminalRaw() {
    String said = said(Loudness.NORMAL, Ansi.OFF, talk -> talk.say("evil \u001b[2J\nEmma"));
    assertEquals("evil \\u001b[2J\\u000aEmma\n", said);
    String error = said(Loudness.NORMAL, Ansi.OFF, talk -> talk.error("evil \u001b[2J @|red x|@"));
    assertEquals("resolve: evil \\u001b[2J @|red x|@\n", error);
  }

  /** Such as the names of a hundred thousand columns. */
  @Test
  void aMessageThatFillsScreensIsCutInItsMiddle() {
    String message = "the columns are: " + "a, ".repeat(100_000) + "name the right one";

    String said = said(Loudness.NORMAL, Ansi.OFF, talk -> talk.error(message));

    assertTrue(said.startsWith("resolve: the columns are: a, a"), said);
    assertTrue(said.endsWith("a, name the right one\n"), said);
    assertTrue(said.contains(" [294,035 more characters] "), said);
    assertTrue(said.length() < 6_100, said.length() + " characters");
  }

  @Test
  void quietMeansErrorsAlone() {
    assertEquals("", said(Loudness.QUIET, Ansi.OFF, talk -> talk.say("hello")));
    assertEquals("resolve: oh\n", said(Loudness.QUIET, Ansi.OFF, talk -> talk.error("oh")));
  }

  @ParameterizedTest
  @EnumSource(value = Loudness.class, mode = EnumSource.Mode.EXCLUDE, names = "QUIET")
  void otherwiseEverythingIsSaid(Loudness loudness) {
    assertEquals("hello\n", said(loudness, Ansi.OFF, talk -> talk.say("hello")));
  }

  @Test
  void onlyTheNameOfTheProgramIsColoured() {
    String error = said(Loudness.NORMAL, Ansi.ON, talk -> talk.error("oh"));
    assertTrue(error.contains("\u001b["), error);
    assertTrue(error.endsWith(" oh\n"), error);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          AUTO  , true , ''   , true
          AUTO  , false, ''   , false
          AUTO  , true , '1'  , false
          AUTO  , true , '0'  , false
          AUTO  , false, '1'  , false
          ALWAYS, false, ''   , true
          ALWAYS, false, '1'  , true
          NEVER , true , ''   , false
          NEVER , true , '1'  , false
          """)
  void coloursAreForTerminalsUnlessAskedOtherwise(
      Color color, boolean terminal, String noColor, boolean coloured) {
    assertEquals(coloured, color.on(terminal, noColor).enabled());
  }

  @Test
  void progressIsForEyesAlone() {
    PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    assertTrue(new Talk(err, OptionalInt.of(80), Loudness.NORMAL, Ansi.OFF).showsProgress());
    assertFalse(new Talk(err, OptionalInt.empty(), Loudness.NORMAL, Ansi.OFF).showsProgress());
    assertFalse(new Talk(err, OptionalInt.of(80), Loudness.QUIET, Ansi.OFF).showsProgress());
    assertFalse(new Talk(err, OptionalInt.of(80), Loudness.VERBOSE, Ansi.OFF).showsProgress());
  }
}
