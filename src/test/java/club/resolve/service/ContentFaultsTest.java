package club.resolve.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Status;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole answers of status 200 in which something else stands than a service sends. */
@Timeout(20)
final class ContentFaultsTest {
  /** As much as the wire lets through. */
  private static final int LONGEST = 2 * 1024 * 1024;

  private static final int DEEP = 200_000;

  /** The bytes that the reading of one answer may allocate: some times its size. */
  private static final long MOST_BYTES = 100L << 20;

  /** The text that comes instead of the good answer. */
  private record Content(String name, UnaryOperator<String> of) {
    static Content of(String name, String text) {
      return new Content(name, _ -> text);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static String much(String text) {
    return text.repeat(LONGEST / text.length());
  }

  private static final List<Content> CONTENTS =
      List.of(
          Content.of("nothing", ""),
          Content.of("blanks", " \n\t "),
          Content.of("zeros", "\0".repeat(1_000)),
          Content.of("a greeting", "hello"),
          Content.of(
              "a page of the café", "<html><body><h1>Sign in to the Wi-Fi</h1></body></html>"),
          Content.of("an image", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"),
          Content.of("half a character", "\ud83e"),
          Content.of("null", "null"),
          Content.of("a number", "42"),
          Content.of("a text", "\"text\""),
          Content.of("an empty list", "[]"),
          Content.of("an error", "{\"error\": \"internal\"}"),
          Content.of("a member twice", "{\"a\":1,\"a\":2}"),
          Content.of("deep lists", "[".repeat(DEEP)),
          Content.of("deep lists, closed", "[".repeat(DEEP) + "]".repeat(DEEP)),
          Content.of("deep objects", "{\"a\":".repeat(DEEP)),
          Content.of("deep objects, closed", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)),
          Content.of("a list without end", "{\"docs\":[" + much("[],") + "]}"),
          Content.of("objects without end", "{\"results\":[" + much("{},") + "{}]}"),
          Content.of("a text without end", "{\"docs\":[\"" + much("a") + "\"]}"),
          Content.of("a number without end", "{\"docs\":" + much("9") + "}"),
          Content.of("a name without end", "{\"" + much("a") + "\":1}"),
          Content.of("nested tags", "<div>".repeat(DEEP)),
          Content.of("nested tags, closed", "<div>".repeat(DEEP) + "</div>".repeat(DEEP)),
          Content.of("nested bold", "<b>".repeat(DEEP)),
          Content.of("nested bold in blocks", "<b><p>".repeat(DEEP)),
          Content.of("crossed tags", "<b><i><p></b></i>".repeat(DEEP / 4)),
          Content.of("nested links", "<a href=x>".repeat(DEEP)),
          Content.of("nested tables", "<table><tr><td>".repeat(DEEP / 4)),
          Content.of("text in tables", "<table>x".repeat(DEEP / 4)),
          Content.of("nested results", "<div id=links class=web-result>".repeat(DEEP / 4)),
          Content.of("nested forms", "<form id=challenge-form2>".repeat(DEEP / 4)),
          Content.of("the word anomaly", "anomaly " + "<div class=a>".repeat(DEEP)),
          Content.of("attributes without end", "<div " + numbered(" a%d=b", 300_000) + ">"),
          Content.of("classes without end", "<div class='" + much("a ") + "'>"),
          Content.of("an attribute without end", "<div class='" + much("a") + "'>"),
          Content.of("a comment without end", "<!--" + much("-!")),
          Content.of("a script without end", "<script>" + much("<!--<script>")),
          Content.of("opening without end", much("<")),
          Content.of("entities without end", much("&amp")),
          Content.of("tags without end", much("<p>")),
          Content.of("tags and texts without end", much("<p>a")),
          Content.of("as many tags as are read", "<p>a".repeat(99_999)),
          Content.of("as many elements as are read", "{\"docs\":[" + "{},".repeat(49_000) + "1]}"),
          Content.of("tags of all names", numbered("<t%d>", 300_000)),
          new Content("half of it", good -> good.substring(0, good.length() / 2)),
          new Content("its other half", good -> good.substring(good.length() / 2)),
          new Content("it backwards", good -> new StringBuilder(good).reverse().toString()),
          new Content(
              "it without quotation marks", good -> good.replace("\"", "").replace("'", "")),
          new Content(
              "its lists emptied of sense", good -> good.replaceAll("\\[.*]", "[null,[],{},\"\"]")),
          new Content("its lists as a text", good -> good.replaceAll("\\[.*]", "\"none\"")),
          new Content("its lists as an object", good -> good.replaceAll("\\[.*]", "{\"a\":1}")),
          new Content(
              "its names changed",
              good -> good.replaceAll("(docs|results|result__a|ISBN|editions|items)", "$1s")));

  private static String numbered(String form, int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count && all.length() < LONGEST; i++) {
      all.append(form.formatted(i));
    }
    return all.toString();
  }

  private static Stream<Arguments> all() {
    return Stream.of(WebReader.values())
        .flatMap(
            reader ->
                CONTENTS.stream()
                    .filter(content -> !content.of().apply(reader.good()).equals(reader.good()))
                    // A record of an ISBN is a member with a title: without its lists it still is.
                    .filter(
                        content ->
                            reader != WebReader.OPEN_LIBRARY_BOOKS
                                || !content.name().startsWith("its lists"))
                    .map(content -> Arguments.of(reader, content)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsNoAnswerIsAnErrorAndNoWordAboutTheBook(WebReader reader, Content content)
      throws Exception {
    String body = content.of().apply(reader.good());
    long allocated = allocated();
    long start = System.nanoTime();

    Answer answer = reader.answer(body);

    double seconds = (System.nanoTime() - start) / 1e9;
    long used = allocated() - allocated;
    assertEquals(Status.ERROR, assertInstanceOf(Answer.Unanswered.class, answer).status());
    assertTrue(seconds < 2, "took " + seconds + " s");
    assertTrue(used < MOST_BYTES, (used >> 20) + " MiB");
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
