package club.resolve.pasted;

import club.resolve.book.Isbn;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a line without its mark.
 *
 * @param title empty where the line has a link or an ISBN alone, or nothing
 */
record LineText(String title, Optional<String> link, Optional<Isbn> isbn) {
  /** Shorter numbers are titles ("1984", "1000000") rather than ISBNs with lost zeros. */
  private static final Pattern WHOLE_ISBN =
      Pattern.compile(
          "(?:e?ISBN\\b.*|(?:urn:)?isbn:.*|[0-9][0-9\\h\\p{Pd}]{7,}[0-9Xx])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ISBN =
      Pattern.compile(
          "[(\\[]?(?:(?:urn:)?ISBN(?:-?1[03])?[:\\s]*(97[89][0-9\\h\\p{Pd}]{9,13}[0-9](?![0-9])|[0-9][0-9\\h\\p{Pd}]{7,11}[0-9X](?![0-9X]))"
              + "|(?<![0-9])(97[89][0-9\\h\\p{Pd}]{9,13}[0-9])(?![0-9]))(?:\\s*\\([^()]{1,12}\\))?[)\\]]?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EDGE = Pattern.compile("^[\\s,;:|/–—-]+|(?:[\\s,;:|/–—-])+$");

  /** Words of an app that shares a book, or of a form, before the title. */
  private static final Pattern BEFORE_TITLE =
      Pattern.compile(
          "(?:check out this book on goodreads:|(?:book )?title:|titel:|titre:|título:)\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static LineText of(String line) {
    LinkSyntax syntax = LinkSyntax.of(line);
    Matcher before = BEFORE_TITLE.matcher(syntax.text());
    String text = before.lookingAt() ? syntax.text().substring(before.end()) : syntax.text();
    Matcher isbns = ISBN.matcher(text);
    Optional<Isbn> isbn = Optional.empty();
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (Characters.counts(text) && isbns.find()) {
      String digits = isbns.group(1) == null ? isbns.group(2) : isbns.group(1);
      Optional<Isbn> found = Isbn.parse(digits);
      if (found.isPresent()) {
        isbn = isbn.or(() -> found);
        rest.append(text, from, isbns.start()).append(' ');
        from = isbns.end();
      }
    }
    if (isbn.isPresent()) {
      text = EDGE.matcher(rest.append(text.substring(from))).replaceAll("");
    } else if (Characters.counts(text) && WHOLE_ISBN.matcher(text).matches()) {
      isbn = Isbn.parse(text);
      text = isbn.isPresent() ? "" : text;
    }
    String title = TailNotes.without(text).strip();
    title = isbn.isPresent() ? EDGE.matcher(title).replaceAll("") : title;
    return new LineText(Characters.says(title) ? title : "", syntax.link(), isbn);
  }

  LineText withLink(Optional<String> other) {
    return new LineText(title, other, isbn);
  }

  boolean namesNothing() {
    return title.isEmpty() && link.isEmpty() && isbn.isEmpty();
  }
}
