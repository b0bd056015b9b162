package club.resolve.match;

/** Words compared letter by letter. */
public final class Letters {
  private Letters() {}

  /**
   * How many letters have to be changed, added, left out or exchanged with their neighbour to make
   * the words equal (the distance of Damerau and Levenshtein, each letter touched once, known as
   * optimal string alignment).
   *
   * @param most beyond this the exact number does not matter
   * @return the distance, or some number greater than {@code most}
   */
  public static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int begin = 0;
    int end = one.length();
    int otherEnd = other.length();
    while (begin < Math.min(end, otherEnd) && one.charAt(begin) == other.charAt(begin)) {
      begin++;
    }
    while (begin < Math.min(end, otherEnd) && one.charAt(end - 1) == other.charAt(otherEnd - 1)) {
      end--;
      otherEnd--;
    }
    return distance(
        one.substring(begin, end), other.substring(begin, otherEnd).toCharArray(), most);
  }

  private static int distance(String one, char[] other, int most) {
    int[] beforeLast = new int[other.length + 1];
    int[] last = new int[other.length + 1];
    int[] row = new int[other.length + 1];
    for (int j = 0; j <= other.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      char letter = one.charAt(i - 1);
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length; j++) {
        int change = letter == other[j - 1] ? 0 : 1;
        int edits = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
        boolean exchanged =
            i > 1 && j > 1 && letter == other[j - 2] && one.charAt(i - 2) == other[j - 1];
        row[j] = exchanged ? Math.min(edits, beforeLast[j - 2] + 1) : edits;
        least = Math.min(least, row[j]);
      }
      // No later row has less than the least of a row.
      if (least > most) {
        return least;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[other.length];
  }
}
