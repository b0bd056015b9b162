package club.resolve.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;

/** The sentence by which a server explains a refusal: of JSON, of a page, or plain. */
public final class OwnWords {
  /** The members under which JSON has a sentence for people, of which the first counts. */
  private static final List<String> MEMBERS =
      List.of("message", "error_description", "detail", "error");

  /** An explanation is shorter than this; a page of many words is none. */
  private static final int LONGEST = 64 * 1024;

  private OwnWords() {}

  /** The sentence in one line, cut off where it is long; empty when there is none. */
  public static Optional<String> of(Response response) {
    String body = response.body();
    String begin = body.substring(0, Math.min(body.length(), LONGEST)).strip();
    String words =
        begin.startsWith("{") ? ofJson(begin) : begin.startsWith("<") ? ofPage(begin) : begin;
    return Optional.of(Evidence.sentence(words)).filter(text -> !text.isEmpty());
  }

  private static String ofJson(String body) {
    try {
      return words(JsonParser.parseString(body));
    } catch (JsonParseException _) {
      return "";
    }
  }

  private static String words(JsonElement json) {
    if (!(json instanceof JsonObject members)) {
      return json.isJsonPrimitive() ? json.getAsString() : "";
    }
    return MEMBERS.stream()
        .filter(members::has)
        .map(name -> words(members.get(name)))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  private static String ofPage(String body) {
    return Jsoup.parse(body).body().text();
  }
}
