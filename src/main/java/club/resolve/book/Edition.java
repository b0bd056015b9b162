package club.resolve.book;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An edition of a work, as far as it tells links to a site.
 *
 * @param title with its subtitle
 * @param id the lowest number of its pages on the site
 * @param languages as MARC 21 names them, such as {@code eng}; none where the catalogue tells none
 * @param heard true for a recording
 */
public record Edition(
    String title, Optional<Long> id, Optional<Isbn> isbn, List<String> languages, boolean heard) {
  private static final Pattern HEARD =
      Pattern.compile("audio|\\bcd\\b|cassette|mp3", Pattern.CASE_INSENSITIVE);

  public Edition {
    languages = List.copyOf(languages);
  }

  /** Returns true when a physical format, as catalogues name it, is that of a recording. */
  public static boolean isHeard(String format) {
    return HEARD.matcher(format).find();
  }

  /** Returns true when it tells a link. */
  public boolean linked() {
    return id.isPresent() || isbn.isPresent();
  }
}
