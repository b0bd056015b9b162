package club.resolve.address;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * IPv6 addresses, read as the standard has it (https://url.spec.whatwg.org/#concept-ipv6-parser)
 * and written as RFC 5952, section 4, has it.
 */
final class Ipv6 {
  private static final int PIECES = 8;
  private static final Pattern COLON = Pattern.compile(":");
  private static final Pattern DOT = Pattern.compile("\\.");
  private static final Pattern PIECE = Pattern.compile("[0-9A-Fa-f]{1,4}");
  private static final Pattern BYTE = Pattern.compile("0|[1-9][0-9]{0,2}");

  private Ipv6() {}

  /**
   * The shortest form.
   *
   * @param text without brackets
   * @throws InvalidAddress when it is none
   */
  static String normal(String text) throws InvalidAddress {
    int gap = text.indexOf("::");
    List<Integer> pieces = pieces(gap < 0 ? text : text.substring(0, gap), gap < 0, text);
    if (gap >= 0) {
      List<Integer> after = pieces(text.substring(gap + 2), true, text);
      if (pieces.size() + after.size() >= PIECES) {
        throw HostName.invalid(text);
      }
      pieces.addAll(Collections.nCopies(PIECES - pieces.size() - after.size(), 0));
      pieces.addAll(after);
    }
    if (pieces.size() != PIECES) {
      throw HostName.invalid(text);
    }
    return shortest(pieces);
  }

  /**
   * @param last true where an IPv4 address may stand at the end
   * @param whole for the message
   */
  private static List<Integer> pieces(String text, boolean last, String whole)
      throws InvalidAddress {
    List<Integer> pieces = new ArrayList<>();
    if (text.isEmpty()) {
      return pieces;
    }
    String[] parts = COLON.split(text, -1);
    for (int i = 0; i < parts.length; i++) {
      if (PIECE.matcher(parts[i]).matches()) {
        pieces.add(Integer.parseInt(parts[i], 16));
      } else if (last && i == parts.length - 1) {
        pieces.addAll(ofIpv4(parts[i], whole));
      } else {
        throw HostName.invalid(whole);
      }
    }
    return pieces;
  }

  private static List<Integer> ofIpv4(String text, String whole) throws InvalidAddress {
    String[] bytes = DOT.split(text, -1);
    for (String each : bytes) {
      if (bytes.length != 4 || !BYTE.matcher(each).matches() || Integer.parseInt(each) > 255) {
        throw HostName.invalid(whole);
      }
    }
    return List.of(piece(bytes[0], bytes[1]), piece(bytes[2], bytes[3]));
  }

  private static int piece(String high, String low) {
    return Integer.parseInt(high) << 8 | Integer.parseInt(low);
  }

  /** The longest run of zeros, of two or more, is left out; the first of equal ones. */
  private static String shortest(List<Integer> pieces) {
    int start = -1;
    int length = 1;
    for (int i = 0; i < PIECES; i++) {
      int end = i;
      while (end < PIECES && pieces.get(end) == 0) {
        end++;
      }
      if (end - i > length) {
        start = i;
        length = end - i;
      }
    }
    return start < 0
        ? hex(pieces)
        : hex(pieces.subList(0, start)) + "::" + hex(pieces.subList(start + length, PIECES));
  }

  private static String hex(List<Integer> pieces) {
    return String.join(":", pieces.stream().map(Integer::toHexString).toList());
  }
}
