package club.resolve.pasted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PastedListTest {

  @Test
  void sixtyBooksInFifteenShapesComeOutAndNothingElse() throws IOException {
    assertEquals(Pasting.lines("titles.txt"), Pasting.of(Pasting.lines("pasted.txt")).titles());
  }

  @Test
  void lineIsHandedOverAsItStoodWithItsNumber() {
    PastedLine line = Pasting.of("", "> - [x] *Dune* (5/5)").books().getFirst();
    assertEquals(2, line.line());
    assertEquals("> - [x] *Dune* (5/5)", line.raw());
    assertEquals("Dune", line.title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1984",
        "7. Buch Mose",
        "[Untitled]",
        "12:01",
        "10:04 by Ben Lerner",
        "#GirlBoss",
        "P.S. I Love You",
        "Mr. X: A novel",
        "Subject: Matter",
        "Re: Creation",
        "From: Scratch",
        "J. R. R. Tolkien – The Hobbit",
        "39 Steps",
        "2001: A Space Odyssey",
        "11/22/63",
        "11/22/63 by Stephen King",
        "11.22.63",
        "M*A*S*H",
        "Hello, Dolly!",
        "Hello Beautiful",
        "Dear Edward",
        "Love, Rosie",
        "Thank You for Smoking",
        "No. 44, The Mysterious Stranger",
        "What Is to Be Done?",
        "Do Androids Dream of Electric Sheep?",
        "Are You There God? It's Me, Margaret.",
        "Slaughterhouse-Five",
        "3:10 to Yuma",
        "4.50 from Paddington",
        "HG Wells: The War of the Worlds",
        "Fiction",
        "S.",
        "Ж",
        "<3",
        "$2.00 a Day",
        "Book: A Memoir",
        "The Book of Books",
        "On the Road",
        "Am Anfang war die Erde",
        "(500) Days",
        "24/6: The Power of Unplugging",
        "See You on Sunday",
        "AC\\DC",
        "…and Ladies of the Club",
        "January: A Novel",
        "-30-: The Collapse of the Great American Newspaper",
        "Great Expectations"
      })
  void titlesThatLookLikeMarksStayAloneUnderBulletsAndInChats(String title) {
    assertEquals(List.of(title), Pasting.of(title).titles());
    assertEquals(List.of(title, "Emma"), Pasting.of("- " + title, "- Emma").titles());
    assertEquals(List.of(title), Pasting.of("[12.03.24, 18:22] Anna: " + title + "\r").titles());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* * *",
        "- - -",
        "=====",
        "## To read",
        "Hi all!",
        "Liebe Anna,",
        "Thanks so much!",
        "Viele Grüße, Anna",
        "Sent from my iPhone",
        "Here is my list of books",
        "What should we read next?",
        "Habt ihr andere Bücher gelesen?",
        "12 books",
        "Page 1 of 3",
        "My favourites:",
        "On Tue, 12 Mar 2024 at 22:10, Clara <clara@example.org>",
        "https://example.org/a-list",
        "[1]: https://example.org/a-list",
        "Anna, [12.03.2024 20:01]",
        "12/03/24, 19:00 - Anna added Eli"
      })
  void linesThatPlainlyNameNoBookAreLeftOutWithTheReason(String line) {
    Pasting pasting = Pasting.of("Emma", "", line, "", "Dune");
    assertEquals(List.of("Emma", "Dune"), pasting.titles());
    assertEquals(List.of(3L), pasting.leftOut().stream().map(SkippedLine::line).toList());
    assertEquals(List.of(line), pasting.leftOut().stream().map(SkippedLine::raw).toList());
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        list("numbers that count", "1. Dune|2. Emma|4. Jazz", "Dune|Emma|Jazz"),
        list("one number throughout", "1. Dune|1. Emma|1. Jazz", "Dune|Emma|Jazz"),
        list("countdown", "10) Sula|9) Love|8) Paradise", "Sula|Love|Paradise"),
        list("numbers without a sign", "1 Home|2 Gilead|3 Jack", "Home|Gilead|Jack"),
        list("two titles with numbers", "12 Monkeys|13 Reasons Why", "12 Monkeys|13 Reasons Why"),
        list("years", "1984|2001: A Space Odyssey|2010: Odyssey Two", null),
        list("volumes", "1. Buch Mose|2. Buch Mose", null),
        list("a note between", "1. Dune|Loved it|2. Emma", "Dune|Emma"),
        list(
            "groups",
            "1. Fiction|   1. Jazz|   2. Sula|2. Facts|   1. Quiet|   2. Grit",
            "Jazz|Sula|Quiet|Grit"),
        list("facts below", "- Dune|  - Author: Frank Herbert|  - Rating: 5|- Emma", "Dune|Emma"),
        list("author below", "Dune|by Frank Herbert||Emma", "Dune by Frank Herbert|Emma"),
        list(
            "heading above bullets", "**Classics of mine**|* Emma|* Persuasion", "Emma|Persuasion"),
        list("heading underlined", "Spring|======|Emma", "Emma"),
        list("front matter", "---|tags: books|---|Emma", "Emma"),
        list("signature", "Emma|-- |Anna Meier|Some Street 3", "Emma"),
        list(
            "hyphens between",
            "Emma|--|Dune|Jazz|Sula|Love|Home|Jack|Lila",
            "Emma|Dune|Jazz|Sula|Love|Home|Jack|Lila"),
        list("Org", "* TODO Dune|** DONE Emma", "Dune|Emma"),
        list(
            "sender above the time", "Anna Meier|  8:15 PM|Beloved|  8:16 PM|Jazz", "Beloved|Jazz"),
        list(
            "answers in a chat",
            "[12.03.24, 18:22] Anna: Jazz|[12.03.24, 18:23] Ben: me too|[12.03.24, 18:23] Eli: how"
                + " about Sula?",
            "Jazz"),
        list("dates", "2024-03-12 Jazz|2024-04-12: Sula", "Jazz|Sula"),
        list("months", "Dez. – Jazz|Januar – Sula", "Jazz|Sula"),
        list("days of months", "Nov 12: Jazz|Dec 10th: Sula", "Jazz|Sula"),
        list("head of a mail", "From: Anna|Subject: Matter||Emma", "Emma"),
        list(
            "address below",
            "Emma|https://www.goodreads.com/book/show/6969.Emma",
            "Emma\thttps://www.goodreads.com/book/show/6969"),
        list(
            "another's address below",
            "Dune|https://www.goodreads.com/book/show/6969.Emma",
            "Dune|\thttps://www.goodreads.com/book/show/6969"),
        list(
            "ISBN beside",
            "Dune, Frank Herbert, 978-0-441-01359-3, 412 pages",
            "Dune, Frank Herbert\t9780441013593"));
  }

  private static Arguments list(String name, String lines, String titles) {
    return Arguments.of(name, lines, titles == null ? lines : titles);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void linesAreReadByTheirNeighbours(String name, String lines, String titles) {
    assertEquals(
        List.of(titles.split("\\|", -1)), Pasting.of(lines.split("\\|", -1)).titles(), name);
  }

  @Test
  void wrappedLineOfAMailIsOne() {
    Pasting pasting =
        Pasting.of(
            "* The Hundred-Year-Old Man Who Climbed Out of the Window",
            "  and Disappeared",
            "* Emma");
    assertEquals(
        List.of("The Hundred-Year-Old Man Who Climbed Out of the Window and Disappeared", "Emma"),
        pasting.titles());
  }

  @Test
  void lineLongerThanAnyTitleIsNotLookedInto() {
    Pasting pasting = Pasting.of("Emma", "[".repeat(100_000), "word ".repeat(101));
    assertEquals(List.of("Emma"), pasting.titles());
    assertEquals(List.of("longer than any title", "longer than any title"), pasting.reasons());
  }

  @Test
  void endlessListIsReadAsFarAsItIsNeeded() {
    long[] read = {0};
    Iterator<String> endless = Stream.generate(() -> "Emma " + read[0]++).iterator();
    PastedLine first = PastedList.entries(endless, line -> {}).next();
    assertEquals("Emma 0", first.title());
    assertTrue(read[0] <= LineWindow.REACH + 1, read[0] + " lines");
  }
}
