package club.resolve.input;

import club.resolve.citation.CitationFormat;
import club.resolve.pasted.Clippings;
import club.resolve.pasted.MarkdownTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The kind of a list's file, told by its content alone: neither its name nor where it comes from
 * matters. This is the one place where that is decided; a table and plain lines are told apart by
 * {@link HeaderSearch}.
 */
enum FileKind {
  /** A table with separators, or lines. */
  LINES,
  JSON,

  /** References, in one of the forms of {@link CitationFormat}. */
  CITATIONS,
  MARKDOWN_TABLE,

  /** A Kindle's {@code My Clippings.txt}. */
  CLIPPINGS,

  /** A page; it has links, but no books that could be told from the rest. */
  HTML,

  /** A sitemap, which has links, or something else. */
  XML,
  SPREADSHEET,
  GZIP,
  ZIP;

  private static final int FIRST_LINES = 50;

  private static final Pattern JSON_START =
      Pattern.compile("\\A\\s*(?:\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]])");
  private static final Pattern HTML_START =
      Pattern.compile(
          "\\A\\s*(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|table|ul|ol|dl|div|p|meta"
              + "|a|img|link|base|script|style|title|section|article|main|header|footer|nav|aside"
              + "|span|br|hr|h[1-6]|form|blockquote|pre|center|font|b|i|em|strong)\\b(?!:)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern XML_START =
      Pattern.compile("\\A\\s*<(?:\\?xml|!DOCTYPE|[A-Za-z][\\w:.-]*[\\s>])");
  private static final Pattern MAIL =
      Pattern.compile("\\A(?:From |(?:Return-Path|Received|Delivered-To|MIME-Version): )");

  /**
   * Tells the kind of a file by its first bytes.
   *
   * @throws InputException for a file that holds no list, by the name of its kind
   */
  static FileKind of(String file, byte[] head) throws InputException {
    if (startsWith(head, "\u001F\u008B")) {
      return GZIP;
    }
    if (startsWith(head, "PK\u0003\u0004") || startsWith(head, "PK\u0005\u0006")) {
      return ZIP;
    }
    if (startsWith(head, "\u00D0\u00CF\u0011\u00E0")) {
      // An old one, or a protected one; opening it tells which.
      return SPREADSHEET;
    }
    String refusal = ForeignFile.refusal(head).orElse("");
    if (!refusal.isEmpty()) {
      throw InputException.in(file, refusal);
    }
    return LINES;
  }

  /**
   * Tells the kind of a text by its first lines.
   *
   * @throws InputException for a text that is no list, by the name of its kind
   */
  static FileKind ofText(String file, String head) throws IOException {
    if (HTML_START.matcher(head).find()) {
      return HTML;
    }
    if (XML_START.matcher(head).find()) {
      return XML;
    }
    if (MAIL.matcher(head).find()) {
      throw InputException.in(
          file, ForeignFile.refusal("an e-mail", "copy the titles from it into a text file"));
    }
    if (CitationFormat.of(head).isPresent()) {
      return CITATIONS;
    }
    if (JSON_START.matcher(head).find()) {
      return JSON;
    }
    List<String> lines = head.lines().limit(FIRST_LINES).toList();
    if (Clippings.are(lines)) {
      return CLIPPINGS;
    }
    // A heading may stand above the table.
    List<String> rows = lines.stream().dropWhile(line -> line.indexOf('|') < 0).toList();
    return MarkdownTable.begins(rows) ? MARKDOWN_TABLE : LINES;
  }

  private static boolean startsWith(byte[] head, String start) {
    return new String(head, 0, Math.min(head.length, start.length()), StandardCharsets.ISO_8859_1)
        .equals(start);
  }
}
