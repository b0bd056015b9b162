package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.http.BlockSign;
import club.resolve.http.Challenge;
import club.resolve.http.Response;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The signs by which Hardcover refuses to be asked (https://docs.hardcover.app/api/getting-started:
 * response codes, rate limits). It renews the requests of a day at midnight UTC. Pure.
 */
final class HardcoverSign implements BlockSign {
  private static final Challenge CHALLENGE = new Challenge();
  private static final Pattern WORD = Pattern.compile("[a-z_]{1,30}");
  private static final Pattern SCOPES = Pattern.compile("[a-z:_, ]{1,80}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

  /** Errors of 403 that are about the query, and not about who asks. */
  private static final Set<String> OF_THE_QUERY =
      Set.of("unsupported_operation", "top_level_limit_exceeded");

  private static final long SHORTEST_LONG_WINDOW = Duration.ofHours(1).toSeconds();

  @Override
  public Optional<String> in(Response response) {
    return CHALLENGE.in(response);
  }

  @Override
  public Optional<Answer.Unanswered> refusal(Response response) {
    return switch (response.status()) {
      case 200 -> refusalInside(response);
      case 401 -> Optional.of(unauthorized(response, "refuses the token"));
      case 403 -> forbidden(response);
      case 429 -> usedUp(response);
      default -> Optional.empty();
    };
  }

  /** The limit of a minute is filled up steadily, so only one who is told to wait has to. */
  @Override
  public Optional<Duration> pause(Response response) {
    return response.status() == 429
        ? empty(RateLimitItem.in(response, "RateLimit")).stream()
            .flatMap(item -> item.parameter("t").stream())
            .filter(seconds -> seconds > 0)
            .map(Duration::ofSeconds)
            .max(Duration::compareTo)
        : Optional.empty();
  }

  /** Hasura, which stands behind the API, sends 200 with its errors. */
  private static Optional<Answer.Unanswered> refusalInside(Response response) {
    return response.body().contains("\"errors\"") && GraphQl.of(response).refusesToken()
        ? Optional.of(unauthorized(response, "refuses the token"))
        : Optional.empty();
  }

  private static Optional<Answer.Unanswered> forbidden(Response response) {
    String code = code(response);
    if (OF_THE_QUERY.contains(code) || response.body().contains("top_level_limit_exceeded")) {
      return Optional.empty();
    }
    return Optional.of(
        code.equals("insufficient_scope")
            ? unauthorized(response, "misses a permission of the token" + scopes(response))
            : unauthorized(response, "refuses the token"));
  }

  private static Answer.Unauthorized unauthorized(Response response, String what) {
    String code = code(response);
    return new Answer.Unauthorized(
        ("%s %s (HTTP %d%s); tokens end at their date, older ones after a year and on 1 January:"
             + " make a new one with the scope read:catalog at https://hardcover.app/account/api")
            .formatted(
                response.host(), what, response.status(), code.isEmpty() ? "" : ", " + code));
  }

  private static String code(Response response) {
    return member(response, "error").filter(code -> WORD.matcher(code).matches()).orElse("");
  }

  private static String scopes(Response response) {
    return member(response, "scope")
        .filter(scopes -> SCOPES.matcher(scopes).matches())
        .map(scopes -> ", " + scopes)
        .orElse("");
  }

  private static Optional<String> member(Response response, String name) {
    Optional<JsonObject> body = Json.object(response.body());
    return body.flatMap(object -> Json.text(object, name));
  }

  /** A 429 is about the day where its headers say so, else about the minute. */
  private static Optional<Answer.Unanswered> usedUp(Response response) {
    Set<String> days =
        RateLimitItem.in(response, "RateLimit-Policy").stream()
            .filter(item -> item.parameter("w").orElse(0L) >= SHORTEST_LONG_WINDOW)
            .map(RateLimitItem::policy)
            .collect(Collectors.toSet());
    Optional<RateLimitItem> day =
        empty(RateLimitItem.in(response, "RateLimit")).stream()
            .filter(item -> days.contains(item.policy()) || item.policy().equals("daily"))
            .findFirst();
    if (day.isPresent()) {
      return Optional.of(exhausted(response, renewed(response, day.get())));
    }
    return response.header("X-RateLimit-Daily-Remaining").filter("0"::equals).isPresent()
        ? Optional.of(exhausted(response, untilReset(response)))
        : Optional.empty();
  }

  private static List<RateLimitItem> empty(List<RateLimitItem> items) {
    return items.stream().filter(item -> item.parameter("r").orElse(1L) == 0).toList();
  }

  private static Answer.QuotaExhausted exhausted(Response response, Optional<Instant> until) {
    return new Answer.QuotaExhausted(response.host().toString(), until);
  }

  private static Optional<Instant> renewed(Response response, RateLimitItem day) {
    return day.parameter("t")
        .map(Duration::ofSeconds)
        .filter(Duration::isPositive)
        .flatMap(left -> Web.after(response, left));
  }

  /** The time of Unix at which the day ends. One that is over when it is told says nothing. */
  private static Optional<Instant> untilReset(Response response) {
    return response
        .header("X-RateLimit-Daily-Reset")
        .filter(text -> NUMBER.matcher(text).matches())
        .map(text -> Instant.ofEpochSecond(Long.parseLong(text)))
        .filter(reset -> Web.sent(response).filter(sent -> !sent.isBefore(reset)).isEmpty());
  }
}
