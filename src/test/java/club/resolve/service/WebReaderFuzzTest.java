package club.resolve.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a service sends is an answer or a failure, and never leads anywhere but to the web. */
final class WebReaderFuzzTest {
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "</",
          "/>",
          "\"",
          "'",
          "&",
          "&#x;",
          "&#1114112;",
          "<!--",
          "<![CDATA[",
          "<div>",
          "<table>",
          "<template>",
          "<svg>",
          "<a href=",
          "class=\"result__a\"",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "null",
          "1e999",
          "-0",
          "\\u0000",
          "\\ud83e",
          "\\",
          "\0",
          "\uFFFF",
          "javascript:x",
          "file:///x",
          "https://",
          "http://[",
          "//duckduckgo.com/l/?uddg=",
          "%",
          "%zz",
          "data:,x");

  private static void read(WebReader reader, String body) throws InterruptedException {
    if (reader.answer(body) instanceof Answer.Candidates(List<Candidate> list)) {
      for (Candidate candidate : list) {
        assertTrue(candidate.link().matches("(?i)https?://[^\\p{Cntrl}\\s]+"), candidate.link());
      }
    }
  }

  @Property(seed = "11", tries = 2_000)
  void aGoodAnswerWithMistakesIsRead(
      @ForAll WebReader reader, @ForAll long seed, @ForAll("counts") int mistakes)
      throws Exception {
    Random random = new Random(seed);
    StringBuilder body = new StringBuilder(reader.good());
    for (int i = 0; i < mistakes; i++) {
      mistake(body, random);
    }

    read(reader, body.toString());
  }

  @Provide
  Arbitrary<Integer> counts() {
    return Arbitraries.integers().between(1, 8);
  }

  /** Something left out, doubled, exchanged or put in. */
  private static void mistake(StringBuilder body, Random random) {
    int from = random.nextInt(body.length() + 1);
    int to = Math.min(body.length(), from + random.nextInt(20));
    switch (random.nextInt(4)) {
      case 0 -> body.delete(from, to);
      case 1 -> body.insert(from, body.substring(from, to));
      case 2 -> body.replace(from, to, String.valueOf((char) random.nextInt(0x10000)));
      default -> body.insert(from, PIECES.get(random.nextInt(PIECES.size())));
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void aHostileAddressIsNoLink(@ForAll WebReader reader, @ForAll("hostile") String address)
      throws Exception {
    if (reader.answer(reader.goodWith(address)) instanceof Answer.Candidates(var list)) {
      // The address is then none of those that this service gives.
      assertEquals("https://www.goodreads.com/book/show/6969", list.getFirst().link());
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(
        "javascript:alert(1)//https://www.goodreads.com/book/show/1",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "data:text/html;base64,PHNjcmlwdD4=",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://www.goodreads.com/book/show/1",
        "mailto:a@example.org",
        "https:javascript:x",
        "http://");
  }

  @Property(seed = "12", tries = 500)
  void anyTextIsRead(@ForAll WebReader reader, @ForAll String body) throws Exception {
    read(reader, body);
  }

  @Property(seed = "13", tries = 1_000)
  void anyHeapOfPiecesIsRead(@ForAll WebReader reader, @ForAll("heaps") String body)
      throws Exception {
    read(reader, body);
  }

  @Provide
  Arbitrary<String> heaps() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(list -> String.join("", list));
  }

  @Property(seed = "14", tries = 1_000)
  void anyAddressIsALinkToTheWebOrNone(
      @ForAll WebReader reader, @ForAll("addresses") String address) throws Exception {
    read(reader, reader.goodWith(address));
  }

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> schemes =
        Arbitraries.of(
            "http://",
            "https://",
            "HTTPS://",
            "javascript:",
            "data:text/html,",
            "file:///",
            "ftp://",
            " https://",
            "\\u0001http://",
            "//",
            "https:",
            "https:/",
            "http://a\\nb",
            "");
    Arbitrary<String> rests =
        Arbitraries.strings().withChars("ab./:?#@&%[] \t\u001b\u202e\u00e9'").ofMaxLength(20);
    return schemes.flatMap(scheme -> rests.map(scheme::concat));
  }
}
