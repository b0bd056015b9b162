package club.resolve.pasted;

import club.resolve.book.Site;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a line in Markdown, and of the mark-up of Slack and WhatsApp, with the address of a
 * book that stands in it.
 *
 * @param text without addresses, emphasis and escapes
 * @param link the first address of a book's page, in its canonical form
 */
public record LinkSyntax(String text, Optional<String> link) {
  private static final Site SITE = Site.GOODREADS;

  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\[\\]]*\\]\\([^()]*\\)");

  /** {@code [text](address "words")} of Markdown. */
  private static final Pattern LINK =
      Pattern.compile(
          "\\[((?:[^\\[\\]\\\\]|\\\\.|\\[[^\\[\\]]*\\])+)\\]\\(\\s*<?((?:[^()\\s<>]|\\([^()\\s]*\\))*)>?"
              + "(?:\\s+[\"'][^\"']*[\"'])?\\s*\\)");

  /** {@code <address|text>} of Slack. */
  private static final Pattern SLACK = Pattern.compile("<(https?://[^|<>\\s]+)\\|([^<>]+)>");

  /** {@code [text][1]}. */
  private static final Pattern REFERENCE = Pattern.compile("\\[([^\\[\\]]{2,})\\]\\[[^\\[\\]]*\\]");

  /** {@code [[page]]} and {@code [[page|text]]} of a wiki. */
  private static final Pattern WIKI =
      Pattern.compile("\\[\\[(?:[^\\[\\]|]+\\|)?([^\\[\\]|]+)\\]\\]");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "<?((?:https?://|(?:www\\.|m\\.)?goodreads\\.com/|www\\.)[^\\s<>]+)>?",
          Pattern.CASE_INSENSITIVE);

  /** Signs that end a sentence, or a bracket, and no address. */
  private static final Pattern BEHIND_ADDRESS = Pattern.compile("[.,;:!?)\\]}'\"”]+$");

  /** Words on a link that name no book. */
  private static final Pattern POINTER =
      Pattern.compile(
          "(?:the )?(?:link|here|goodreads(?: link|"
              + " page)?|gr|amazon|storygraph|hier|ici|source|url|more|info)",
          Pattern.CASE_INSENSITIVE);

  /** Text that Discord hides until it is clicked on. */
  private static final Pattern SPOILER = Pattern.compile("\\|\\|([^|]+)\\|\\|");

  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}*_~`\\\\])(\\*{1,3}|_{1,3}|~{1,2}|`)(?=[^\\s*_~`])([^*_~`]*[^\\s*_~`\\\\])\\1"
              + "(?![\\p{L}\\p{N}*_~`])");

  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|<>~-])");
  private static final Pattern FOOTNOTE = Pattern.compile("\\s*\\[\\^?[0-9]{1,3}\\](?=\\W*$)");
  private static final Pattern HOLLOW = Pattern.compile("\\(\\s*\\)|\\[\\s*\\]|<\\s*>");
  private static final Pattern EDGE =
      Pattern.compile("^[\\s,;:|=>→–—-]+|(?:[\\s,;:|=→–—-]|\\s[(<])+$");

  /** Reads a line, or a cell, of any length that a title has. */
  public static LinkSyntax of(String line) {
    if (isPlain(line)) {
      return new LinkSyntax(line, Optional.empty());
    }
    Reader reader = new Reader();
    String text = IMAGE.matcher(line).replaceAll("");
    text = reader.replaced(SLACK, text, found -> reader.shown(found.group(2), found.group(1)));
    text = WIKI.matcher(text).replaceAll("$1");
    text = reader.replaced(LINK, text, found -> reader.shown(found.group(1), found.group(2)));
    text = REFERENCE.matcher(text).replaceAll("$1");
    text = reader.replaced(ADDRESS, text, found -> reader.shown("", found.group(1)));
    text = FOOTNOTE.matcher(text).replaceFirst("");
    text = SPOILER.matcher(text).replaceAll("$1");
    text = EMPHASIS.matcher(text).replaceAll("$2");
    text = EMPHASIS.matcher(text).replaceAll("$2");
    text = ESCAPE.matcher(text).replaceAll("$1");
    if (reader.addresses > 0) {
      text = EDGE.matcher(HOLLOW.matcher(text).replaceAll("").strip()).replaceAll("");
    }
    return new LinkSyntax(text.strip(), reader.link);
  }

  /** Most lines have nothing of it. */
  private static boolean isPlain(String line) {
    for (int i = 0; i < line.length(); i++) {
      if ("[]<>*_~`|\\/".indexOf(line.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Addresses as they are found. */
  private static final class Reader {
    private Optional<String> link = Optional.empty();
    private int addresses;

    String replaced(Pattern pattern, String text, Function<MatchResult, String> by) {
      return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }

    String shown(String text, String address) {
      addresses++;
      String whole = SITE.completed(BEHIND_ADDRESS.matcher(address).replaceFirst(""));
      link = link.or(() -> SITE.canonical(whole));
      boolean pointer = POINTER.matcher(text.strip()).matches() || text.startsWith("http");
      return pointer ? "" : text;
    }
  }
}
