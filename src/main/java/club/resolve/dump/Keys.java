package club.resolve.dump;

/** The keys of records, of which the numbers are dense: {@code /works/OL45804W}. Pure. */
final class Keys {
  /** Beyond, there is no number; there were some 60 million in 2026. */
  private static final int MOST_DIGITS = 9;

  static final String WORK = "/works/OL";
  static final String AUTHOR = "/authors/OL";
  static final String EDITION = "/books/OL";

  private Keys() {}

  /** The number of a key; 0 when it does not begin as keys of this kind do. */
  static int number(String key, String kind) {
    return number(key, 0, kind);
  }

  /** The number of a key that stands at a place of a text. */
  static int number(CharSequence text, int at, String kind) {
    if (text.length() < at + kind.length()) {
      return 0;
    }
    for (int i = 0; i < kind.length(); i++) {
      if (text.charAt(at + i) != kind.charAt(i)) {
        return 0;
      }
    }
    int number = 0;
    int first = at + kind.length();
    int place = first;
    while (place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9') {
      if (place - first == MOST_DIGITS) {
        return 0;
      }
      number = 10 * number + text.charAt(place++) - '0';
    }
    return number;
  }

  static String work(int number) {
    return "OL" + number + "W";
  }
}
