package club.resolve.texts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines by which Project Gutenberg marks where a book begins and ends, in the forms that they
 * have had since 1993: the end of the small print, "START OF THIS/THE PROJECT GUTENBERG
 * EBOOK/ETEXT", and "End of (the) Project Gutenberg('s) ...". Where they are not plain, as in a
 * text that quotes them, there are none: one pair, alone on their lines, and outside of it nothing
 * but what Project Gutenberg puts there. For one text; not thread-safe.
 */
final class GutenbergMarks {
  private static final String OF_OURS = " of (?:the |this )?(?:copyrighted )?project gutenberg";
  private static final Pattern START =
      Pattern.compile("(?i)\\*{3} ?start" + OF_OURS + " e-?(?:book|text)\\b.*");
  private static final Pattern END =
      Pattern.compile("(?i)\\*{3} ?end" + OF_OURS + " e-?(?:book|text)\\b.*");
  private static final Pattern SMALL_PRINT =
      Pattern.compile("(?i)\\*end\\*? ?the small print!.*\\*end\\*");
  private static final Pattern SPOKEN_END =
      Pattern.compile(
          "(?i)\\*{0,3} ?(?:this is the )?end"
              + OF_OURS
              + "\\b.*|Ende dieses Pro[jk]e[ck]t Gutenberg.*");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)[^\\p{L}]*(?:this is )?(?:the )?project gutenberg(?:'s|\u2019s| e-?(?:book|text)(?:"
              + " of|,)).*");
  private static final Pattern HEAD =
      Pattern.compile(
          "(?i).*(?:this e-?(?:book|text) is for the use of anyone anywhere|\\[e-?(?:book|text)"
              + " #).*");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?i).*(?:full license|updated editions will|this file should be named|project"
              + " gutenberg(?:-tm|\u2122)? (?:license|literary"
              + " archive)|gutenberg\\.(?:org|net)).*");

  /** A mark whose title is long goes on over so many lines at most. */
  private static final int MARK_LINES = 5;

  /** The spoken end stands so near before the other one. */
  private static final int NEAR = 600;

  /** So many characters of a line tell what it is. */
  private static final int ENOUGH = 400;

  private final List<Long> starts = new ArrayList<>();
  private final List<Long> ends = new ArrayList<>();
  private final List<Long> spokenEnds = new ArrayList<>();
  private boolean smallPrint;
  private boolean headBegun;
  private boolean head;
  private boolean otherHead;
  private boolean tail;
  private long lastWords;
  private int openMark;
  private long at;
  private long damaged;

  /**
   * The part of a text that is counted, in UTF-16 code units.
   *
   * @param from from 0
   * @param to exclusive
   * @param all the length of the whole text
   * @param damaged the number of U+FFFD in the whole text, which stand for what cannot be read
   */
  record Extent(long from, long to, long all, long damaged) {
    long leftOut() {
      return all - (to - from);
    }

    Extent whole() {
      return new Extent(0, all, all, damaged);
    }
  }

  private GutenbergMarks() {}

  /** The book within the marks, or the whole text. Reads to the end. */
  static Extent book(Reader text) throws IOException {
    GutenbergMarks marks = new GutenbergMarks();
    marks.read(new BufferedReader(text, 1 << 16));
    return marks.plain().orElseGet(() -> new Extent(0, marks.at, marks.at, marks.damaged));
  }

  private void read(Reader text) throws IOException {
    StringBuilder line = new StringBuilder();
    long start = 0;
    for (int c = text.read(); c >= 0; c = text.read()) {
      at++;
      damaged += c == '\uFFFD' ? 1 : 0;
      if (c == '\n') {
        line(line.toString().stripTrailing(), start);
        line.setLength(0);
        start = at;
      } else if (line.length() < ENOUGH) {
        line.append((char) c);
      }
    }
    line(line.toString().stripTrailing(), start);
  }

  private void line(String line, long start) {
    if (openMark > 0) {
      openMark = line.isBlank() || line.endsWith("*") ? 0 : openMark - 1;
      if (line.endsWith("*")) {
        starts.set(starts.size() - 1, at);
      }
      return;
    }
    if (line.isBlank()) {
      return;
    }
    boolean marked = line.charAt(0) == '*' || line.regionMatches(true, 0, "end", 0, 3);
    if (marked && mark(line, start)) {
      return;
    }
    if (starts.isEmpty()) {
      boolean ours = TITLE.matcher(line).matches() && !headBegun;
      head |= ours || HEAD.matcher(line).matches();
      otherHead |= !head;
      headBegun = true;
    }
    boolean ended = !ends.isEmpty() || !spokenEnds.isEmpty();
    tail |= ended && TAIL.matcher(line).matches();
    lastWords = start;
  }

  private boolean mark(String line, long start) {
    if (SMALL_PRINT.matcher(line).matches() && starts.isEmpty()) {
      smallPrint = true;
      starts.add(at);
    } else if (START.matcher(line).matches()) {
      if (smallPrint && starts.size() == 1) {
        starts.clear();
      }
      starts.add(at);
      openMark = line.endsWith("*") ? 0 : MARK_LINES;
    } else if (END.matcher(line).matches()) {
      ends.add(start);
    } else if (SPOKEN_END.matcher(line).matches()) {
      spokenEnds.add(start);
    } else {
      return false;
    }
    return true;
  }

  private Optional<Extent> plain() {
    List<Long> last = ends.isEmpty() ? spokenEnds : ends;
    if (starts.size() != 1 || last.size() != 1) {
      return Optional.empty();
    }
    long from = starts.getFirst();
    long end = last.getFirst();
    boolean plainHead = head || smallPrint || !otherHead;
    boolean plainTail = head || smallPrint || tail || lastWords < end;
    if (from > end || !plainHead || !plainTail) {
      return Optional.empty();
    }
    long to =
        spokenEnds.stream().filter(one -> one < end && end - one < NEAR).findFirst().orElse(end);
    return Optional.of(new Extent(from, Math.max(from, to), at, damaged));
  }
}
