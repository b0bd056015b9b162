package club.resolve.citation;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form in which each line begins with a tag. A line without one goes on with the field before it.
 * Lines before the first entry, such as the name of a database, are passed over.
 *
 * @param line a line with a tag (group 1) and its value (group 2, perhaps missing)
 * @param begin the tag that begins an entry
 * @param end the tag that ends one, though the next beginning does that, too; blank when there is
 *     none
 * @param names tags whose values are names
 */
record TaggedReader(Pattern line, String begin, String end, Set<String> names, Roles roles) {

  /** RIS (Research Information Systems), with the tags of 2001 and of 2011. */
  static final TaggedReader RIS =
      new TaggedReader(
          Pattern.compile("\\h*+([A-Z][A-Z0-9])\\h{1,2}-(?:\\h(.*))?", Pattern.DOTALL),
          "TY",
          "ER",
          Set.of("AU", "A1", "A2", "A3", "A4", "ED"),
          new Roles(
              "TY",
              Set.of("chap", "echap"),
              List.of("TI", "T1", "CT"),
              "",
              List.of("BT", "T2"),
              "",
              List.of("AU", "A1"),
              List.of("A2", "ED"),
              List.of("PY", "Y1", "DA"),
              "SN"));

  /** EndNote's tagged form, which descends from refer. */
  static final TaggedReader ENDNOTE =
      new TaggedReader(
          Pattern.compile("%([A-Z0-9@!#$&()*+<=>?\\[\\]^~|-])(?:\\h(.*))?", Pattern.DOTALL),
          "0",
          "",
          Set.of("A", "E", "Y", "H", "?"),
          new Roles(
              "0",
              Set.of("book section", "electronic book section"),
              List.of("T"),
              "",
              List.of("B"),
              "",
              List.of("A"),
              List.of("E"),
              List.of("D", "8"),
              "@"));

  /** Reads a text with line feeds alone between its lines. */
  Bibliography read(String text) {
    Bibliography.Collected collected = new Bibliography.Collected();
    new Entries(collected).read(text);
    return collected.all();
  }

  /** The entries of one text. */
  private final class Entries {
    private final Bibliography.Collected collected;
    private EntryFields fields = new EntryFields();

    /** The line where the entry begins; 0 outside of all entries. */
    private long first;

    private String tag = "";
    private StringBuilder value = new StringBuilder();

    Entries(Bibliography.Collected collected) {
      this.collected = collected;
    }

    void read(String text) {
      long number = 0;
      boolean stray = false;
      for (String each : (Iterable<String>) text.lines()::iterator) {
        number++;
        Matcher matcher = line.matcher(each);
        boolean tagged = matcher.matches();
        String found = tagged ? matcher.group(1) : "";
        if (found.equals(begin)) {
          endEntry();
          first = number;
          stray = false;
        } else if (found.equals(end) && tagged) {
          endEntry();
        }
        if (first > 0) {
          take(tagged, found, tagged ? orBlank(matcher) : each);
        } else if (tagged && !found.equals(end) && !stray) {
          collected.refuse(
              number,
              "%s stands outside of an entry, which begins with %s".formatted(found, begin));
          stray = true;
        }
      }
      endEntry();
    }

    private static String orBlank(Matcher matcher) {
      return matcher.start(2) < 0 ? "" : matcher.group(2);
    }

    private void take(boolean tagged, String found, String text) {
      if (tagged) {
        endField();
        tag = found;
        value.append(text);
      } else {
        value.append(' ').append(text);
      }
    }

    private void endField() {
      String whole = value.toString();
      if (!tag.isEmpty()) {
        fields.add(tag, names.contains(tag) ? People.ofTagged(whole) : whole);
      }
      value = new StringBuilder();
    }

    private void endEntry() {
      endField();
      if (first > 0) {
        collected.add(first, roles, fields);
      }
      fields = new EntryFields();
      tag = "";
      first = 0;
    }
  }
}
