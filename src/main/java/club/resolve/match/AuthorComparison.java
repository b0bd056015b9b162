package club.resolve.match;

import java.util.List;

/** Compares the author who was typed with those of a book. Pure, and thread-safe. */
final class AuthorComparison {
  private final Findings findings;

  AuthorComparison(Findings findings) {
    this.findings = findings;
  }

  /**
   * Compares authors.
   *
   * @param typed the title of this way, whose brackets may hold a name
   * @param shown the authors of the book
   */
  FieldFinding of(Asked.Way way, TitleForm typed, Heading heading, AuthorCell shown) {
    AuthorCell asked = way.authors();
    if (way.reading().author().isEmpty()) {
      return somebodyElse(typed, heading)
          ? findings.of(Level.AUTHOR_NOT_CONFIRMED, String.join(" ", typed.series()), shown.text())
          : findings.of(Level.AUTHOR_NOT_TYPED, "", shown.text());
    }
    if (asked.nameless()) {
      Level level = shown.nameless() ? Level.AUTHOR_NAMELESS : Level.AUTHOR_NOT_TYPED;
      return findings.of(level, asked.text(), shown.text());
    }
    Level level =
        shown.text().isEmpty() ? Level.AUTHOR_NOT_SHOWN : level(asked.names(), shown.names());
    return findings.of(level, asked.text(), shown.text());
  }

  private static Level level(AuthorNames typed, AuthorNames found) {
    AuthorAgreement agreement = Authors.compare(typed, found);
    List<PersonName> people = found.people();
    boolean several = agreement.agrees() && people.size() > 1 && !found.ambiguous();
    return several && !Authors.compare(typed, new AuthorNames(people.subList(0, 1), false)).agrees()
        ? Level.AUTHOR_AMONG
        : agreement.level();
  }

  /** A name in brackets, such as an author's, whose surname is not on the other side. */
  private static boolean somebodyElse(TitleForm form, Heading found) {
    List<String> name = form.series();
    boolean mayBe =
        name.size() > 1
            && name.size() < 4
            && form.claims().places().isEmpty()
            && name.stream().noneMatch(word -> Character.isDigit(word.charAt(0)))
            && name.stream().noneMatch(WordWeights.STOP_WORDS::contains);
    return mayBe && !Titles.list(Titles.words(found.words())).contains(name.getLast());
  }
}
