package club.resolve.input;

import club.resolve.book.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns in which a table tells when a book was published.
 *
 * @param places those of the first publication before those of an edition, as the first one belongs
 *     to the book and the other to the copy on the shelf
 */
record YearColumns(List<Integer> places) {
  /** Four digits by themselves; calibre's year 101 is what it writes for "not known". */
  private static final Pattern YEAR =
      Pattern.compile("(?<![0-9])(?:1[4-9][0-9]{2}|20[0-9]{2}|2100)(?![0-9])");

  static YearColumns of(Header header) {
    List<Integer> places = new ArrayList<>(ListColumn.YEAR.in(header));
    if (Export.LIBRARY_THING.wrote(header) || Export.LIBRARY_THING_JSON.wrote(header)) {
      // Elsewhere a date may be that of anything.
      places.addAll(header.places("date"));
    }
    places.addAll(header.places("publication"));
    return new YearColumns(List.copyOf(places));
  }

  /** The first year from 1400 to 2100. */
  OptionalInt read(Cells cells) {
    for (String cell : cells.at(places)) {
      Matcher year = YEAR.matcher(ShownText.of(cell));
      if (year.find()) {
        return OptionalInt.of(Integer.parseInt(year.group()));
      }
    }
    return OptionalInt.empty();
  }
}
