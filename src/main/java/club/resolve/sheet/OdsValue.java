package club.resolve.sheet;

/**
 * The value that a cell of an .ods file holds beside its text (OpenDocument 1.3, part 3, 19.385 to
 * 19.389).
 *
 * @param type such as float or date; empty in a cell without a value
 * @param value as programs read it; empty where the text is the value
 */
record OdsValue(String type, String value) {

  /** The value of the cell that begins here. */
  static OdsValue of(Markup markup) {
    String type = markup.attribute("value-type", "");
    String value =
        switch (type) {
          case "float", "percentage", "currency" -> markup.attribute("value", "");
          case "date" -> markup.attribute("date-value", "");
          case "string" -> markup.attribute("string-value", "");
          default -> "";
        };
    return new OdsValue(type, value);
  }

  /**
   * The cell as a person sees it, in the form that does not depend on their language.
   *
   * @param text what the cell shows
   */
  String seen(String text) {
    if (value.isEmpty()) {
      return text;
    }
    return switch (type) {
      case "string" -> text.isEmpty() ? value : text;
      // A date that is shown as its year is a year.
      case "date" -> text.length() == 4 && value.startsWith(text + "-") ? text : value;
      default -> number(text);
    };
  }

  /** Leading zeros are part of what is seen. */
  private String number(String text) {
    String plain = PlainNumber.of(value);
    String zeros = "0".repeat(Math.max(0, text.length() - plain.length()));
    return text.equals(zeros + plain) ? text : plain;
  }
}
