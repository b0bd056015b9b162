package club.resolve.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The format of a number in an .xlsx file, as far as it changes what the number means: a date, a
 * time, or a number with leading zeros (ECMA-376, part 1, 18.8.30). Immutable.
 *
 * @param digits at least so many before the point
 * @param year shown, and so on; all false in a plain number
 * @param elapsed hours beyond a day
 */
record CellFormat(
    int digits, boolean year, boolean month, boolean day, boolean time, boolean elapsed) {
  static final CellFormat GENERAL = new CellFormat(1, false, false, false, false, false);

  private static final CellFormat DATE = new CellFormat(1, true, true, true, false, false);

  /** Words, colours and conditions, escaped characters, filling; and all formats but the first. */
  private static final Pattern NO_PART_OF_A_NUMBER =
      Pattern.compile("\"[^\"]*\"?|\\[(?![hms]+\\])[^\\]]*\\]?|[\\\\_*].?|;.*", Pattern.DOTALL);

  private static final Pattern ZEROS = Pattern.compile("0{2,30}");

  /** The last day of the year 9999. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

  private static final int SECONDS = 86_400;

  /** The format of a code such as {@code yyyy-mm-dd} or {@code 0000000000}. */
  static CellFormat of(String code) {
    String plain =
        NO_PART_OF_A_NUMBER.matcher(code).replaceAll("").strip().toLowerCase(Locale.ROOT);
    if (plain.equals("general")) {
      return GENERAL;
    }
    boolean time = plain.contains("h") || plain.contains("s");
    boolean year = plain.contains("y");
    boolean day = plain.contains("d");
    // Beside hours or seconds alone, m is minutes.
    boolean month = plain.contains("m") && (year || day || !time);
    int digits = ZEROS.matcher(plain).matches() ? plain.length() : 1;
    return new CellFormat(digits, year, month, day, time, plain.contains("["));
  }

  /** The format of a number that has no code in the file (18.8.30, {@code numFmtId}). */
  static CellFormat builtIn(String number) {
    return switch (number) {
      case "14", "15", "16" -> DATE;
      case "17" -> of("mmm-yy");
      case "18", "19", "20", "21", "45", "47" -> of("h:mm:ss");
      case "22" -> of("m/d/yy h:mm");
      case "46" -> of("[h]:mm:ss");
      // Dates of East Asia.
      case "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58" -> DATE;
      default -> GENERAL;
    };
  }

  /**
   * A number as a person sees it, a date in the form of ISO 8601.
   *
   * @param value as the file has it; what is no number is left as it is
   * @param epoch day 0
   */
  String shown(String value, LocalDate epoch) {
    BigDecimal number;
    try {
      number = new BigDecimal(value.strip());
    } catch (NumberFormatException _) {
      return value;
    }
    boolean date = year || month || day;
    // Excel itself shows no date for these.
    boolean never = number.signum() < 0 || number.compareTo(LAST_DAY.add(BigDecimal.ONE)) >= 0;
    if (never || !(date || time)) {
      return padded(PlainNumber.of(value));
    }
    long seconds =
        number
            .multiply(BigDecimal.valueOf(SECONDS))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    if (!date && elapsed) {
      return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    LocalTime ofDay = LocalTime.ofSecondOfDay(seconds % SECONDS);
    return date ? date(seconds, epoch, ofDay) : ofDay.toString();
  }

  private String date(long seconds, LocalDate epoch, LocalTime ofDay) {
    long days = seconds / SECONDS;
    // In the count from 1900 there is a 29 February 1900, which never was.
    boolean beforeIt = epoch.getYear() < 1900 && days < 60;
    LocalDate shown = epoch.plusDays(beforeIt ? days + 1 : days);
    if (time) {
      return LocalDateTime.of(shown, ofDay).toString();
    }
    // All dates end with month and day, of two digits each.
    String whole = shown.toString();
    if (!day && year) {
      return whole.substring(0, whole.length() - (month ? 3 : 6));
    }
    return whole;
  }

  private String padded(String plain) {
    boolean whole = plain.chars().allMatch(each -> each >= '0' && each <= '9');
    return whole ? "0".repeat(Math.max(0, digits - plain.length())) + plain : plain;
  }
}
