package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Candidate;
import club.resolve.book.Site;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadingTest {
  private static List<Heading> readings(Candidate.Kind kind, String title, String author) {
    Optional<String> name = Optional.of(author).filter(text -> !text.isEmpty());
    return Heading.readings(
        new Candidate(kind, "https://example.org", title, name, 1, "web"),
        Site.GOODREADS,
        Optional.empty());
  }

  private static Heading heading(String title, String author) {
    return new Heading(title, Optional.of(author));
  }

  @Test
  void aTitleThatHoldsTheWordIsReadWholeBothWithAndWithoutAuthor() {
    List<Heading> readings =
        readings(Candidate.Kind.PAGE, "Death by Black Hole by Neil Tyson | Goodreads", "");
    assertTrue(readings.contains(heading("Death by Black Hole", "Neil Tyson")), readings::toString);
    assertEquals(
        new Heading("Death by Black Hole by Neil Tyson", Optional.empty()), readings.getLast());
  }

  @Test
  void aHeadingThatBeginsWithTheWordIsATitle() {
    assertEquals(
        List.of(new Heading("By the Sea", Optional.empty())),
        readings(Candidate.Kind.PAGE, "By the Sea", ""));
    assertEquals(
        List.of(new Heading(" by the sea", Optional.empty())),
        readings(Candidate.Kind.PAGE, " by the sea", ""));
  }

  @Test
  void anAuthorNamedApartLeavesTheTitleAlone() {
    assertEquals(
        List.of(heading("Death by Black Hole", "Neil Tyson")),
        readings(Candidate.Kind.PAGE, "Death by Black Hole", "Neil Tyson"));
    assertEquals(
        List.of(new Heading("Death by Black Hole", Optional.empty())),
        readings(Candidate.Kind.RECORD, "Death by Black Hole", ""));
  }
}
