package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.http.Evidence;
import club.resolve.http.Response;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The body of a response of GraphQL (https://spec.graphql.org, section 7): data, errors, or a part
 * of the data beside errors. Pure.
 *
 * @param error the first error
 */
record GraphQl(Optional<JsonObject> data, Optional<JsonElement> error) {
  /** Codes by which Hasura, a server of GraphQL, refuses a token. */
  private static final Set<String> REFUSED = Set.of("access-denied", "invalid-headers");

  private static final Pattern ABOUT_A_TOKEN =
      Pattern.compile(
          "\\bJWT|unauthori[sz]ed|authori[sz]ation|authenticat|(?:verify|invalid|expired) token",
          Pattern.CASE_INSENSITIVE);

  /** A query with its variables, as the body of a request. */
  static String request(String query, JsonObject variables) {
    JsonObject request = new JsonObject();
    request.addProperty("query", query);
    request.add("variables", variables);
    return request.toString();
  }

  static GraphQl of(Response response) {
    Optional<JsonObject> body = Json.object(response.body());
    return new GraphQl(
        body.flatMap(object -> Json.object(object, "data")),
        body.flatMap(object -> Json.array(object, "errors"))
            .filter(errors -> !errors.isEmpty())
            .map(errors -> errors.get(0)));
  }

  /** A list of the data; empty when it is missing or something else. */
  Optional<JsonArray> list(String name) {
    return data.flatMap(object -> Json.array(object, name));
  }

  /** The error as a clause behind the name of the host. */
  Optional<String> flaw() {
    return error.map(
        first -> "answered with an error: " + Evidence.shown(message().orElse(first.toString())));
  }

  private Optional<String> message() {
    return error.flatMap(first -> Json.text(first, "message"));
  }

  private String code() {
    return error
        .flatMap(first -> Json.object(first, "extensions"))
        .flatMap(extensions -> Json.text(extensions, "code"))
        .orElse("");
  }

  /** True where the error is about who asks. */
  boolean refusesToken() {
    return REFUSED.contains(code())
        || code().contains("jwt")
        || message().filter(text -> ABOUT_A_TOKEN.matcher(text).find()).isPresent();
  }

  /** The meaning of a response that lacks the data that was asked for. */
  Answer.Unanswered lacking(Response response) {
    return flaw()
        .<Answer.Unanswered>map(what -> new Answer.Failed(response.host() + " " + what, false))
        .orElseGet(() -> new Answer.PageChanged(Web.beginning(response)));
  }
}
