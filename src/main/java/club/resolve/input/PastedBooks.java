package club.resolve.input;

import club.resolve.book.Book;
import club.resolve.book.OwnColumns;
import club.resolve.pasted.Clippings;
import club.resolve.pasted.PastedLine;
import club.resolve.pasted.PastedList;
import club.resolve.pasted.SkippedLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Books in lines, as they are typed or pasted, or in a Kindle's clippings. Not thread-safe. */
final class PastedBooks implements UnderstoodBooks {
  /** Lines that are shown; the number of the others is said. */
  private static final int SHOWN = 3;

  private static final int LONGEST_SHOWN = 40;

  private final ListFile file;
  private final BufferedReader lines;
  private final Iterator<PastedLine> books;
  private final List<SkippedLine> shown = new ArrayList<>();
  private long skipped;
  private long row;

  PastedBooks(ListFile file) throws IOException {
    this.file = file;
    this.lines = new BufferedReader(file.text());
    Iterator<String> each = lines.lines().iterator();
    try {
      this.books =
          file.kind() == FileKind.CLIPPINGS
              ? Clippings.books(each)
              : PastedList.entries(each, this::leaveOut);
    } catch (UncheckedIOException e) {
      lines.close();
      throw e.getCause();
    }
  }

  private void leaveOut(SkippedLine line) {
    skipped++;
    if (shown.size() < SHOWN) {
      shown.add(line);
    }
  }

  @Override
  public OwnColumns columns() {
    return new OwnColumns(List.of(), "Title", 0);
  }

  @Override
  public Optional<InputRow> next() throws IOException {
    try {
      return books.hasNext() ? Optional.of(row(books.next())) : Optional.empty();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private InputRow row(PastedLine line) {
    row++;
    // A line that is nothing but an address or an ISBN has these as its title.
    String title = line.title().isBlank() ? line.raw().strip() : line.title();
    return new InputRow(
        new Book(row, title, line.author(), line.isbn(), OptionalInt.empty(), line.link()),
        List.of());
  }

  @Override
  public Understanding understood() throws IOException {
    while (next().isPresent()) {
      // Only the lines that are left out matter here.
    }
    String what = file.kind() == FileKind.CLIPPINGS ? "clippings of a Kindle" : "one title a line";
    return new Understanding(
        "Reading %s, %s%s%s".formatted(file.name(), file.inEncoding(), what, leftOut()), List.of());
  }

  private String leftOut() {
    return skipped == 0
        ? ""
        : "; left out: %d (%s%s)"
            .formatted(
                skipped,
                shown.stream().map(PastedBooks::shown).collect(Collectors.joining("; ")),
                skipped > SHOWN ? "; …" : "");
  }

  private static String shown(SkippedLine line) {
    String text = line.raw().strip();
    String cut =
        text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN).strip() + "…" : text;
    return "line %d \"%s\" is %s".formatted(line.line(), cut, line.reason());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
