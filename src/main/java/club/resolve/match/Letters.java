package club.resolve.match;

/** Words compared letter by letter. */
final class Letters {
  private Letters() {}

  /** Whether one letter changed, added, left out, or two neighbours exchanged make the words equal. */
  static boolean distanceAtMostOne(String one, String other) {
    if (one.length() < other.length()) {
      return distanceAtMostOne(other, one);
    }
    int longer = one.length();
    int shorter = other.length();
    if (longer - shorter > 1) {
      return false;
    }
    int i = 0;
    while (i < shorter && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    if (longer > shorter) {
      return one.regionMatches(i + 1, other, i, shorter - i);
    }
    return one.regionMatches(i + 1, other, i + 1, longer - i - 1)
        || i + 1 < longer
            && one.charAt(i) == other.charAt(i + 1)
            && one.charAt(i + 1) == other.charAt(i)
            && one.regionMatches(i + 2, other, i + 2, longer - i - 2);
  }
}
