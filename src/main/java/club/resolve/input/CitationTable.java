package club.resolve.input;

import club.resolve.citation.Bibliography;
import club.resolve.citation.Citation;
import club.resolve.citation.CitationFormat;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A list of references as a table, read into memory. Not thread-safe. */
final class CitationTable implements ListTable {
  /** A reference takes some hundred bytes, and no one has a hundred thousand. */
  private static final long MOST_BYTES = 1L << 26;

  private static final List<String> TOLD = List.of("title", "author", "year", "isbn", "part");

  private final List<String> header;
  private final List<String> warnings;
  private final Iterator<Citation> citations;
  private long line;

  CitationTable(ListFile file, CitationFormat format) throws IOException {
    Bibliography all = format.read(text(file));
    Set<String> names = new LinkedHashSet<>(TOLD);
    all.citations().forEach(citation -> names.addAll(citation.others().keySet()));
    this.header = List.copyOf(names);
    this.warnings =
        all.refused().stream()
            .map(entry -> "Line %d is left out: %s.".formatted(entry.line(), entry.reason()))
            .toList();
    this.citations = all.citations().iterator();
  }

  private static String text(ListFile file) throws IOException {
    if (Files.size(file.file()) > MOST_BYTES) {
      throw InputException.in(file.name(), "is larger than 64 MiB, which no list of references is");
    }
    StringWriter all = new StringWriter();
    try (Reader text = file.text()) {
      text.transferTo(all);
    }
    return all.toString();
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public long headerLine() {
    return 1;
  }

  @Override
  public Optional<List<String>> row() {
    return citations.hasNext() ? Optional.of(cells(citations.next())) : Optional.empty();
  }

  private List<String> cells(Citation citation) {
    line = citation.line();
    List<String> cells =
        new ArrayList<>(
            List.of(
                citation.title(),
                String.join("; ", citation.authors()),
                citation.year().isPresent() ? Integer.toString(citation.year().getAsInt()) : "",
                citation.isbn().orElse(""),
                citation.part().orElse("")));
    header.stream()
        .skip(TOLD.size())
        .forEach(name -> cells.add(citation.others().getOrDefault(name, "")));
    return cells;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public List<String> warnings() {
    return warnings;
  }

  @Override
  public void close() {
    // All of it is in memory.
  }
}
