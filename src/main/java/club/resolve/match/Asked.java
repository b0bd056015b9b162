package club.resolve.match;

import club.resolve.book.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The question, taken apart once for all candidates.
 *
 * @param ways in which it can be read, the plain one first
 * @param cell the words of the title as it was typed
 */
record Asked(Optional<String> author, List<Way> ways, String cell) {

  /** One of them. */
  record Way(Reading reading, TitleForm form, AuthorCell authors) {

    /** The year that was typed, beside the title or elsewhere in the cell. */
    OptionalInt year(TitleForm title) {
      return title.claims().year().isPresent() ? title.claims().year() : reading.year();
    }
  }

  /** Returns true when an edition with this title bears what was typed, in any way to read it. */
  boolean isTitle(String edition) {
    for (Way way : ways) {
      String title = way.reading().title();
      if (Titles.sameEdition(title, edition)
          || Titles.sameEdition(Titles.withoutBrackets(title), edition)) {
        return true;
      }
    }
    return false;
  }

  /** The words of the title, in each way to read it. */
  List<List<String>> words() {
    return ways.stream().map(way -> TitleForm.words(way.reading().title())).distinct().toList();
  }

  static Asked of(Query query) {
    // Most readings have the author of the row.
    AuthorCell typed = new AuthorCell(query.author().orElse(""));
    List<Way> ways = new ArrayList<>();
    for (Reading reading : Reading.of(query.title(), query.author())) {
      String author = reading.author().orElse("");
      TitleForm form = TitleForm.of(reading.title(), author);
      boolean same = author.equals(typed.text());
      ways.add(new Way(reading, form, same ? typed : new AuthorCell(author)));
    }
    return new Asked(query.author(), ways, Titles.words(query.title()));
  }

  /**
   * The way to read a cell that is title and author without a sign between them, which only the
   * book can tell: "Life of Pi Yann Martel".
   *
   * @param found the title of the book, which must begin or end as the cell does
   * @param shown its authors, of whom the first one must stand in the cell in full
   */
  Optional<Way> with(TitleForm found, AuthorCell shown) {
    if (author.isPresent()
        || shown.text().isEmpty()
        || found.main().isEmpty()
        || !meets(found)
        || shown.names().people().isEmpty()) {
      return Optional.empty();
    }
    String name = String.join(" ", shown.names().people().getFirst().words());
    if (name.indexOf(' ') < 0) {
      return Optional.empty();
    }
    String title =
        cell.endsWith(" " + name)
            ? cell.substring(0, cell.length() - name.length() - 1)
            : cell.startsWith(name + " ") ? cell.substring(name.length() + 1) : "";
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Way(
                new Reading(title, Optional.of(name), false, OptionalInt.empty()),
                TitleForm.of(title, name),
                new AuthorCell(name)));
  }

  /** Most books do not, and need not be looked at. */
  private boolean meets(TitleForm found) {
    int start =
        found.article().isEmpty() || !cell.startsWith(found.article())
            ? 0
            : found.article().length() + 1;
    return cell.startsWith(found.main().getFirst(), start)
        || cell.endsWith(found.full().getLast())
        || cell.endsWith(found.main().getLast());
  }
}
