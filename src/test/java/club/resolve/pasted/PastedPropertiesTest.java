package club.resolve.pasted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties that hold for any lines. */
final class PastedPropertiesTest {
  private static final String[] PIECES = {
    "[",
    "]",
    "(",
    ")",
    "](",
    "[[",
    "*",
    "**",
    "_",
    "`",
    "```",
    "|",
    "<",
    ">",
    "> ",
    "- ",
    "-- ",
    "#",
    "# ",
    " ",
    "\t",
    "\u00a0",
    "\u200b",
    "\u202b",
    "\ufeff",
    "\r",
    "\\",
    "1. ",
    "2) ",
    "3 ",
    "12:01 ",
    "6:22 PM",
    "[12.03.24, 18:22] ",
    "Anna: ",
    "12/03/24, 19:00 - ",
    "Dune",
    "Emma",
    " by ",
    "★",
    "🇯🇵",
    "1️⃣",
    "\ud83d",
    "978-0-441-01359-3",
    "https://www.goodreads.com/book/show/1",
    "https://",
    "(4/5)",
    "Hi all,",
    "Cheers,",
    "---",
    "===",
    "From: ",
    "January: ",
    "2024-03-12 ",
    "İ",
    "ß",
    "שלום"
  };

  static IntStream seeds() {
    return IntStream.range(0, 400);
  }

  private static List<String> lines(int seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      StringBuilder line = new StringBuilder();
      for (int j = random.nextInt(7); j > 0; j--) {
        line.append(PIECES[random.nextInt(PIECES.length)]);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eachLineIsABookOrLeftOutOrPartOfTheOneAbove(int seed) {
    List<String> lines = lines(seed);
    Pasting pasting = Pasting.of(lines);
    List<Long> numbers = new ArrayList<>();
    for (PastedLine book : pasting.books()) {
      numbers.add(book.line());
      assertEquals(lines.get((int) book.line() - 1), book.raw());
      assertEquals(book.title().strip(), book.title());
      boolean named =
          Characters.says(book.title()) || book.link().isPresent() || book.isbn().isPresent();
      assertTrue(named, book::toString);
    }
    pasting.leftOut().forEach(line -> numbers.add(line.line()));
    assertEquals(numbers.size(), numbers.stream().distinct().count());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void blankLinesAtTheEndAndWindowsLineEndsChangeNothing(int seed) {
    List<String> lines = lines(seed).stream().map(line -> line.replace("\r", "")).toList();
    List<String> windows = new ArrayList<>(lines.stream().map(line -> line + "\r").toList());
    windows.add("\r");
    assertEquals(Pasting.of(lines).titles(), Pasting.of(windows).titles());
  }
}
