package club.resolve.match;

import club.resolve.match.Level.Says;
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
      return mayBeName(typed)
          ? bracketed(String.join(" ", typed.series()), heading, shown)
          : findings.of(Level.AUTHOR_NOT_TYPED, "", shown.text());
    }
    if (asked.nameless()) {
      Level level = shown.nameless() ? Level.AUTHOR_NAMELESS : Level.AUTHOR_NOT_TYPED;
      return findings.of(level, asked.text(), shown.text());
    }
    return findings.of(read(way, asked, shown), asked.text(), shown.text());
  }

  /**
   * Authors that are read out of a cell must begin with the author of the book: those of "Emma,
   * Persuasion / Jane Austen" do not.
   */
  private static Level read(Asked.Way way, AuthorCell asked, AuthorCell shown) {
    if (shown.text().isEmpty()) {
      return Level.AUTHOR_NOT_SHOWN;
    }
    Level level = level(asked.names(), shown.names());
    if (level == Level.AUTHOR_SIMILAR && shown.names().people().getLast().cutOff()) {
      // Too little is left of the name.
      return Level.AUTHOR_NOT_SHOWN;
    }
    boolean mayLead = way.reading().plain() || level.says() != Says.AGREE;
    return mayLead || leads(asked.names(), shown.names()) ? level : Level.AUTHOR_AMONG;
  }

  private static Level level(AuthorNames typed, AuthorNames found) {
    AuthorAgreement agreement = Authors.compare(typed, found);
    return agreement.agrees() && !leads(found, typed) ? Level.AUTHOR_AMONG : agreement.level();
  }

  /** Returns true where the first of the names is one of the others. */
  private static boolean leads(AuthorNames names, AuthorNames others) {
    List<PersonName> people = names.people();
    return people.size() < 2
        || names.ambiguous()
        || Authors.compare(new AuthorNames(people.subList(0, 1), false), others).agrees();
  }

  /** "Emma (Jane Austen)": the brackets of a title may hold its author, or somebody else. */
  private FieldFinding bracketed(String name, Heading found, AuthorCell shown) {
    List<String> words = Titles.list(Titles.words(found.words()));
    if (!words.contains(name.substring(name.lastIndexOf(' ') + 1))) {
      return findings.of(Level.AUTHOR_NOT_CONFIRMED, name, shown.text());
    }
    Level level =
        shown.text().isEmpty()
            ? Level.AUTHOR_NOT_TYPED
            : level(new AuthorCell(name).names(), shown.names());
    // A person with the surname of the author, and another forename, is meant as another author.
    return level.says() == Says.AGREE || level == Level.AUTHOR_FORENAME
        ? findings.of(level, name, shown.text())
        : findings.of(Level.AUTHOR_NOT_TYPED, "", shown.text());
  }

  private static boolean mayBeName(TitleForm form) {
    List<String> name = form.series();
    return name.size() > 1
        && name.size() < 4
        && form.claims().places().isEmpty()
        && name.stream().noneMatch(word -> Character.isDigit(word.charAt(0)))
        && name.stream().noneMatch(AuthorWords.OF_NOTES::contains)
        && name.stream().noneMatch(WordWeights.STOP_WORDS::contains);
  }
}
