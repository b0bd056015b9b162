package club.resolve.review;

import club.resolve.book.Silence;
import club.resolve.decide.Decision;
import club.resolve.decide.Doubt;
import club.resolve.output.Printable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * The texts of a review on the terminal. Text that comes from elsewhere reaches it in printable
 * form. Not thread-safe.
 */
public final class ReviewScreen {
  /** The keys, as the help of the command and the key {@code ?} explain them. */
  public static final List<String> KEYS =
      List.of(
          "  y, Enter   take the link of the row, marked *",
          "  1, 2, ...  take that candidate; of ten or more, then Enter",
          "  n          none of these: the book is reported as not found",
          "  l          type or paste the link of another Goodreads book page",
          "  o          open a candidate, or a search on Goodreads, in the browser",
          "  f          find: ask the sources for another title or author",
          "  s, Space   skip for now",
          "  u          undo the last decision",
          "  b          back to the one before",
          "  q          quit; what was decided is kept",
          "  ?          these keys");

  /** With more candidates, the title has left a small screen. */
  private static final int MANY = 6;

  /** The indent of a candidate, without the digits of its number. */
  private static final int INDENT = 5;

  private static final int KEY_INDENT = 13;
  private static final int FIELD_INDENT = 11;
  private static final String GAP = "  ";

  private final PrintWriter out;
  private final IntSupplier width;
  private int columns;

  /**
   * @param width reads the width of the terminal, in columns
   */
  ReviewScreen(PrintWriter out, IntSupplier width) {
    this.out = out;
    this.width = width;
    measure();
  }

  /** Reads the width of the terminal for all that is shown from now on. */
  void measure() {
    columns = width.getAsInt();
  }

  /** Shows a row: the book that was typed, and how it was decided so far. */
  void row(String place, Doubt doubt, Optional<Decision> decided) {
    out.println();
    line(
        place
            + "   "
            + doubt.status()
            + doubt.confidence().map(weighed -> ", confidence " + weighed).orElse("")
            + (doubt.source().isEmpty() ? "" : ", by " + doubt.source()),
        2);
    typed(doubt);
    field("because", doubt.reason());
    decided.ifPresent(made -> field("decided", made.link().orElse("none")));
  }

  private void typed(Doubt doubt) {
    field("typed", book(doubt.title(), doubt.author().orElse(""), ""));
  }

  /** Shows all choices, and below a long list what was typed once more. */
  void choices(Doubt doubt, List<Choice> choices) {
    if (choices.isEmpty()) {
      field("found", "nothing");
    }
    int digits = String.valueOf(choices.size()).length();
    for (int i = 0; i < choices.size(); i++) {
      Choice choice = choices.get(i);
      String year = choice.year().isPresent() ? String.valueOf(choice.year().getAsInt()) : "";
      line(
          "  %%%dd %%s %%s"
              .formatted(digits)
              .formatted(
                  i + 1, choice.ofRow() ? "*" : " ", book(choice.title(), choice.author(), year)),
          digits + INDENT);
      String below = " ".repeat(digits + INDENT);
      choice.edition().ifPresent(title -> line(below + "edition: " + title, below.length()));
      out.println(below + Printable.of(choice.address()));
    }
    if (choices.size() > MANY) {
      typed(doubt);
    }
  }

  private static String book(String title, String author, String year) {
    String more = author.isEmpty() || year.isEmpty() ? author + year : author + ", " + year;
    return more.isEmpty() ? title : title + " (" + more + ")";
  }

  private void field(String name, String text) {
    if (!text.isEmpty()) {
      line("  %-8s %s".formatted(name, text), FIELD_INDENT);
    }
  }

  /**
   * Shows the keys that do something now, and waits for one on the next line.
   *
   * @param taken such as "y/1-3", what can be taken; empty text for nothing
   */
  void keys(String taken, boolean undo, boolean back) {
    List<String> keys = new ArrayList<>();
    if (!taken.isEmpty()) {
      keys.add(taken + " take");
    }
    keys.addAll(List.of("n none", "l link", "o open", "f find", "s skip"));
    if (undo) {
      keys.add("u undo");
    }
    if (back) {
      keys.add("b back");
    }
    keys.addAll(List.of("q quit", "?"));
    StringBuilder line = new StringBuilder();
    for (String key : keys) {
      if (!line.isEmpty() && line.length() + GAP.length() + key.length() >= columns) {
        out.println(line);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : GAP).append(key);
    }
    out.println(line);
    out.print("> ");
    out.flush();
  }

  /** Says which sources did not answer a search. */
  void silences(List<Silence> silences) {
    silences.forEach(silence -> say(silence.words()));
  }

  void help() {
    out.println();
    KEYS.forEach(key -> line(key, KEY_INDENT));
  }

  /** Says something on a line of its own. */
  void say(String text) {
    line("  " + text, 2);
  }

  /**
   * Shows a text on as many lines as it needs, broken between words.
   *
   * @param indent of all lines but the first
   */
  void line(String text, int indent) {
    String rest = Printable.of(text).stripTrailing();
    while (rest.length() > columns) {
      int end = rest.lastIndexOf(' ', columns);
      if (end <= indent) {
        // A word that is longer than a line, such as an address, stays whole to be copied.
        end = rest.indexOf(' ', Math.max(columns, indent + 1));
      }
      if (end < 0) {
        break;
      }
      out.println(rest.substring(0, end));
      rest = " ".repeat(indent) + rest.substring(end + 1).stripLeading();
    }
    out.println(rest);
  }

  /** Shows what a key did, beside it. */
  void answer(String text) {
    line(text, 2);
  }
}
