package club.resolve.rehearsal;

import club.resolve.book.Site;
import club.resolve.catalog.CatalogRow;
import java.util.Random;
import java.util.regex.Pattern;

/** The headings under which a web search shows the pages of books, each in one of many forms. */
final class BookHeading {
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

  /** Characters; engines cut off what is longer. */
  private static final int LONGEST = 60;

  private final Site site;
  private final Random random;

  BookHeading(Site site, Random random) {
    this.site = site;
    this.random = random;
  }

  /** A heading of the page of a book. */
  String of(CatalogRow row) {
    String title = chance(30) ? withoutBrackets(row.title()) : row.title();
    String by =
        row.author()
            .filter(_ -> !chance(3))
            .map(names -> " by " + (chance(80) ? firstOf(names) : names))
            .orElse("");
    String end = chance(80) ? " | " + site.title() : chance(50) ? " - " + site.title() : "";
    return cut(title + by + end);
  }

  /** The heading, perhaps cut off between two words, where it is long. */
  String cut(String heading) {
    int end = heading.lastIndexOf(' ', LONGEST);
    return heading.length() > LONGEST && end > 0 && chance(70)
        ? heading.substring(0, end) + " ..."
        : heading;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  static String withoutBrackets(String title) {
    String bare = BRACKETS.matcher(title).replaceFirst("");
    return bare.isBlank() ? title : bare;
  }

  static String firstOf(String authors) {
    return authors.split(",", 2)[0].strip();
  }
}
