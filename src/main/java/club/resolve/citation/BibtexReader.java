package club.resolve.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * BibTeX, and what biblatex has added, read as BibTeX does where a file is sound: {@code @string},
 * {@code @preamble}, {@code @comment}, values in braces, in quotation marks and joined by {@code
 * #}, entries in braces or parentheses, and text between them. A forgotten comma or key is
 * forgiven. Not thread-safe.
 */
final class BibtexReader {
  private static final Pattern OPENING = Pattern.compile("@\\s*+(\\p{L}++)\\s*+([{(])");

  /** The beginning of a line that begins an entry, as no value of a field has it. */
  private static final Pattern NEXT =
      Pattern.compile(
          "^[ \\t]*+@(?:(?i:string|preamble|comment)[ \\t]*+[{(]"
              + "|\\p{L}++[ \\t]*+[{(][^\\s,{}()\"=]*+[ \\t]*+,)",
          Pattern.MULTILINE);

  /** Data for other entries, and lists of keys. */
  private static final Set<String> NO_WORKS = Set.of("xdata", "set");

  /** In characters; abbreviations made of abbreviations grow with each step. */
  private static final int LONGEST_ABBREVIATION = 1_000;

  private final BibtexScanner scanner;
  private final Map<String, String> abbreviations = new HashMap<>();
  private final List<BibtexEntry> entries = new ArrayList<>();
  private final Bibliography.Collected collected = new Bibliography.Collected();

  /** A comment that is never closed has been met; looking for the end of each would take long. */
  private boolean openComment;

  private BibtexReader(String text) {
    this.scanner = new BibtexScanner(text, NEXT);
  }

  static Bibliography read(String text) {
    return new BibtexReader(text).all();
  }

  private Bibliography all() {
    Matcher opening = OPENING.matcher(scanner.text());
    while (scanner.toNextOpening()) {
      if (opening.region(scanner.at(), scanner.text().length()).lookingAt()) {
        read(opening.end(), opening.group(1).toLowerCase(Locale.ROOT), opening.group(2));
      } else {
        scanner.moveTo(scanner.at() + 1);
      }
    }
    Map<String, BibtexEntry> byKey = new HashMap<>();
    for (BibtexEntry entry : entries) {
      byKey.putIfAbsent(entry.key().toLowerCase(Locale.ROOT), entry);
    }
    byKey.remove("");
    entries.forEach(entry -> collected.add(entry.line(), BibtexEntry.ROLES, entry.fields(byKey)));
    return collected.all();
  }

  private void read(int inside, String type, String open) {
    long line = scanner.line();
    scanner.moveTo(inside);
    try {
      readOn(line, type, open.equals("(") ? ')' : '}');
    } catch (BibtexScanner.Mistake mistake) {
      collected.refuse(
          mistake.line(),
          "the @%s that begins in line %d %s".formatted(type, line, mistake.what()));
      scanner.moveToNext(NEXT);
    }
  }

  private void readOn(long line, String type, char close) throws BibtexScanner.Mistake {
    switch (type) {
      case "comment" -> skipComment(line, close);
      case "preamble" -> scanner.value(abbreviations);
      case "string" ->
          scanner
              .fields(close, abbreviations)
              .forEach((name, values) -> define(line, name, values.getFirst()));
      default -> {
        String key = scanner.key(close);
        Map<String, List<String>> values = scanner.fields(close, abbreviations);
        if (!NO_WORKS.contains(type)) {
          entries.add(new BibtexEntry(line, type, key, values));
        }
      }
    }
  }

  private void define(long line, String name, String value) {
    if (value.length() > LONGEST_ABBREVIATION) {
      collected.refuse(
          line,
          "the @string \"%s\" has more than %d characters".formatted(name, LONGEST_ABBREVIATION));
    } else {
      abbreviations.put(name, value);
    }
  }

  private void skipComment(long line, char close) {
    if (openComment || close == ')' || !scanner.skipBraces()) {
      if (close == '}' && !openComment) {
        collected.refuse(line, "the @comment is not closed; what follows its line is read");
        openComment = true;
      }
      scanner.toEndOfLine();
    }
  }
}
