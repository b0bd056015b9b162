package club.resolve.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BibtexTest {
  private static Bibliography read(String text) {
    return CitationFormat.BIBTEX.read(text);
  }

  private static Citation only(String text) {
    Bibliography all = read(text);
    assertEquals(List.of(), all.refused());
    assertEquals(1, all.citations().size(), text);
    return all.citations().getFirst();
  }

  private static List<String> titles(Bibliography all) {
    return all.citations().stream().map(Citation::title).toList();
  }

  @Test
  void aBookIsReadWithAllItsFields() {
    assertEquals(
        new Citation(
            3,
            "The Quiet Harbour: A Novel",
            List.of("Ada Lindqvist", "Tom de la Rue Jr."),
            OptionalInt.of(1987),
            Optional.of("978-0-14-143951-8"),
            Optional.empty(),
            Map.of(
                "entrytype", "book",
                "entrykey", "lindqvist87",
                "publisher", "North & Sons",
                "month", "mar")),
        only(
            """
            A list of mine, me@example.org

            @Book{lindqvist87,
              author    = "Lindqvist, Ada and de la Rue, Jr., Tom",
              Title     = {The {Quiet} Harbour},
              subtitle  = {A Novel},
              year      = 1987,
              month     = mar,
              publisher = {North \\& Sons},
              isbn      = {978-0-14-143951-8},
            }
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "M\\\"{u}ller|Müller",
        "M{\\\"u}ller|Müller",
        "M\\\"uller|Müller",
        "\\'Elise|Élise",
        "{\\'{\\i}}ndice|índice",
        "\\'\\i ndice|índice",
        "Stra{\\ss}e|Straße",
        "Stra\\ss e|Straße",
        "{\\v C}apek|Čapek",
        "\\v{C}apek|Čapek",
        "gar\\c con|garçon",
        "gar\\c{c}on|garçon",
        "S{\\o}ren \\O rsted|Søren Ørsted",
        "Erd{\\H o}s|Erdős",
        "\\AA ngstr{\\\"o}m|Ångström",
        "A \\& B, 50\\% \\#1 \\$5|A & B, 50% #1 $5",
        "Donald~E. Knuth|Donald E. Knuth",
        "1990--1995 --- ``so''|1990–1995 — “so”",
        "\\emph{Emma} and {\\em Persuasion}|Emma and Persuasion",
        "The {\\LaTeX} Companion|The LaTeX Companion",
        "The \\LaTeX{} Companion|The LaTeX Companion",
        "The $\\lambda$-calculus|The lambda-calculus",
        "H$_2$O|H2O",
        "Costs $5 or $6|Costs $5 or $6",
        "The $64 Tomato|The $64 Tomato",
        "紅樓夢 “q” 🦆|紅樓夢 “q” 🦆",
        "100%|100%",
        "a\\|a\\",
      })
  void latexBecomesPlainText(String latex, String plain) {
    assertEquals(plain, LatexText.plain(latex));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Austen, Jane|Jane Austen",
        "Jane Austen|Jane Austen",
        "van Beek, Lou|Lou van Beek",
        "{Barnes and Noble, Inc.}|Barnes and Noble, Inc.",
        "A. One AND Two, B.|A. One; B. Two",
        "One, A. and others|A. One",
        "family=Beek, given=Lou, prefix=van|Lou van Beek",
        "Anders and, Band|Band Anders and",
        "{\\'E}mile Roux|Émile Roux",
      })
  void namesAreTakenApart(String names, String spoken) {
    assertEquals(
        List.of(spoken.split("; ")), only("@book{k, title={T}, author={" + names + "}}").authors());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "year = 1999|1999",
        "year = {c. 1850}|1850",
        "date = {2001-05-03}|2001",
        "date = {2001/2003}|2001",
        "date = {1998~}, year = 1999|1998",
        "date = {-0043}|",
        "year = {forthcoming}|",
        "year = {19990}|",
      })
  void theYearIsRead(String field, Integer year) {
    OptionalInt found = only("@book{k, title={T}, " + field + "}").year();
    assertEquals(year == null ? OptionalInt.empty() : OptionalInt.of(year), found);
  }

  @Test
  void editorsStandInForAuthors() {
    assertEquals(
        List.of("Ed Itor"), only("@collection{k, title={T}, editor={Itor, Ed}}").authors());
  }

  @Test
  void abbreviationsPreambleAndCommentsAreUnderstood() {
    Bibliography all =
        read(
            """
            @preamble{ "\\newcommand{\\x}{y}" # {z} }
            @string{np = {North} # " Press"}
            @STRING(both = np # {, London})
            @comment{ @book{no, title={No}} }
            @comment that is free
            % @book{no, title={No}}
            @book(k, title="The "#{Two}, publisher=Both, journal=unknown, note={a @ b})
            """);
    assertEquals(List.of(), all.refused());
    Citation only = all.citations().getFirst();
    assertEquals("The Two", only.title());
    assertEquals("North Press, London", only.others().get("publisher"));
    assertEquals("unknown", only.others().get("journal"));
    assertEquals(1, all.citations().size());
  }

  @Test
  void aPartIsAskedForAsTheBookThatItIsIn() {
    List<Citation> all =
        read("""
        @incollection{c, author={Own, A.}, title={A Chapter}, subtitle={Of Two}, crossref={B}}
        @incollection{d, author={Own, A.}, title={Another}, booktitle={Elsewhere}}
        @inproceedings{p, author={Own, A.}, title={A Paper}, booktitle={Proceedings}}
        @collection{b, title={The Whole}, subtitle={Collected}, editor={Itor, Ed},
          year=1990, isbn={0-14-143951-3}}
        """)
            .citations();
    Citation chapter = all.getFirst();
    assertEquals("The Whole: Collected", chapter.title());
    assertEquals(Optional.of("A Chapter: Of Two"), chapter.part());
    assertEquals(List.of("Ed Itor"), chapter.authors());
    assertEquals(OptionalInt.of(1990), chapter.year());
    assertEquals(Optional.of("0-14-143951-3"), chapter.isbn());
    assertEquals("A. Own", chapter.others().get("author"));
    assertEquals("Elsewhere", all.get(1).title());
    assertEquals(List.of("A. Own"), all.get(1).authors());
    assertEquals("A Paper", all.get(2).title());
    assertEquals("Proceedings", all.get(2).others().get("booktitle"));
    assertEquals("The Whole: Collected", all.get(3).title());
  }

  @Test
  void forgottenCommasAndKeysAreForgiven() {
    assertEquals(
        List.of("One", "Two", "Three", "Four", "Five"),
        titles(
            read(
                """
                @book{a, title={One} year=1999}
                @book{title={Two}}
                @book{, title={Three},, }}
                @book{d
                  title={Four}
                }
                @book{Müller: 1, title={Five}}\
                """)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title={Two {x}|3|the @book that begins in line 2 needs a closing brace before \"@book{c,"
            + " title={Thre…\"",
        "title=\"Two}|2|the @book that begins in line 2 needs a quotation mark that closes the"
            + " value before \"}\"",
        "title={Two}, author}|2|the @book that begins in line 2 needs \"=\" behind \"author\""
            + " before \"}\"",
        "title={Two}, author=}|2|the @book that begins in line 2 needs a value before \"}\"",
        "title=\"The \"big\" one\"}|2|the @book that begins in line 2 needs \"=\" behind \"big\""
            + " before \"\" one\"}\"",
        "title={Two},|3|the @book that begins in line 2 needs a field before \"@book{c,"
            + " title={Thre…\"",
        "year=1999}|2|the entry has no title",
      })
  void aDamagedEntryCostsItselfAlone(String fields, long line, String reason) {
    Bibliography all =
        read("@book{a, title={One}}\n@book{b, " + fields + "\n@book{c, title={Three}}\n");
    assertEquals(List.of("One", "Three"), titles(all));
    assertEquals(List.of(new RefusedEntry(line, reason)), all.refused());
  }

  @Test
  void anEntryThatTheListBreaksOffInIsRefused() {
    assertEquals(
        List.of(
            new RefusedEntry(
                2, "the @book that begins in line 1 needs a closing brace at the end of the list")),
        read("@book{a,\n title={One").refused());
  }

  @Test
  void abbreviationsDoNotGrowWithoutEnd() {
    StringBuilder text = new StringBuilder("@string{a0 = \"0123456789\"}\n");
    for (int i = 1; i <= 40; i++) {
      text.append("@string{a%d = a%d # a%d}\n".formatted(i, i - 1, i - 1));
    }
    Bibliography all = read(text + "@book{k, title={T}, note=a40}");
    assertEquals(List.of("T"), titles(all));
    assertEquals(
        new RefusedEntry(8, "the @string \"a7\" has more than 1000 characters"),
        all.refused().getFirst());
  }

  @Test
  void anOpenCommentTakesItsLineAlone() {
    Bibliography all = read("@comment{ open {\n@book{a, title={One}}\n@comment{ open\n");
    assertEquals(List.of("One"), titles(all));
    assertEquals(
        List.of(new RefusedEntry(1, "the @comment is not closed; what follows its line is read")),
        all.refused());
  }

  @Test
  void anAddressKeepsItsCharacters() {
    assertEquals(
        "https://example.org/~me/a_b--c%20d",
        only("@book{k, title={T}, url={https://example.org/~me/a_b--c%20d}}").others().get("url"));
  }
}
