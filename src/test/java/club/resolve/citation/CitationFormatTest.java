package club.resolve.citation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CitationFormatTest {

  @Test
  void aFormatIsKnownByItsContent() {
    assertEquals(
        Optional.of(CitationFormat.BIBTEX), CitationFormat.of("mine\r@Book { k,\r title={T}}"));
    assertEquals(
        Optional.of(CitationFormat.RIS), CitationFormat.of("\uFEFFProvider: x\r\nTY  - BOOK\r\n"));
    assertEquals(Optional.of(CitationFormat.ENDNOTE), CitationFormat.of("%0 Book\n%T Emma\n"));
    assertEquals(
        Optional.of(CitationFormat.CSL_JSON),
        CitationFormat.of("[{\"title\": \"T\", \"issued\": {\"date-parts\": [[1999]]}}]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "title,author\nEmma,Jane Austen\n",
        "@home\nEmma\n",
        "me@example.org {x}",
        "[{\"title\": \"Emma\", \"author\": \"Jane Austen\"}]",
        "100% Emma\n%0 of it",
        "TY - a memoir of something",
      })
  void otherListsAreNone(String text) {
    assertEquals(Optional.empty(), CitationFormat.of(text));
  }

  @Property(seed = "1", tries = 2_000)
  void anyTextIsReadOrRefusedWithAPlace(@ForAll("texts") String text) {
    long lines = Math.max(1, text.replace("\r\n", "\n").split("[\r\n]", -1).length);
    for (CitationFormat format : CitationFormat.values()) {
      Bibliography all = format.read(text);
      for (Citation each : all.citations()) {
        assertFalse(each.title().isBlank());
        assertTrue(each.line() >= 1 && each.line() <= lines, each + " of " + lines);
      }
      for (RefusedEntry each : all.refused()) {
        assertTrue(each.line() >= 1 && each.line() <= lines, each + " of " + lines);
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "@book{",
            "@string{",
            "@comment{",
            "@incollection(",
            "@",
            "title",
            "author",
            "crossref",
            "k",
            "=",
            ",",
            "{",
            "}",
            "(",
            ")",
            "\"",
            "#",
            "\\",
            "\\'",
            "\\c",
            "$",
            "%",
            "~",
            " and ",
            "\n",
            "\r\n",
            "\r",
            "\uFEFF",
            "\0",
            "\ud83e",
            "🦆",
            " ",
            "TY  - BOOK",
            "TI  - ",
            "ER  - ",
            "AU  - ",
            "%0 Book",
            "%T ",
            "%A ,",
            "[",
            "]",
            ":",
            "\"title\":",
            "\"T\"",
            "\"author\":",
            "{\"family\":",
            "\"date-parts\":",
            "null",
            "1999",
            "-",
            "é");
    return Arbitraries.oneOf(
        Arbitraries.strings(), parts.list().ofMaxSize(60).map(list -> String.join("", list)));
  }

  @Property(seed = "2", tries = 500)
  void whatIsInOneEntryCostsNoEntryBesideIt(@ForAll("texts") String middle) {
    String alone = middle.replaceAll("[%\r]|@comment", "");
    List<String> titles =
        CitationFormat.BIBTEX
            .read("@book{a, title={First}}\n" + alone + "\n@book{z,\n title={Last}}")
            .citations()
            .stream()
            .map(Citation::title)
            .toList();
    assertEquals("First", titles.getFirst());
    assertEquals("Last", titles.getLast());
  }

  /** Each takes some milliseconds; time that grows with the square would take many minutes. */
  @ParameterizedTest
  @EnumSource(CitationFormat.class)
  void timeGrowsWithTheLengthAlone(CitationFormat format) {
    List<String> parts =
        List.of(
            "@",
            "@ ",
            "@a",
            "@a{",
            "@a{\n",
            "@comment{",
            "@comment{\n",
            "@string{a=",
            "{",
            "}",
            "@book{k,title={",
            "@book{k,title={$",
            "@book{k,title=\"\n",
            "\"",
            "=",
            "%",
            "\n",
            " ",
            "TY  - \n",
            "TY  - BOOK\nTI  - ",
            "x\n",
            "%0 A\n",
            "[",
            "[{\"a\":",
            "\"<i <i ",
            "\\",
            "a and ",
            "\"issued\" ");
    List<String> fronts =
        List.of(
            "",
            "@book{k, title={",
            "@book{k, title={T}, author={",
            "@book{k, title={\\'",
            "TY  - BOOK\nTI  - ",
            "TY  - BOOK\nSN  - ",
            "[{\"title\":\"");
    for (String front : fronts) {
      for (String part : parts) {
        String text = front + part.repeat(200_000 / part.length());
        assertDoesNotThrow(() -> format.read(text + "}}"));
        assertDoesNotThrow(() -> CitationFormat.of(text));
      }
    }
  }
}
