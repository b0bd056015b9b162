package club.resolve.citation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A format in which programs for references keep their lists. */
public enum CitationFormat {
  /** BibTeX, with what biblatex has added. */
  BIBTEX("BibTeX", "(?m)^\\h*+@\\h*+\\p{Alpha}++\\h*+[{(]", BibtexReader::read),

  /** RIS, the form of Research Information Systems. */
  RIS("RIS", "(?m)^\\h*+TY\\h{1,2}-\\h?[A-Za-z]++\\h*+$", TaggedReader.RIS::read),

  /** EndNote's tagged form. */
  ENDNOTE(
      "EndNote's tagged form",
      "\\A\\s*+%0\\h\\p{Alpha}.*+\\n%[A-Z0-9@]\\h",
      TaggedReader.ENDNOTE::read),

  /** CSL JSON, the form of the Citation Style Language. */
  CSL_JSON(
      "CSL JSON",
      "\\A\\s*+[\\[{](?s:.*?)"
          + "\"(?:issued\"\\s*+:\\s*+\\{|(?:family|literal|container-title)\"\\s*+:\\s*+\"|date-parts\"\\s*+:)",
      CslReader::read);

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String shownAs;
  private final Pattern sign;
  private final Function<String, Bibliography> reader;

  CitationFormat(String shownAs, String sign, Function<String, Bibliography> reader) {
    this.shownAs = shownAs;
    this.sign = Pattern.compile(sign);
    this.reader = reader;
  }

  /**
   * Returns the format of a list by its content.
   *
   * @param beginning some thousand characters, or all
   * @return empty when it is none of these
   */
  public static Optional<CitationFormat> of(String beginning) {
    String lines = lines(beginning);
    return Arrays.stream(values()).filter(format -> format.sign.matcher(lines).find()).findFirst();
  }

  /**
   * Reads a list. Time and memory grow with the length of the text, which the caller bounds.
   *
   * @param text the whole list, perhaps with a byte order mark
   */
  public Bibliography read(String text) {
    return reader.apply(lines(text));
  }

  /** Returns the name of the format, as a message has it. */
  public String shownAs() {
    return shownAs;
  }

  /** Ends each line by a line feed alone. */
  private static String lines(String text) {
    String whole = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return whole.replace("\r\n", "\n").replace('\r', '\n');
  }
}
