package club.resolve.match;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A typed title with its author, in a form in which two are equal only if they certainly mean the
 * same book, before anyone is asked: case, accents, punctuation, quotation marks, symbols and the
 * mark of a list's line tell nothing. A leading article tells nothing where the author is named,
 * too; without one, The Fall is not Fall. Words in brackets tell, as they may be a volume or an
 * edition.
 *
 * @param author empty text where none was typed
 */
public record Wording(String title, String author) {
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  public static Wording of(String title, Optional<String> author) {
    String cleaned = Reading.clean(title);
    String name = author.map(Titles::words).orElse("");
    String words = name.isEmpty() ? Titles.words(cleaned) : Titles.normal(cleaned);
    if (words.isEmpty()) {
      return new Wording(title.strip(), name);
    }
    return new Wording(words + signs(cleaned) + years(title, cleaned), name);
  }

  /**
   * The signs that the normal form leaves out, though they may be all that tells two books apart.
   */
  private static String signs(String cleaned) {
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < cleaned.length(); i++) {
      char c = cleaned.charAt(i);
      if (c == '+' || c == '#') {
        signs.append(c);
      }
    }
    return signs.toString();
  }

  /** Cleaning takes "(1965)" off a title, and the year off "2010: Odyssey Two". */
  private static String years(String title, String cleaned) {
    if (cleaned.length() == title.length()) {
      return "";
    }
    return YEAR.matcher(title)
        .results()
        .map(MatchResult::group)
        .filter(year -> !cleaned.contains(year))
        .map(year -> " " + year)
        .collect(Collectors.joining());
  }
}
