package club.resolve.review;

import club.resolve.decide.Doubt;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/** A book as it is typed on one line: its title, and perhaps its author behind a slash. */
record TypedBook(String title, Optional<String> author) {
  private static final String SLASH = " / ";

  /**
   * Asks for a book; the one of the row stands there already.
   *
   * @return empty when the person leaves the line empty, or with Escape
   */
  static Optional<TypedBook> ask(Doubt doubt, TypedLine line) throws IOException {
    TypedBook row = new TypedBook(shown(doubt.title()), doubt.author().map(TypedBook::shown));
    return line.read("  title / author: ", row.line(), TypedLine::shown)
        .map(typed -> typed.equals(row.line().strip()) ? row : of(typed))
        .filter(book -> !book.title().isEmpty());
  }

  private String line() {
    return title + author.map(name -> SLASH + name).orElse("");
  }

  /** A title may hold a slash itself; the last one parts it from the author. */
  private static TypedBook of(String typed) {
    String whole = typed + " ";
    int slash = whole.lastIndexOf(SLASH);
    return slash < 0
        ? new TypedBook(typed, Optional.empty())
        : new TypedBook(
            whole.substring(0, slash).strip(),
            Optional.of(whole.substring(slash + SLASH.length()).strip())
                .filter(name -> !name.isEmpty()));
  }

  /** Text that can stand on the line and be taken away again. */
  private static String shown(String text) {
    return text.codePoints()
        .mapToObj(c -> TypedLine.shown(c) ? Character.toString(c) : " ")
        .collect(Collectors.joining())
        .strip();
  }
}
