package club.resolve.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.http.BodyTarget.Refused;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each pairing of what was kept with five bytes of a text, and what a response with the rest says.
 */
final class RestTest {
  private static final String OLD = "Thu, 01 Jan 2026 00:00:00 GMT";
  private static final String NEW = "Fri, 02 Jan 2026 00:00:00 GMT";

  private static Known kept(@Nullable String validators, @Nullable Long bytes) {
    Map<String, String> kept = headers(validators);
    return new Known(
        "http://a.example/emma.txt",
        "emma.txt",
        false,
        Optional.ofNullable(kept.get("ETag")),
        Optional.ofNullable(kept.get("Last-Modified")),
        Optional.empty(),
        bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes),
        false,
        false);
  }

  /** Tags as they stand, {@code old} and {@code new} as dates. */
  private static Map<String, String> headers(@Nullable String validators) {
    Map<String, String> headers = new TreeMap<>();
    for (String one : validators == null ? new String[0] : validators.split(" ")) {
      switch (one) {
        case "old" -> headers.put("Last-Modified", OLD);
        case "new" -> headers.put("Last-Modified", NEW);
        default -> headers.put("ETag", one);
      }
    }
    return headers;
  }

  private static String rest(Known text, Map<String, String> told) {
    Map<String, List<String>> all = new TreeMap<>();
    told.forEach((name, value) -> all.put(name, new ArrayList<>(List.of(value))));
    try {
      OptionalLong due = Rest.of(text, 5, HttpHeaders.of(all, (_, _) -> true)).due();
      return due.isPresent() ? "goes on to " + due.getAsLong() : "goes on";
    } catch (Refused e) {
      String reason = String.valueOf(e.getMessage());
      return reason.contains("another part")
          ? "other part"
          : reason.contains("another size")
              ? "other size"
              : reason.contains("contradicts") ? "contradiction" : "not shown";
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"1\"       | \"1\"       | goes on to 9",
        "\"1\" old   | \"1\" old   | goes on to 9",
        "\"1\" old   | \"1\"       | goes on to 9",
        "\"1\"       | \"1\" old   | goes on to 9",
        "old         | old         | goes on to 9",
        "old         | \"1\" old   | goes on to 9",
        "\"1\"       | \"2\"       | not shown",
        "\"1\"       | W/\"1\"     | not shown",
        "\"1\"       |             | not shown",
        "\"1\"       | old         | not shown",
        "\"1\" old   | \"2\" old   | not shown",
        "\"1\" old   | \"1\" new   | not shown",
        "\"1\" old   | old         | not shown",
        "\"1\" old   |             | not shown",
        "old         | new         | not shown",
        "old         | \"1\"       | not shown",
        "old         | \"1\" new   | not shown",
        "old         |             | not shown",
        "W/\"1\"     | W/\"1\"     | not shown",
        "W/\"1\" old | W/\"1\" old | not shown",
        "W/\"1\"     | \"1\"       | not shown",
        "            | \"1\"       | not shown",
        "            | old         | not shown",
        "            |             | not shown",
      })
  void validators(@Nullable String kept, @Nullable String told, String outcome) {
    Map<String, String> headers = headers(told);
    headers.put("Content-Range", "bytes 5-8/9");

    assertEquals(outcome, rest(kept(kept, 9L), headers));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9 | bytes 5-8/9     |   | goes on to 9",
        "9 | bytes 5-8/9     | 4 | goes on to 9",
        "9 | bytes 5-8/*     |   | goes on to 9",
        "  | bytes 5-8/9     |   | goes on to 9",
        "  | bytes 5-8/*     |   | goes on",
        "9 | bytes 5-6/9     | 2 | goes on to 9",
        "9 | Bytes 5-8/9     |   | goes on to 9",
        "8 | bytes 5-8/9     |   | other size",
        "8 | bytes 5-8/*     |   | other size",
        "9 | bytes 5-9/9     |   | other size",
        "  | bytes 5-9/9     |   | other size",
        "9 | bytes 4-8/9     |   | other part",
        "9 | bytes 0-8/9     |   | other part",
        "9 | bytes 6-8/9     |   | other part",
        "9 | bytes */9       |   | other part",
        "9 | items 5-8/9     |   | other part",
        "9 | 5-8/9           |   | other part",
        "9 |                 |   | other part",
        "9 | bytes 5-8/9     | 5 | contradiction",
        "9 | bytes 5-4/9     |   | contradiction",
      })
  void ranges(
      @Nullable Long kept, @Nullable String range, @Nullable String length, String outcome) {
    Map<String, String> headers = headers("\"1\"");
    if (range != null) {
      headers.put("Content-Range", range);
    }
    if (length != null) {
      headers.put("Content-Length", length);
    }

    assertEquals(outcome, rest(kept("\"1\"", kept), headers));
  }

  @ParameterizedTest
  @CsvSource({"gzip, not shown", "identity, goes on to 9"})
  void aPackedPartFitsToNothing(String packing, String outcome) {
    Map<String, String> headers = headers("\"1\"");
    headers.put("Content-Range", "bytes 5-8/9");
    headers.put("Content-Encoding", packing);

    assertEquals(outcome, rest(kept("\"1\"", 9L), headers));
  }
}
