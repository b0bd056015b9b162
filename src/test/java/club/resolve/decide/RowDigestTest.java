package club.resolve.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import club.resolve.book.Status;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RowDigestTest {
  private static final String LINK = "https://www.goodreads.com/book/show/6969";

  @Test
  void whiteSpaceTellsNothing() {
    assertEquals(
        RowDigest.of("one\r\ntwo  three ", LINK, Status.MATCH),
        RowDigest.of("one\ntwo\tthree", LINK + " ", Status.MATCH));
  }

  @Test
  void eachPartIsTold() {
    long digest = RowDigest.of("Emma", LINK, Status.MATCH);
    assertNotEquals(digest, RowDigest.of("Emma!", LINK, Status.MATCH));
    assertNotEquals(digest, RowDigest.of("Emma", LINK + "1", Status.MATCH));
    assertEquals(RowDigest.title("Emma"), RowDigest.titleOf(digest));
    assertEquals(RowDigest.link(LINK), RowDigest.linkOf(digest));
    assertEquals(RowDigest.status(Status.MATCH), RowDigest.statusOf(digest));
  }

  @Test
  void noStatusIsLikeAnotherOrLikeThatOfAPerson() {
    Set<Long> digests = new HashSet<>();
    for (Status status : Status.values()) {
      digests.add(RowDigest.of("Emma", LINK, status));
    }
    digests.add(RowDigest.byHand("Emma", LINK));
    assertEquals(Status.values().length + 1, digests.size());
  }
}
