package club.resolve.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a cell with authors apart, in one pass. For one cell, by one thread. */
final class AuthorParser {
  /** More people, and more letters, are no list of authors. */
  static final int MOST_PEOPLE = 24;

  private static final int MOST_LETTERS = 2000;

  private static final String SEPARATORS = ",;&/|()[]（）【】、，；・·+\"“”…";

  private final String cell;
  private final boolean shouted;
  private final List<PersonName> people = new ArrayList<>();

  /** The parts of a cell between two strong separators, which commas part. */
  private List<Segment> group = new ArrayList<>();

  private Segment part = new Segment();
  private boolean bracketed;
  private boolean ambiguous;

  /** A forename before "and", which may share the surname behind it. */
  private String waiting = "";

  /** The words between two commas. */
  private static final class Segment {
    final List<String> words = new ArrayList<>();
    final List<String> suffixes = new ArrayList<>();
    boolean contributor;
    boolean cutOff;

    /** The number of words at the end that are initials, as people write them behind a surname. */
    int initials;

    boolean onlyInitials() {
      return initials == words.size();
    }
  }

  private AuthorParser(String cell) {
    this.cell = cell.length() > MOST_LETTERS ? cell.substring(0, MOST_LETTERS) : cell;
    this.shouted = this.cell.chars().noneMatch(Character::isLowerCase);
  }

  /** Takes a cell apart. */
  static AuthorNames parse(String cell) {
    AuthorParser parser = new AuthorParser(cell);
    parser.parse();
    if (parser.people.isEmpty() && parser.bracketed) {
      parser = new AuthorParser(Titles.words(cell));
      parser.parse();
    }
    return new AuthorNames(List.copyOf(parser.people), parser.ambiguous);
  }

  private void parse() {
    int length = cell.length();
    int start = -1;
    int at = 0;
    while (at <= length) {
      char c = at < length ? cell.charAt(at) : ' ';
      boolean inside =
          at < length
              && (Character.isLetter(c)
                  || (!Character.isWhitespace(c) && SEPARATORS.indexOf(c) < 0));
      if (inside && start < 0) {
        start = at;
      } else if (!inside && start >= 0) {
        chunk(cell.substring(start, at));
        start = -1;
      }
      at = inside || at == length ? at + 1 : separator(c, at);
    }
    endGroup(false);
  }

  /** Takes a separator; the place behind it. */
  private int separator(char c, int at) {
    if (",，".indexOf(c) >= 0) {
      endPart();
    } else if (";/|、；+".indexOf(c) >= 0) {
      endGroup(false);
    } else if (c == '&') {
      endGroup(true);
    } else if (c == '…') {
      part.cutOff = true;
    } else if ("([（【".indexOf(c) >= 0) {
      return bracket(at);
    }
    return at + 1;
  }

  /** A role, another name or a country: no part of the name. */
  private int bracket(int open) {
    bracketed = true;
    int end = open + 1;
    while (end < cell.length() && ")]）】".indexOf(cell.charAt(end)) < 0) {
      end++;
    }
    for (String word : Titles.list(Titles.words(cell.substring(open + 1, end)))) {
      part.contributor |= AuthorWords.lesserRole(word);
    }
    return Math.min(end + 1, cell.length());
  }

  /** Takes a run of characters without a space. */
  private void chunk(String chunk) {
    String text = chunk.endsWith("...") ? chunk.substring(0, chunk.length() - 3) : chunk;
    part.cutOff = text.length() < chunk.length();
    String words = Titles.words(text);
    String joined = words.indexOf(' ') < 0 ? words : words.replace(" ", "");
    if (words.isEmpty()) {
      return;
    }
    if (AuthorWords.BETWEEN.contains(words)) {
      withoutDone();
      endGroup(true);
    } else if (words.equals("by")) {
      by();
    } else if (words.equals("al") && part.words.isEmpty() && !people.isEmpty()) {
      return; // "et al."
    } else if (AuthorWords.SUFFIXES.contains(joined)
        && !(part.words.isEmpty() && group.isEmpty())) {
      part.suffixes.add(joined);
    } else if (words.equals("d") && !part.words.isEmpty() && part.words.getLast().equals("ph")) {
      part.words.removeLast();
      part.initials = 0;
      part.suffixes.add("phd");
    } else if (role(words, text)) {
      part.contributor |= AuthorWords.lesserRole(words);
    } else if (!(AuthorWords.HONORIFICS.contains(words) && part.words.isEmpty())) {
      add(words, text);
    }
  }

  private boolean role(String words, String text) {
    boolean behind = !part.words.isEmpty() || !group.isEmpty();
    // Small letters, since Ed is a forename.
    boolean abbreviated =
        AuthorWords.SHORT_ROLES.contains(words)
            && Character.isLowerCase(text.charAt(0))
            && (!part.words.isEmpty() || text.endsWith("."));
    return behind && (AuthorWords.ROLES.contains(words) || abbreviated);
  }

  /** "Translated by": who comes next is another one. */
  private void by() {
    String done = part.words.isEmpty() ? "" : part.words.getLast();
    withoutDone();
    endGroup(false);
    part.contributor = AuthorWords.DONE.contains(done) && !done.equals("written");
  }

  /** Takes off what somebody has done: "edited and translated by". */
  private void withoutDone() {
    while (!part.words.isEmpty() && AuthorWords.DONE.contains(part.words.getLast())) {
      part.words.removeLast();
    }
  }

  private void add(String words, String text) {
    if (words.indexOf(' ') >= 0) {
      for (String word : Titles.list(words)) {
        addWord(word);
      }
    } else if (initials(words, text)) {
      for (int i = 0; i < words.length(); i++) {
        addWord(words.substring(i, i + 1));
      }
    } else {
      int last = words.length() - 1;
      boolean role =
          last > 1
              && words.charAt(last) > 0x2e80
              && AuthorWords.ROLES.contains(words.substring(last));
      part.contributor |= role && AuthorWords.lesserRole(words.substring(last));
      addWord(role ? words.substring(0, last) : words);
    }
  }

  /** "JK", which is "J. K.": in capitals where there are small letters, too, or without a vowel. */
  private boolean initials(String word, String text) {
    if (word.length() < 2 || word.length() > 3 || word.charAt(0) > 'z') {
      return false;
    }
    boolean capitals = text.equals(text.toUpperCase(Locale.ROOT)) && text.length() == word.length();
    return !AuthorWords.NO_INITIALS.contains(word) && ((capitals && !shouted) || vowelless(word));
  }

  private static boolean vowelless(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private void addWord(String word) {
    part.words.add(word);
    boolean initial = word.length() == 1 && word.charAt(0) < '\u2e80';
    part.initials = initial ? part.initials + 1 : 0;
  }

  private void endPart() {
    Segment done = part;
    part = new Segment();
    if (!done.words.isEmpty()) {
      group.add(done);
    } else if (!group.isEmpty()) {
      group.getLast().suffixes.addAll(done.suffixes);
      group.getLast().contributor |= done.contributor;
    }
  }

  private void endGroup(boolean and) {
    endPart();
    List<Segment> parts = group;
    group = new ArrayList<>();
    int before = people.size();
    if (parts.size() == 2) {
      pair(parts.getFirst(), parts.getLast());
    } else {
      several(parts);
    }
    share(before);
    boolean forename = and && parts.size() == 1 && people.getLast().single();
    waiting = forename ? people.getLast().surname() : "";
  }

  /** "Arkady and Boris Strugatsky". */
  private void share(int first) {
    if (!waiting.isEmpty() && people.size() > first && !people.get(first).single()) {
      PersonName next = people.get(first);
      List<String> words = new ArrayList<>(List.of(waiting));
      words.addAll(next.particles());
      words.add(next.surname());
      add(PersonName.of(words, List.of(), next.contributor(), false));
      ambiguous = true;
    }
  }

  /** One comma parts two names or turns one round. Where both may be, both are kept. */
  private void pair(Segment one, Segment other) {
    boolean oneWord = one.words.size() == 1;
    boolean list =
        (other.contributor && other.words.size() > 1)
            || (!other.onlyInitials()
                && !one.onlyInitials()
                && (!oneWord || (other.words.size() > 1 && other.initials == 0)));
    if (list) {
      person(one);
      person(other);
    }
    if (!list || !other.contributor) {
      ambiguous |= list;
      turned(one, other);
    }
  }

  private void several(List<Segment> parts) {
    boolean even = parts.size() % 2 == 0;
    for (int i = 0; even && i < parts.size(); i += 2) {
      even = parts.get(i).words.size() == 1;
    }
    int i = 0;
    while (i < parts.size()) {
      boolean turned =
          i + 1 < parts.size()
              && (even
                  || parts.get(i + 1).onlyInitials()
                  || (parts.get(i).words.size() == 1 && parts.get(i + 1).initials > 0));
      if (turned) {
        turned(parts.get(i), parts.get(i + 1));
        i++;
      } else {
        person(parts.get(i));
      }
      i++;
    }
  }

  private void turned(Segment surname, Segment forenames) {
    List<String> words = new ArrayList<>(forenames.words);
    words.addAll(surname.words);
    List<String> suffixes = new ArrayList<>(surname.suffixes);
    suffixes.addAll(forenames.suffixes);
    add(PersonName.of(words, suffixes, surname.contributor || forenames.contributor, false));
  }

  /** A name in natural order, or with its initials behind: "Gamma E.". */
  private void person(Segment part) {
    List<String> words = part.words;
    int surname = words.size() - part.initials;
    if (surname > 0 && part.initials > 0 && !part.cutOff) {
      List<String> natural = new ArrayList<>(words.subList(surname, words.size()));
      natural.addAll(words.subList(0, surname));
      words = natural;
    }
    add(PersonName.of(words, part.suffixes, part.contributor, part.cutOff));
  }

  private void add(PersonName name) {
    if (people.size() < MOST_PEOPLE) {
      people.add(name);
    }
  }
}
