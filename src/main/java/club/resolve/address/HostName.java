package club.resolve.address;

import com.ibm.icu.text.IDNA;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of hosts in the form in which they are asked (https://url.spec.whatwg.org/#host-parsing).
 */
final class HostName {
  /** The forbidden domain code points but the control characters. */
  private static final String FORBIDDEN = " #/:<>?@[\\]^|%\u007F";

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern DOT = Pattern.compile("\\.");

  private HostName() {}

  /**
   * Reads a host as it stands between user and port.
   *
   * @throws InvalidAddress when no host can have that name
   */
  static String parse(String text) throws InvalidAddress {
    if (text.startsWith("[")) {
      if (!text.endsWith("]")) {
        throw invalid(text);
      }
      return '[' + Ipv6.normal(text.substring(1, text.length() - 1)) + ']';
    }
    String name = ascii(Percent.decode(text));
    if (name.isEmpty() || name.chars().anyMatch(c -> c < ' ' || FORBIDDEN.indexOf(c) >= 0)) {
      throw invalid(text);
    }
    List<String> labels = Arrays.asList(DOT.split(name, -1));
    if (labels.size() > 1 && labels.getLast().isEmpty()) {
      labels = labels.subList(0, labels.size() - 1);
    }
    String last = labels.getLast();
    return DIGITS.matcher(last).matches() || Ipv4.isNumber(last) ? Ipv4.normal(labels) : name;
  }

  private static String ascii(String name) throws InvalidAddress {
    // The standard takes a name in ASCII as it is also where it is no good Punycode, as there are
    // sites with such names (https://github.com/whatwg/url/pull/914).
    return name.chars().allMatch(c -> c < 0x80)
        ? name.toLowerCase(Locale.ROOT)
        : International.ascii(name);
  }

  static InvalidAddress invalid(String host) {
    return InvalidAddress.because("\"" + host + "\" is no name of a host");
  }

  /** Names beyond ASCII, by UTS 46 as browsers do it: not transitional. Loads ICU. */
  private static final class International {
    private static final IDNA UTS_46 =
        IDNA.getUTS46Instance(
            IDNA.CHECK_BIDI
                | IDNA.CHECK_CONTEXTJ
                | IDNA.NONTRANSITIONAL_TO_ASCII
                | IDNA.NONTRANSITIONAL_TO_UNICODE);

    /**
     * The errors that the standard lets pass: hyphens anywhere (CheckHyphens), any length
     * (VerifyDnsLength).
     */
    private static final Set<IDNA.Error> PASSED =
        EnumSet.of(
            IDNA.Error.EMPTY_LABEL,
            IDNA.Error.LABEL_TOO_LONG,
            IDNA.Error.DOMAIN_NAME_TOO_LONG,
            IDNA.Error.LEADING_HYPHEN,
            IDNA.Error.TRAILING_HYPHEN,
            IDNA.Error.HYPHEN_3_4);

    static String ascii(String name) throws InvalidAddress {
      IDNA.Info info = new IDNA.Info();
      String ascii = UTS_46.nameToASCII(name, new StringBuilder(), info).toString();
      if (!PASSED.containsAll(info.getErrors())) {
        throw invalid(name);
      }
      return ascii;
    }
  }
}
