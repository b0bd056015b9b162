package club.resolve.reconcile;

import java.util.regex.Pattern;

/**
 * The title of a query with what else was told about the book, as people write it behind a title in
 * a list: "Emma (Austen, #4) (German edition) (1815)". So the rule reads it as it reads a cell.
 * Pure.
 */
final class TypedTitle {
  private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");
  private static final Pattern LANGUAGE = Pattern.compile("\\p{L}[\\p{L} -]{1,30}");
  private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]+");
  private static final Pattern NUMBER = Pattern.compile(".*[0-9].*");

  private TypedTitle() {}

  static String of(MatchQuery query) {
    if (query.name().isBlank()) {
      return "";
    }
    StringBuilder title = new StringBuilder(query.name().strip());
    String series = BRACKETS.matcher(query.told(BookProperty.SERIES)).replaceAll(" ").strip();
    // Without a number in it, and where no author is told, it would be read as the author's name.
    if (!series.isEmpty()
        && (NUMBER.matcher(series).matches() || !query.told(BookProperty.AUTHOR).isBlank())) {
      title.append(" (").append(series).append(')');
    }
    String language = query.told(BookProperty.LANGUAGE).strip();
    if (LANGUAGE.matcher(language).matches()) {
      title.append(" (").append(language).append(" edition)");
    }
    String year = query.told(BookProperty.YEAR).strip();
    if (YEAR.matcher(year).matches() && title.indexOf(year) < 0) {
      title.append(" (").append(year).append(')');
    }
    return title.toString();
  }
}
