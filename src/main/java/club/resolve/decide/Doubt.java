package club.resolve.decide;

import club.resolve.book.Book;
import club.resolve.book.Status;
import club.resolve.input.BookList;
import club.resolve.input.BookReader;
import club.resolve.input.Columns;
import club.resolve.input.CsvTable;
import club.resolve.input.InputException;
import club.resolve.input.InputRow;
import club.resolve.match.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A row of an earlier result that is worth a look.
 *
 * @param link the candidate's, which may lead anywhere
 * @param confidence empty text where nothing was weighed, as are the others that are not known
 */
public record Doubt(
    String title,
    Optional<String> author,
    String link,
    String status,
    String confidence,
    String source,
    String matchedTitle,
    String matchedAuthor,
    String reason) {

  private static final Set<String> DOUBTFUL = Set.of(Status.REVIEW.label(), Status.GUESS.label());

  /**
   * Reads an earlier result. A book that is typed several times is one doubt.
   *
   * @throws InputException when the file is no such result
   */
  public static List<Doubt> in(Path result, Columns columns) throws IOException {
    List<Doubt> doubts = new ArrayList<>();
    Set<Wording> seen = new HashSet<>();
    try (BookList list = BookList.inFile(result, columns)) {
      checkHeader(result);
      try (BookReader rows = list.open()) {
        Map<String, Integer> places = places(rows.restHeader());
        for (Optional<InputRow> row = rows.next(); row.isPresent(); row = rows.next()) {
          Doubt doubt = of(row.get(), places);
          boolean open = DOUBTFUL.contains(doubt.status()) && !doubt.title().isEmpty();
          if (open && seen.add(Wording.of(doubt.title(), doubt.author()))) {
            doubts.add(doubt);
          }
        }
      }
    }
    return doubts;
  }

  private static void checkHeader(Path result) throws IOException {
    try (CsvTable table = CsvTable.open(result.toString(), Files.newInputStream(result))) {
      for (String needed : List.of("Title", "Link", "Status")) {
        if (table.column(needed).isEmpty()) {
          throw InputException.at(
              result.toString(),
              1,
              "no column is called \"%s\"; a CSV that resolve has written is needed; the columns are: %s"
                  .formatted(needed, String.join(", ", table.header())));
        }
      }
    }
  }

  private static Map<String, Integer> places(List<String> header) {
    Map<String, Integer> places = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < header.size(); i++) {
      places.putIfAbsent(header.get(i), i);
    }
    return places;
  }

  private static Doubt of(InputRow row, Map<String, Integer> places) {
    Book book = row.book();
    return new Doubt(
        book.title().strip(),
        book.query().author(),
        cell(row, places, "Link"),
        cell(row, places, "Status"),
        cell(row, places, "Confidence"),
        cell(row, places, "Source"),
        cell(row, places, "Matched Title"),
        cell(row, places, "Matched Author"),
        cell(row, places, "Reason"));
  }

  private static String cell(InputRow row, Map<String, Integer> places, String column) {
    Integer place = places.get(column);
    return place == null ? "" : row.rest().get(place).strip();
  }
}
