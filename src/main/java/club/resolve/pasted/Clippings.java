package club.resolve.pasted;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The books in a Kindle's {@code My Clippings.txt}, each once, where it comes first. A clipping is
 * a line of title and author, one that begins with a hyphen, a text, and a line of equals signs, in
 * any language of the device. Memory grows with the number of books, not of clippings. Not
 * thread-safe.
 */
public final class Clippings implements Iterator<PastedLine> {
  private static final String END = "==========";

  /** "Title (Author)", the author in the last brackets, which may hold others. */
  private static final Pattern NAMED =
      Pattern.compile("(.*\\S)\\s*\\(((?:[^()]|\\([^()]*\\))*)\\)");

  private final Iterator<String> lines;
  private final Set<String> seen = new HashSet<>();
  private Optional<PastedLine> next = Optional.empty();
  private long number;
  private boolean atHead = true;

  private Clippings(Iterator<String> lines) {
    this.lines = lines;
  }

  /** Reads the books from lines without their ends. */
  public static Iterator<PastedLine> books(Iterator<String> lines) {
    return new Clippings(lines);
  }

  /**
   * Returns true where a file begins as clippings do.
   *
   * @param head its first lines; fifty hold a clipping of usual length
   */
  public static boolean are(List<String> head) {
    List<String> lines = head.stream().map(Clippings::plain).dropWhile(String::isEmpty).toList();
    return lines.size() > 2
        && lines.get(1).startsWith("- ")
        && lines.get(1).indexOf('|') > 0
        && lines.contains(END);
  }

  private static String plain(String line) {
    return Characters.visible(line).strip();
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && lines.hasNext()) {
      String raw = lines.next();
      number++;
      String line = plain(raw);
      if (line.equals(END)) {
        atHead = true;
      } else if (atHead && !line.isEmpty()) {
        atHead = false;
        next = seen.add(line) ? Optional.of(book(raw, line)) : Optional.empty();
      }
    }
    return next.isPresent();
  }

  @Override
  public PastedLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    PastedLine book = next.orElseThrow();
    next = Optional.empty();
    return book;
  }

  private PastedLine book(String raw, String line) {
    Matcher named = NAMED.matcher(line);
    boolean author =
        line.length() <= ListLine.MOST_LETTERS
            && named.matches()
            && named.group(2).chars().anyMatch(Character::isLetter);
    return new PastedLine(
        number,
        raw,
        author ? named.group(1) : line,
        author ? Optional.of(named.group(2).strip()) : Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
