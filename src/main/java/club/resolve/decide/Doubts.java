package club.resolve.decide;

import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import club.resolve.book.Status;
import club.resolve.input.BookList;
import club.resolve.input.BookReader;
import club.resolve.input.Columns;
import club.resolve.input.InputException;
import club.resolve.input.InputRow;
import club.resolve.input.ResultHeader;
import club.resolve.match.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rows of an earlier result about which a person may decide. A book that is typed several times
 * is one of them.
 *
 * @param open the rows to be asked about, in the order of the result
 * @param decided number of the others that a person has decided already
 * @param unfinished number of rows that are to be run again, as they are blocked or failed
 */
public record Doubts(List<Doubt> open, long decided, long unfinished) {

  private static final Set<String> DOUBTFUL =
      Set.of(Status.REVIEW.label(), Status.GUESS.label(), Status.NOT_FOUND.label());
  private static final Set<String> UNFINISHED =
      Set.of(Status.BLOCKED.label(), Status.ERROR.label());

  public Doubts {
    open = List.copyOf(open);
  }

  /**
   * Reads an earlier result.
   *
   * @param all true if rows that are decided already are asked about, too
   * @throws InputException when the file is no such result
   */
  public static Doubts in(Path result, Columns columns, Decisions made, boolean all)
      throws IOException {
    List<Doubt> open = new ArrayList<>();
    Set<Wording> seen = new HashSet<>();
    long decided = 0;
    long unfinished = 0;
    ResultHeader.requireForReview(result);
    try (BookList list = BookList.inFile(result, columns);
        BookReader rows = list.open()) {
      Map<String, Integer> places = places(rows.columns().names());
      for (Optional<InputRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        Doubt doubt = Doubt.of(row.get(), places);
        boolean settled = decided(doubt, made);
        if (!settled && UNFINISHED.contains(doubt.status())) {
          unfinished++;
        } else if ((settled || DOUBTFUL.contains(doubt.status()))
            && !doubt.title().isEmpty()
            && seen.add(Wording.of(doubt.title(), doubt.author()))) {
          if (settled && !all) {
            decided++;
          } else {
            open.add(doubt);
          }
        }
      }
    }
    return new Doubts(open, decided, unfinished);
  }

  /** Returns true when a review of a result with this row asks about it. */
  public static boolean asksAbout(ResultRow row, MadeByHand made) {
    Resolution resolution = row.resolution();
    String status = resolution.status().label();
    return DOUBTFUL.contains(status)
        && !row.book().title().isBlank()
        && made.about(row.book()).isEmpty()
        && !decidedInResult(status, resolution.reason());
  }

  private static boolean decided(Doubt doubt, Decisions made) {
    return made.about(doubt.title(), doubt.author()).isPresent()
        || decidedInResult(doubt.status(), doubt.reason());
  }

  /** A person may have decided in the result itself; one who is not sure there is asked again. */
  private static boolean decidedInResult(String status, String reason) {
    return status.equals(Status.NOT_FOUND.label()) && reason.startsWith(ChangedRows.REASON);
  }

  private static Map<String, Integer> places(List<String> header) {
    Map<String, Integer> places = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < header.size(); i++) {
      places.putIfAbsent(header.get(i), i);
    }
    return places;
  }
}
