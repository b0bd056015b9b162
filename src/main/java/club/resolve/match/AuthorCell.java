package club.resolve.match;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text that names the authors, taken apart when it is first compared. For one thread. */
final class AuthorCell {
  /** Words in the place of an author, in normal form. */
  private static final Set<String> NAMELESS =
      Set.of("anonymous", "anon", "unknown", "various", "various authors", "anonym", "anonyme");

  private final String text;
  private @Nullable AuthorNames names;

  AuthorCell(String text) {
    this.text = text;
  }

  /** The authors whom a source shows; empty text where there is none, as in "Emma by ...". */
  static AuthorCell shown(Optional<String> authors) {
    return new AuthorCell(authors.map(String::strip).filter(Authors::named).orElse(""));
  }

  String text() {
    return text;
  }

  AuthorNames names() {
    AuthorNames known = names;
    if (known == null) {
      known = AuthorNames.of(text);
      names = known;
    }
    return known;
  }

  /** Returns true for words that say that no author is known. */
  boolean nameless() {
    return NAMELESS.contains(Titles.words(text));
  }
}
