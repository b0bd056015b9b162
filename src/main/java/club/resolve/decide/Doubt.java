package club.resolve.decide;

import club.resolve.book.Book;
import club.resolve.book.Confidence;
import club.resolve.input.InputRow;
import java.util.Map;
import java.util.Optional;

/**
 * A row of an earlier result that is worth a look.
 *
 * @param book as it was typed, without the link
 * @param link the candidate's, which may lead anywhere; empty text for none
 * @param confidence empty where nothing was weighed; the others that are not known are empty texts
 */
public record Doubt(
    Book book,
    String link,
    String status,
    Optional<Confidence> confidence,
    String source,
    String matchedTitle,
    String matchedAuthor,
    String reason) {

  static Doubt of(InputRow row, Map<String, Integer> places) {
    Book typed = row.book();
    return new Doubt(
        new Book(
            typed.row(),
            typed.title(),
            typed.author(),
            typed.isbn(),
            typed.year(),
            Optional.empty()),
        cell(row, places, "Link"),
        cell(row, places, "Status"),
        Confidence.parse(cell(row, places, "Confidence")),
        cell(row, places, "Source"),
        cell(row, places, "Matched Title"),
        cell(row, places, "Matched Author"),
        cell(row, places, "Reason"));
  }

  private static String cell(InputRow row, Map<String, Integer> places, String column) {
    Integer place = places.get(column);
    return place == null ? "" : row.rest().get(place).strip();
  }

  /** The title as typed, without space around it; empty text where there is none. */
  public String title() {
    return book.title().strip();
  }

  /** The author as typed, where there is one. */
  public Optional<String> author() {
    return book.author().map(String::strip).filter(name -> !name.isEmpty());
  }
}
