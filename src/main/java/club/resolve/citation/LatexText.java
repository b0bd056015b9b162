package club.resolve.citation;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LaTeX turned to plain text, as far as fields of references use it: accents, letters, quotation
 * marks and dashes by their commands, braces and formatting left out. A command that is not known
 * stays as its name, as in {@code \LaTeX}. Nothing is refused.
 */
final class LatexText {
  private static final Map<String, String> ACCENTS =
      Map.ofEntries(
          entry("`", "\u0300"),
          entry("'", "\u0301"),
          entry("^", "\u0302"),
          entry("~", "\u0303"),
          entry("=", "\u0304"),
          entry("u", "\u0306"),
          entry(".", "\u0307"),
          entry("\"", "\u0308"),
          entry("r", "\u030A"),
          entry("H", "\u030B"),
          entry("v", "\u030C"),
          entry("d", "\u0323"),
          entry("c", "\u0327"),
          entry("k", "\u0328"),
          entry("b", "\u0331"),
          entry("t", "\u0361"));

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          entry("ss", "ß"),
          entry("o", "ø"),
          entry("O", "Ø"),
          entry("l", "ł"),
          entry("L", "Ł"),
          entry("ae", "æ"),
          entry("AE", "Æ"),
          entry("oe", "œ"),
          entry("OE", "Œ"),
          entry("aa", "å"),
          entry("AA", "Å"),
          entry("dh", "ð"),
          entry("DH", "Ð"),
          entry("dj", "đ"),
          entry("DJ", "Đ"),
          entry("th", "þ"),
          entry("TH", "Þ"),
          entry("ng", "ŋ"),
          entry("NG", "Ŋ"),
          entry("i", "ı"),
          entry("j", "ȷ"),
          entry("dots", "…"),
          entry("ldots", "…"),
          entry("textellipsis", "…"),
          entry("textendash", "–"),
          entry("textemdash", "—"),
          entry("textquoteleft", "‘"),
          entry("textquoteright", "’"),
          entry("textquotesingle", "'"),
          entry("textquotedblleft", "“"),
          entry("textquotedblright", "”"),
          entry("guillemotleft", "«"),
          entry("guillemotright", "»"),
          entry("textbackslash", "\\"),
          entry("textasciitilde", "~"),
          entry("textasciicircum", "^"),
          entry("textunderscore", "_"),
          entry("backslash", "\\"),
          entry("S", "§"),
          entry("copyright", "©"),
          entry("pounds", "£"),
          entry("euro", "€"),
          entry("texteuro", "€"),
          entry("&", "&"),
          entry("%", "%"),
          entry("$", "$"),
          entry("#", "#"),
          entry("_", "_"),
          entry("{", "{"),
          entry("}", "}"),
          entry(" ", " "),
          entry("\n", " "),
          entry("\\", " "),
          entry(",", " "),
          entry(";", " "),
          entry(":", " "),
          entry("quad", " "),
          entry("qquad", " "));

  /** Commands that change how text looks, or where a line may end. */
  private static final Set<String> UNSEEN =
      Set.of(
          "bf",
          "em",
          "it",
          "rm",
          "sc",
          "sf",
          "sl",
          "tt",
          "bfseries",
          "itshape",
          "scshape",
          "slshape",
          "upshape",
          "mdseries",
          "normalfont",
          "relax",
          "protect",
          "noopsort",
          "/",
          "-",
          "!",
          "(",
          ")",
          "[",
          "]",
          "|",
          "@");

  private static final Pattern COMMAND = Pattern.compile("\\\\(\\p{Alpha}++|.)", Pattern.DOTALL);
  private static final Pattern SHAPED = Pattern.compile("[\\\\^_]");

  /** No letter has more; a text of nothing but accents stays cheap. */
  private static final int MOST_ACCENTS = 4;

  private final String text;
  private final StringBuilder plain = new StringBuilder();
  private int at;

  /** Accents that the next letter takes. */
  private String accents = "";

  /** The end of a formula; before the current place when there is none. */
  private int formulaEnd = -1;

  private LatexText(String text) {
    this.text = text;
  }

  /** Returns the text as it is read; letters with accents by command are composed (NFC). */
  static String plain(String latex) {
    LatexText all = new LatexText(latex);
    all.read();
    return all.plain.toString();
  }

  private void read() {
    Matcher command = COMMAND.matcher(text);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && command.region(at, text.length()).lookingAt()) {
        at = command.end();
        command(command.group(1));
      } else if (c == '$') {
        dollar();
      } else if (at < formulaEnd && (c == '^' || c == '_')) {
        at++;
      } else {
        character(c);
      }
    }
  }

  private void command(String name) {
    boolean word = Character.isLetter(name.charAt(0));
    if (ACCENTS.containsKey(name)) {
      if (accents.length() < MOST_ACCENTS) {
        accents += ACCENTS.get(name);
      }
      skipSpaces();
      return;
    }
    boolean empty = text.startsWith("{}", at);
    boolean argument = text.startsWith("{", at) && !empty;
    boolean known = LETTERS.containsKey(name) || UNSEEN.contains(name);
    put(LETTERS.getOrDefault(name, known || argument ? "" : word ? name : "\\" + name));
    if (word && known && !empty) {
      skipSpaces();
    }
  }

  /** White space after a command ends its name, and is not shown. */
  private void skipSpaces() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /** Takes two dollar signs away when what is between them is a formula, and not two prices. */
  private void dollar() {
    if (at != formulaEnd) {
      int end = text.indexOf('$', at + 1);
      String between = end < 0 ? "" : text.substring(at + 1, end);
      if (between.isEmpty() || (between.contains(" ") && !SHAPED.matcher(between).find())) {
        put("$");
      } else {
        formulaEnd = end;
      }
    }
    at++;
  }

  private void character(char c) {
    switch (c) {
      case '{' -> at++;
      case '}' -> {
        accents = "";
        at++;
      }
      case '~' -> one(1, " ");
      case '-' -> run("---", "—", "--", "–");
      case '`' -> run("``", "“", "`", "`");
      case '\'' -> run("''", "”", "'", "'");
      default -> one(Character.charCount(text.codePointAt(at)), "");
    }
  }

  /** Puts the longest of two marks that stands here, in its plain form, or the character. */
  private void run(String longer, String plainLonger, String shorter, String plainShorter) {
    if (text.startsWith(longer, at)) {
      one(longer.length(), plainLonger);
    } else if (text.startsWith(shorter, at)) {
      one(shorter.length(), plainShorter);
    } else {
      one(1, "");
    }
  }

  /** Puts what stands for so many characters; they themselves when it is empty. */
  private void one(int length, String instead) {
    put(instead.isEmpty() ? text.substring(at, at + length) : instead);
    at += length;
  }

  private void put(String letters) {
    if (accents.isEmpty() || letters.isEmpty()) {
      plain.append(letters);
      return;
    }
    int first = letters.offsetByCodePoints(0, 1);
    String letter =
        switch (letters.substring(0, first)) {
          case "ı" -> "i";
          case "ȷ" -> "j";
          default -> letters.substring(0, first);
        };
    plain
        .append(Normalizer.normalize(letter + accents, Normalizer.Form.NFC))
        .append(letters, first, letters.length());
    accents = "";
  }
}
