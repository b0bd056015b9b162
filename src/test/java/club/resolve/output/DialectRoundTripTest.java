package club.resolve.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Dialect;
import club.resolve.book.Dialect.Quoting;
import club.resolve.book.ResultRow;
import club.resolve.book.Site;
import club.resolve.input.BookList;
import club.resolve.input.BookReader;
import club.resolve.input.Columns;
import club.resolve.input.InputRow;
import club.resolve.input.ResultDialect;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A result that was saved in any dialect is written again as it was, byte for byte. */
final class DialectRoundTripTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String LINK = "https://www.goodreads.com/book/show/1";

  @Property(seed = "18", tries = 500)
  void anyResultInAnyDialectGoesRoundUnchanged(
      @ForAll("results") List<List<String>> rows, @ForAll("dialects") Dialect dialect)
      throws IOException {
    byte[] saved = written(rows, dialect);
    Path file = Files.createTempFile("dialect", ".csv");
    try {
      Files.write(file, saved);
      assertArrayEquals(saved, again(file), () -> dialect + new String(saved, dialect.charset()));
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] written(List<List<String>> rows, Dialect dialect) throws IOException {
    StringWriter out = new StringWriter();
    try (CsvLines lines = new CsvLines(out, Formulas.KEPT, dialect)) {
      lines.write(List.of("Notiz", "Title", "Status", "Link", "x", "Confidence"));
      for (List<String> row : rows) {
        lines.write(row);
      }
    }
    return out.toString().getBytes(dialect.charset());
  }

  private static byte[] again(Path file) throws IOException {
    Dialect dialect = ResultDialect.of(file);
    StringWriter out = new StringWriter();
    try (BookReader rows =
        BookList.ofRows(file, new Columns(Optional.empty(), Optional.empty())).open()) {
      ColumnOrder order = ColumnOrder.of(ColumnChoice.USUAL, Format.CSV, rows.columns());
      try (Sink sink = Format.CSV.open(out, order, Style.PLAIN.in(dialect), Site.GOODREADS)) {
        for (Optional<InputRow> row = rows.next(); row.isPresent(); row = rows.next()) {
          InputRow kept = row.get();
          sink.row(
              new ResultRow(
                  kept.book(), kept.rest(), kept.book().earlier().orElseThrow(), Rows.UNASKED));
        }
      }
    }
    return out.toString().getBytes(dialect.charset());
  }

  @Property(seed = "19", tries = 200)
  void textsOutsideTheEncodingAreUtf8WithAMark(@ForAll("cells") String cell, @ForAll boolean wide)
      throws IOException {
    String text = cell + (wide ? "ő" : "");
    Path place = Files.createTempDirectory("dialect").resolve("links.csv");
    try (OutputFile file = OutputFile.at(place)) {
      try (var out = file.open(new Dialect(';', Quoting.NEEDED, "\r\n", WINDOWS, false, ""))) {
        out.write(text);
      }
      file.commit();
      assertEquals(
          wide ? "\uFEFF" + text : text,
          Files.readString(place, wide ? StandardCharsets.UTF_8 : WINDOWS));
    } finally {
      Files.deleteIfExists(place);
      Files.delete(place.getParent());
    }
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.oneOf(
        Arbitraries.of("", "TRUE", "1984", "4.5", "2026-11-28", "'=1", " x "),
        Arbitraries.strings().withChars("ab \",;|\t\n\r=öäß'").ofMaxLength(6));
  }

  @Provide
  Arbitrary<List<List<String>>> results() {
    Arbitrary<List<String>> became =
        Arbitraries.of(
            List.of("match", LINK, "97"),
            List.of("review", LINK, "62"),
            List.of("guess", LINK, ""),
            List.of("not_found", "", ""),
            List.of("blocked", "", ""));
    return Combinators.combine(cells(), cells().filter(cell -> !cell.isBlank()), cells(), became)
        .as(
            (note, title, other, is) ->
                List.of(note, title, is.get(0), is.get(1), other, is.get(2)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<Dialect> dialects() {
    Arbitrary<Quoting> quoting =
        Arbitraries.of(
            Quoting.NEEDED,
            new Quoting(true, false, false),
            new Quoting(true, false, true),
            new Quoting(true, true, false),
            new Quoting(true, true, true));
    Arbitrary<Charset> charsets =
        Arbitraries.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, WINDOWS);
    return Combinators.combine(
            Arbitraries.of(',', ';', '\t', '|'),
            quoting,
            Arbitraries.of("\n", "\r\n", "\r"),
            charsets,
            Arbitraries.of(true, false),
            Arbitraries.of("", "My books", "sep=", "\n"))
        .as(
            (separator, quotes, end, charset, mark, above) ->
                new Dialect(
                    separator,
                    quotes,
                    end,
                    charset,
                    charset.equals(StandardCharsets.UTF_8) ? mark : !charset.equals(WINDOWS),
                    above.isBlank()
                        ? above.replace("\n", end)
                        : above + (above.endsWith("=") ? separator : "") + end));
  }
}
