package club.resolve.decide;

import club.resolve.book.Status;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The digest of a row of a result: 32 bits of its title, 28 of its link and 4 of its status, so
 * that a row can be found again by its title, and each part be compared. White space tells nothing,
 * as spreadsheets change it. Pure.
 */
final class RowDigest {
  private static final int STATUS_BITS = 4;
  private static final long STATUS = (1L << STATUS_BITS) - 1;
  private static final long LINK = 0xFFFFFFFFL & ~STATUS;

  /** In the place of a status: a person has made the row what it is. */
  private static final long BY_HAND = STATUS;

  private RowDigest() {}

  static long of(String title, String link, Status status) {
    return title(title) | link(link) | status(status);
  }

  /**
   * The digest of a row that a person has made.
   *
   * @param link that the program knew when it wrote the row; empty text for none
   */
  static long byHand(String title, String link) {
    return title(title) | link(link) | BY_HAND;
  }

  /** The part of a title; all other bits are 0. */
  static long title(String title) {
    return sum(title) << 32;
  }

  static long link(String link) {
    return sum(link) & LINK;
  }

  static long status(Status status) {
    return switch (status) {
      case MATCH -> 1;
      case REVIEW -> 2;
      case GUESS -> 3;
      case NOT_FOUND -> 4;
      case BLOCKED -> 5;
      case ERROR -> 6;
      case SKIPPED -> 7;
    };
  }

  /** Returns true for a row that may stand as a decision has made it. */
  static boolean settled(long digest) {
    long status = statusOf(digest);
    return status == status(Status.MATCH)
        || status == status(Status.NOT_FOUND)
        || status == BY_HAND;
  }

  static long titleOf(long digest) {
    return digest & ~0xFFFFFFFFL;
  }

  static long linkOf(long digest) {
    return digest & LINK;
  }

  static long statusOf(long digest) {
    return digest & STATUS;
  }

  private static long sum(String text) {
    byte[] letters = text.getBytes(StandardCharsets.UTF_8);
    int count = 0;
    for (byte letter : letters) {
      if (letter != ' ' && letter != '\n' && letter != '\r' && letter != '\t') {
        letters[count++] = letter;
      }
    }
    CRC32C sum = new CRC32C();
    sum.update(letters, 0, count);
    return sum.getValue();
  }
}
