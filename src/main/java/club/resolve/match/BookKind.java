package club.resolve.match;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of book that bears the title of another one. The book itself is of no kind. Titles, and
 * the names of those who make such books, tell it by certain words.
 */
enum BookKind {
  /** A book about the book, such as a summary or a study guide. */
  STUDY(
      "a book about the book",
      "analysis of",
      "and analysis",
      "barrons book notes",
      "blinkist",
      "blooms guides",
      "blooms notes",
      "book analysis",
      "bookcaps",
      "bookrags",
      "brightsummaries",
      "brodies notes",
      "cengage learning",
      "cheat sheet",
      "cliffs notes",
      "cliffsnotes",
      "coles notes",
      "conversation starters",
      "dailybooks",
      "discussion guide",
      "getabstract",
      "gradesaver",
      "in minutes",
      "instaread",
      "key takeaways",
      "lesson plan",
      "lesson plans",
      "literature guide",
      "literature guides",
      "litplan",
      "maxnotes",
      "monarch notes",
      "novel guide",
      "novel study",
      "novel units",
      "quicklet",
      "quickread",
      "reading group guide",
      "reading guide",
      "shmoop",
      "sidekick",
      "spark notes",
      "sparknotes",
      "study guide",
      "studyguide",
      "summary",
      "supersummary",
      "teacher guide",
      "teachers guide",
      "york notes"),
  /** A book beside the book, such as a companion to a film. */
  COMPANION(
      "a companion",
      "companion to",
      "movie companion",
      "illustrated companion",
      "official companion",
      "official guide",
      "official illustrated guide",
      "ultimate guide",
      "trivia",
      "unofficial"),
  /** Several books in one. */
  BUNDLE(
      "a bundle",
      "book set",
      "box set",
      "boxed set",
      "boxset",
      "collected edition",
      "complete collection",
      "complete edition",
      "complete saga",
      "complete series",
      "complete trilogy",
      "omnibus"),
  /** A book to be coloured. */
  COLORING("a colouring book", "coloring book", "colouring book"),
  /** Its music. */
  SCORE(
      "sheet music",
      "sheet music",
      "piano solo",
      "piano vocal",
      "songbook",
      "vocal score",
      "vocal selections"),
  /** A book to be filled in. */
  WORKBOOK("a workbook", "workbook", "guided journal", "a journal"),
  /** Its first chapters. */
  SAMPLER("a sampler", "sampler", "sample chapters"),
  /** The book told in pictures. */
  GRAPHIC_NOVEL(
      "a graphic novel",
      "comic book",
      "graphic novel",
      "graphic adaptation",
      "graphic history",
      "manga"),
  /** The script of its film or play. */
  SCREENPLAY(
      "a screenplay",
      "screenplay",
      "shooting script",
      "playscript",
      "the play",
      "a play",
      "stage adaptation",
      "stage version",
      "stage play",
      "libretto",
      "radio play",
      "dramatization",
      "dramatisation"),
  /** The book retold for children. */
  YOUNG(
      "an edition for young readers",
      "young readers",
      "young reader",
      "adapted for young",
      "young adult adaptation",
      "picture book"),
  /** The book made shorter. */
  ABRIDGED(
      "abridged",
      "abridged",
      "condensed",
      "penguin readers",
      "oxford bookworms",
      "macmillan readers",
      "graded reader",
      "graded readers");

  /** The kinds that people may mean when they type the title of the book itself. */
  private static final Set<BookKind> MEANT =
      EnumSet.of(BUNDLE, COMPANION, GRAPHIC_NOVEL, SCREENPLAY, YOUNG);

  /** What may stand behind the name of a kind. */
  private static final Set<String> ENDS = Set.of("adaptation", "edition", "version");

  /** A mark and its kind. */
  private record Mark(String words, BookKind kind) {}

  /** The marks by their first two letters. */
  private static final Mark[][] MARKS = new Mark[1024][0];

  static {
    for (BookKind kind : values()) {
      for (String mark : kind.marks) {
        Mark[] others = MARKS[place(mark, 0)];
        Mark[] marks = Arrays.copyOf(others, others.length + 1);
        marks[others.length] = new Mark(mark, kind);
        MARKS[place(mark, 0)] = marks;
      }
    }
  }

  /** Marks begin with small letters, which differ in their last five bits. */
  private static int place(String words, int at) {
    return (words.charAt(at) & 31) << 5 | (words.charAt(at + 1) & 31);
  }

  private final String words;
  private final List<String> marks;

  BookKind(String words, String... marks) {
    this.words = words;
    this.marks = List.of(marks);
  }

  /** The kind that is all that brackets hold: "(Play)", "(Journal)". */
  static Optional<BookKind> alone(String word) {
    return Optional.ofNullable(
        switch (word) {
          case "play", "script" -> SCREENPLAY;
          case "journal" -> WORKBOOK;
          case "companion" -> COMPANION;
          case "comic", "comics" -> GRAPHIC_NOVEL;
          default -> null;
        });
  }

  /** Returns true for words that say nothing else: "graphic novel", "manga edition". */
  static boolean isAllOf(List<String> words) {
    boolean ends = words.size() > 1 && ENDS.contains(words.getLast());
    String text = String.join(" ", ends ? words.subList(0, words.size() - 1) : words);
    if (text.length() < 2) {
      return false;
    }
    for (Mark mark : MARKS[place(text, 0)]) {
      if (mark.words().equals(text)) {
        return true;
      }
    }
    return false;
  }

  /** Returns true for a kind that may be meant though nothing names it. */
  boolean maybeMeant() {
    return MEANT.contains(this);
  }

  /** The kind as a clause of a reason. */
  String words() {
    return words;
  }

  /**
   * The kinds that a title with its author tells.
   *
   * @param text words in normal form
   */
  static Set<BookKind> in(String text) {
    Set<BookKind> kinds = Set.of();
    int start = 0;
    while (start + 1 < text.length()) {
      for (Mark mark : MARKS[place(text, start)]) {
        int end = start + mark.words().length();
        boolean stands =
            text.startsWith(mark.words(), start)
                && (end == text.length() || text.charAt(end) == ' ');
        if (stands) {
          kinds = kinds.isEmpty() ? EnumSet.noneOf(BookKind.class) : kinds;
          kinds.add(mark.kind());
        }
      }
      int space = text.indexOf(' ', start);
      start = space < 0 ? text.length() : space + 1;
    }
    return kinds;
  }
}
