package club.resolve.pasted;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part that a line has in its list, by the lines around it and by what has gone before. Not
 * thread-safe.
 */
final class LineRoles {
  private static final int MOST_OF_A_SIGNATURE = 6;
  private static final int MOST_WORDS_OF_A_NAME = 3;
  private static final int LEAST_INDENT = 2;

  /** A mail program breaks lines behind some 70 letters. */
  private static final int LEAST_BROKEN = 55;

  /** As many words of an address tell which book it is of. */
  private static final int LEAST_WORDS = 4;

  private static final Pattern BY =
      Pattern.compile(
          "(?:written )?(?:by|von|par)\\s+\\p{Lu}[^.!?:]{2,60}\\.?|[–—-]\\s*by\\s.{3,60}");

  private static final Pattern BARE_ADDRESS = Pattern.compile("<?(?:https?://|www\\.)\\S+>?");
  private static final Pattern FACT =
      Pattern.compile(
          "(?:author|autor|auteur|rating|stars|bewertung|pages|seiten|genre|published|year|publisher|verlag|status|date"
              + " read"
              + "|started|finished|notes?|notizen?|review|isbn|series|format|price|link|url|tags?)\\s*:.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DEFINITION =
      Pattern.compile("\\[[^\\[\\]]+\\]:\\s*<?https?://\\S+.*");
  private static final Pattern COMMENT = Pattern.compile("<!--.*-->|%%.*%%");

  /** The number of people who have answered with an emoji. */
  private static final Pattern REACTION = Pattern.compile("[0-9]{1,2}");

  private static final Pattern KEY = Pattern.compile("[\\w-]+:.*|-\\s.*");
  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final LineWindow window;
  private boolean chat;
  private long leftOutTo;
  private String reasonTo = "";
  private long parting;
  private long above;

  LineRoles(LineWindow window) {
    this.window = window;
  }

  /** The reason why the line in the middle names no book. */
  Optional<String> reasonAgainst(ListLine line) {
    chat |= line.chat() || line.is(LineKind.STAMP);
    if (line.number() <= leftOutTo) {
      return Optional.of(reasonTo);
    }
    if (!line.is(LineKind.WORDS)) {
      return Optional.of(ofKind(line));
    }
    if (line.number() <= above) {
      return Optional.empty();
    }
    String text = text(line);
    String bare = TailNotes.without(LinkSyntax.of(text).text());
    return byItself(line, text, bare).or(() -> byNeighbours(line, bare));
  }

  private String ofKind(ListLine line) {
    if (line.is(LineKind.SEPARATOR)) {
      leaveOutFrontMatter(line);
      leaveOutSignature(line);
      return "a line between parts";
    }
    return line.is(LineKind.TITLED)
        ? "a heading"
        : line.is(LineKind.STAMP) ? "a line of the chat" : "longer than any title";
  }

  /** Properties of a note, between two lines of hyphens at the head of the file. */
  private void leaveOutFrontMatter(ListLine line) {
    if (line.number() != 1 || !line.text().equals("---")) {
      return;
    }
    for (int i = 1; i <= LineWindow.REACH; i++) {
      String text = window.at(i).raw().strip();
      if (text.equals("---")) {
        leaveOutTo(1 + i, "a property of the note");
        return;
      }
      if (!KEY.matcher(text).matches()) {
        return;
      }
    }
  }

  /** Lines behind "-- " (RFC 3676), if few are left before the message ends. */
  private void leaveOutSignature(ListLine line) {
    if (!line.text().equals("--")) {
      return;
    }
    boolean sure = Characters.visible(line.raw()).endsWith("-- ");
    for (int i = 1; i <= MOST_OF_A_SIGNATURE; i++) {
      ListLine below = window.at(i);
      boolean end = below.is(LineKind.END) || below.depth() < line.depth();
      if (end || (sure && below.is(LineKind.BLANK))) {
        leaveOutTo(line.number() + i - 1, "a signature");
        return;
      }
    }
  }

  private void leaveOutTo(long number, String reason) {
    leftOutTo = number;
    reasonTo = reason;
  }

  private Optional<String> byItself(ListLine line, String text, String bare) {
    if (DEFINITION.matcher(text).matches() || COMMENT.matcher(text).matches()) {
      return Optional.of("no text of the list");
    }
    boolean afterParting = line.number() <= parting && !line.bulleted();
    if (afterParting && Characters.words(text) <= MOST_WORDS_OF_A_NAME) {
      return Optional.of("a signature");
    }
    if (chat && line.bulleted() && REACTION.matcher(text).matches()) {
      return Optional.of("a line of the chat");
    }
    Optional<String> talk = SmallTalk.reason(bare, chat && !window.marked(0));
    if (talk.isPresent() && SmallTalk.isParting(bare)) {
      parting = line.number() + 2;
    }
    return talk;
  }

  private Optional<String> byNeighbours(ListLine line, String bare) {
    ListLine before = window.at(-1);
    ListLine behind = window.at(1);
    if (SmallTalk.isMailHeader(bare) && (mailHeader(before) || mailHeader(behind))) {
      return Optional.of("a line of the mail");
    }
    boolean underlined =
        behind.is(LineKind.SEPARATOR) && behind.text().length() > 2 && behind.text().matches("=+");
    if (underlined
        || (line.row() && behind.is(LineKind.SEPARATOR) && behind.text().indexOf('|') >= 0)) {
      return Optional.of(line.row() ? "the header of a table" : "a heading");
    }
    if (behind.is(LineKind.STAMP)
        && before.parts()
        && !before.is(LineKind.STAMP)
        && Characters.words(bare) <= MOST_WORDS_OF_A_NAME
        && Character.isDigit(behind.text().charAt(0))) {
      return Optional.of("a line of the chat");
    }
    if (window.marked(0)) {
      return nested(line, bare);
    }
    return unmarked(line, bare);
  }

  private static boolean mailHeader(ListLine line) {
    return SmallTalk.isMailHeader(line.text());
  }

  /** Bullets below a bullet: facts about its book, or the books of a group. */
  private Optional<String> nested(ListLine line, String bare) {
    boolean inner = line.indent() >= LEAST_INDENT && line.indent() > indentOfOuter(line);
    if (inner && FACT.matcher(bare).matches()) {
      return Optional.of("a note below a title");
    }
    boolean group =
        deeper(line, 1) && (SmallTalk.isHeading(bare) || (deeper(line, 2) && !fact(1) && !fact(2)));
    return group ? Optional.of("a heading") : Optional.empty();
  }

  private int indentOfOuter(ListLine line) {
    for (int i = -1; i >= -LineWindow.REACH && window.at(i).is(LineKind.WORDS); i--) {
      if (window.at(i).indent() < line.indent()) {
        return window.at(i).indent();
      }
    }
    return line.indent();
  }

  private boolean deeper(ListLine line, int offset) {
    ListLine below = window.at(offset);
    return window.marked(offset)
        && below.depth() == line.depth()
        && below.indent() >= line.indent() + LEAST_INDENT;
  }

  private boolean fact(int offset) {
    return FACT.matcher(window.at(offset).text()).matches();
  }

  /** A line without a mark among lines that have one is no entry. */
  private Optional<String> unmarked(ListLine line, String bare) {
    boolean first = window.at(-1).parts();
    if (line.chat()) {
      return Optional.empty();
    }
    int below = window.beyond(0, 1);
    boolean headed = first && window.at(below).is(LineKind.WORDS);
    if (headed && (SmallTalk.isHeading(bare) || (listed(below) && listed(below + 1)))) {
      return Optional.of("a heading");
    }
    boolean between = listedBeside(-1) && (listedBeside(1) || line.indent() >= LEAST_INDENT);
    return between ? Optional.of("a note below a title") : Optional.empty();
  }

  private boolean listed(int offset) {
    return window.at(offset).is(LineKind.WORDS)
        && !window.at(offset).chat()
        && window.marked(offset);
  }

  /** Returns true where the nearest line with a mark is reached without a gap. */
  private boolean listedBeside(int direction) {
    for (int i = direction; Math.abs(i) <= LineWindow.REACH / 2; i += direction) {
      ListLine line = window.at(i);
      if (line.parts() || line.chat()) {
        return false;
      }
      if (window.marked(i)) {
        return true;
      }
    }
    return false;
  }

  /** The text of the line without its mark, if that is one of the list. */
  private String text(ListLine line) {
    return window.counts(0) ? line.mark().orElseThrow().rest() : line.text();
  }

  /** Returns true where the line was taken by the one above. */
  boolean belongsAbove(ListLine line) {
    return line.number() <= above;
  }

  /** The text of the line, with that of the next one where it goes on there. */
  String textWithContinuation(ListLine line) {
    String text = text(line);
    ListLine below = window.at(1);
    if (!below.is(LineKind.WORDS) || below.chat() || below.depth() != line.depth()) {
      return text;
    }
    boolean author = BY.matcher(below.text()).matches() && !window.counts(1);
    boolean broken =
        line.bulleted()
            && !window.marked(1)
            && below.indent() > line.indent()
            && line.raw().strip().length() >= LEAST_BROKEN;
    if (!author && !broken) {
      return text;
    }
    above = below.number();
    return text + " " + below.text();
  }

  /** The address alone on the next line, if its words are those of the title. */
  Optional<String> linkBelow(String title) {
    long taken = Math.max(0, above - window.at(0).number());
    ListLine below = window.at((int) taken + 1);
    if (title.isEmpty() || !BARE_ADDRESS.matcher(below.text()).matches()) {
      return Optional.empty();
    }
    Optional<String> link = LinkSyntax.of(below.text()).link();
    if (link.isEmpty() || !sharesWords(title, below.text())) {
      return Optional.empty();
    }
    above = below.number();
    return link;
  }

  private static boolean sharesWords(String title, String address) {
    String slug = WORD.matcher(address.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
    List<String> words =
        WORD.splitAsStream(title.toLowerCase(Locale.ROOT))
            .filter(word -> word.length() > 2)
            .toList();
    long heard = words.stream().filter(word -> slug.contains(" " + word + " ")).count();
    return heard > 0 && 2 * heard >= Math.min(words.size(), LEAST_WORDS);
  }
}
