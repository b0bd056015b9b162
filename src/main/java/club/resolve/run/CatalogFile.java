package club.resolve.run;

import club.resolve.book.Candidate;
import club.resolve.book.Site;
import club.resolve.catalog.CatalogIndex;
import club.resolve.catalog.CatalogReader;
import club.resolve.catalog.CatalogRow;
import club.resolve.eval.Label;
import club.resolve.rehearsal.NoisyEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of a catalogue by which a rule is measured. */
record CatalogFile(Path file, List<CatalogRow> rows) {

  CatalogFile {
    rows = List.copyOf(rows);
  }

  static CatalogFile read(Path file, Site site) throws IOException {
    List<CatalogRow> rows = new ArrayList<>();
    try (CatalogReader reader =
        CatalogReader.open(file.toString(), Files.newInputStream(file), site)) {
      for (Optional<CatalogRow> row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
      }
    }
    return new CatalogFile(file, rows);
  }

  /** The rows as candidates, in their order. */
  List<Candidate> books() {
    return rows.stream().map(CatalogFile::candidate).toList();
  }

  /**
   * An index in memory over the rows that are left.
   *
   * @param missing the links of those that are taken away
   * @throws UserError when none is left
   */
  CatalogIndex without(Set<String> missing) throws IOException {
    List<CatalogRow> left = rows.stream().filter(row -> !missing.contains(row.link())).toList();
    if (left.isEmpty() && !rows.isEmpty()) {
      throw new UserError(
          file + ": holds too few works to look for one where it is not; two are needed");
    }
    return CatalogIndex.of(file.toString(), left);
  }

  /** The queries that labels ask of a web search, with the pages of the books that are meant. */
  List<NoisyEngine.Wanted> wanted(List<Label> labels, Site site) {
    Map<String, CatalogRow> byLink = new HashMap<>();
    for (CatalogRow row : rows) {
      byLink.putIfAbsent(row.link(), row);
      row.isbn().map(site::isbnPage).ifPresent(link -> byLink.putIfAbsent(link, row));
    }
    return labels.stream()
        .map(
            label ->
                new NoisyEngine.Wanted(
                    label.book().query(),
                    Optional.ofNullable(byLink.get(label.meant())).stream().toList()))
        .toList();
  }

  private static Candidate candidate(CatalogRow row) {
    return new Candidate(
        Candidate.Kind.RECORD,
        row.link(),
        row.title(),
        row.author(),
        1,
        "catalog",
        Candidate.Details.NONE
            .titled(row.otherTitles())
            .ofWork(row.work())
            .withIsbn(row.isbn())
            .withReaders(row.readers()));
  }
}
