package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.http.BlockSign;
import club.resolve.http.Response;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The signs by which an API of Google refuses to be asked
 * (https://cloud.google.com/apis/design/errors). The same reason stands for the limit of a day and
 * for that of a minute: the name of the limit tells them apart. Pure.
 */
final class GoogleSign implements BlockSign {
  private static final Set<String> DAY =
      Set.of("dailyLimitExceeded", "dailyLimitExceededUnreg", "quotaExceeded");
  private static final Pattern PER_DAY = Pattern.compile("per\\s?day", Pattern.CASE_INSENSITIVE);

  private static final Set<String> RATE =
      Set.of("rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED");

  private static final Set<String> NOT_TURNED_ON =
      Set.of("accessNotConfigured", "SERVICE_DISABLED");
  private static final Set<String> NO_COUNTRY = Set.of("unknownLocation");
  private static final Pattern ABOUT_THE_KEY =
      Pattern.compile("API[ _]key|keyInvalid|keyExpired", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]{1,60}");

  /** The limits that are not of a day are of a minute. */
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** The day of a quota begins at midnight there. */
  private static final String PACIFIC = "America/Los_Angeles";

  /**
   * The error in the body of a response.
   *
   * @param reasons codes of it, the most telling first
   */
  private record ApiError(List<String> reasons, String message, String limit) {
    static Optional<ApiError> in(Response response) {
      return Json.object(response.body())
          .flatMap(body -> Json.object(body, "error"))
          .map(ApiError::of);
    }

    private static ApiError of(JsonObject error) {
      Set<String> reasons = new LinkedHashSet<>();
      String limit = "";
      for (JsonElement detail : Json.elements(error, "details")) {
        Json.text(detail, "reason").ifPresent(reasons::add);
        limit +=
            Json.object(detail, "metadata")
                .flatMap(metadata -> Json.text(metadata, "quota_limit"))
                .orElse("");
      }
      for (JsonElement each : Json.elements(error, "errors")) {
        Json.text(each, "reason").ifPresent(reasons::add);
      }
      Json.text(error, "status").ifPresent(reasons::add);
      return new ApiError(
          reasons.stream().filter(reason -> WORD.matcher(reason).matches()).toList(),
          Json.text(error, "message").orElse(""),
          limit);
    }

    boolean isOne(Set<String> known) {
      return reasons.stream().anyMatch(known::contains);
    }

    boolean ofDay() {
      return isOne(DAY) || PER_DAY.matcher(message).find() || PER_DAY.matcher(limit).find();
    }

    boolean ofKey() {
      return ABOUT_THE_KEY.matcher(message).find()
          || reasons.stream().anyMatch(reason -> ABOUT_THE_KEY.matcher(reason).find());
    }

    String inBrackets(int status) {
      return "(HTTP " + status + (reasons.isEmpty() ? "" : ", " + reasons.getFirst()) + ")";
    }
  }

  @Override
  public Optional<String> in(Response response) {
    return Optional.empty();
  }

  /** A page instead of an error comes from something before the API. */
  @Override
  public Optional<String> forbids(Response response) {
    return response.status() == 403 && ApiError.in(response).isEmpty()
        ? Optional.of(response.host() + " refuses us (HTTP 403)")
        : Optional.empty();
  }

  @Override
  public Optional<Answer.Unanswered> refusal(Response response) {
    int status = response.status();
    if (status < 400 || status >= 500) {
      return Optional.empty();
    }
    return ApiError.in(response).flatMap(error -> refusal(response, error));
  }

  private static Optional<Answer.Unanswered> refusal(Response response, ApiError error) {
    int status = response.status();
    if (error.ofDay()) {
      return Optional.of(new Answer.QuotaExhausted(response.host().toString(), midnight(response)));
    }
    if (status == 429 || error.isOne(RATE) || error.isOne(NO_COUNTRY)) {
      return Optional.empty();
    }
    String what = error.inBrackets(status);
    if (error.isOne(NOT_TURNED_ON)) {
      return Optional.of(
          new Answer.Unauthorized(
              "%s does not take the key %s: turn on the Books API for its project, at"
                      .formatted(response.host(), what)
                  + " https://console.cloud.google.com/apis/library/books.googleapis.com"));
    }
    return status == 401 || status == 403 || error.ofKey()
        ? Optional.of(
            new Answer.Unauthorized(
                "%s refuses the key %s: see whether it is whole, and what it is restricted to, at"
                        .formatted(response.host(), what)
                    + " https://console.cloud.google.com/apis/credentials"))
        : Optional.empty();
  }

  /** A limit of some time comes as 429 or as 403; only the former is known as one everywhere. */
  @Override
  public Optional<Duration> pause(Response response) {
    return tooFast(response).isPresent() ? Optional.of(MINUTE) : Optional.empty();
  }

  /** The meaning of a response that is neither 200 nor a refusal. */
  static Answer.Unanswered notOk(Response response) {
    Optional<Answer.Unanswered> noCountry =
        ApiError.in(response)
            .filter(error -> error.isOne(NO_COUNTRY))
            .map(
                error ->
                    new Answer.Failed(
                        "%s cannot tell from which country it is asked %s"
                            .formatted(response.host(), error.inBrackets(response.status())),
                        false));
    return noCountry.or(() -> tooFast(response)).orElseGet(() -> Web.notOk(response));
  }

  private static Optional<Answer.Unanswered> tooFast(Response response) {
    return response.status() != 403
        ? Optional.empty()
        : ApiError.in(response)
            .filter(error -> error.isOne(RATE) && !error.ofDay())
            .map(
                error ->
                    new Answer.Blocked(
                        response.host().toString(),
                        Optional.empty(),
                        "%s is asked too fast %s"
                            .formatted(response.host(), error.inBrackets(403))));
  }

  private static Optional<Instant> midnight(Response response) {
    return Web.sent(response)
        .map(sent -> sent.atZone(ZoneId.of(PACIFIC)))
        .map(now -> now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()).toInstant());
  }
}
