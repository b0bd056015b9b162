package club.resolve.input;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns of a list, where the user names them: as they are written, or so that their letters
 * and digits are the same.
 *
 * @param link of the links that the rows already have
 * @param sheet of a spreadsheet: its name, or its number from 1
 */
public record Columns(
    Optional<String> title,
    Optional<String> author,
    Optional<String> isbn,
    Optional<String> link,
    Optional<String> year,
    Optional<String> sheet) {

  /** Known by the usual names. */
  public static final Columns USUAL = new Columns(Optional.empty(), Optional.empty());

  /** Only title and author may be named. */
  public Columns(Optional<String> title, Optional<String> author) {
    this(title, author, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private List<String> names() {
    return Stream.of(title, author, isbn, link, year).flatMap(Optional::stream).toList();
  }

  boolean named() {
    return !names().isEmpty();
  }

  /** Returns true when a header has all that are named, and a column of titles. */
  boolean areIn(Header header) {
    return names().stream().allMatch(name -> header.place(name).isPresent())
        && (title.isPresent() || !ListColumn.TITLE.in(header).isEmpty());
  }
}
