package club.resolve.check;

import club.resolve.book.Answer;
import club.resolve.book.Status;
import club.resolve.http.Fetched;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Host;
import club.resolve.http.RedirectFetcher;
import club.resolve.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Says what an answer means for a link. Pure, thread-safe.
 *
 * @param ok the statuses of a link that is as it should be
 * @param byHost the same for hosts that have statuses of their own, by their names in lower case
 */
public record Judge(Statuses ok, Map<String, Statuses> byHost) {
  public Judge {
    byHost = Map.copyOf(byHost);
  }

  /** For hosts that are all alike. */
  public Judge(Statuses ok) {
    this(ok, Map.of());
  }

  /** They are about who asks, and a person may well see the page. 999 is what LinkedIn says. */
  private static final Set<Integer> REFUSES_US = Set.of(202, 401, 402, 403, 407, 429, 451, 999);

  private static final Set<Integer> FOR_GOOD = Set.of(301, 308);

  /**
   * Returns true when GET is to be asked, since HEAD may only acquit: there is no code, and no way
   * of not answering, that some server does not keep for HEAD alone. A host that is closed or that
   * nobody knows says the same to both.
   */
  boolean worthGet(Fetched head) {
    return head.fold(
        response -> !accepts(response),
        why -> !(why instanceof Answer.Blocked || why instanceof Answer.Unreachable));
  }

  public Finding finding(Fetched fetched) {
    return switch (fetched) {
      case Response response -> answered(response);
      case NoResponse(Answer.TimedOut why) ->
          Finding.withoutAnswer(Verdict.TIMEOUT, why.sentence());
      case NoResponse(Answer.RateLimited why) ->
          new Finding(Verdict.BLOCKED, OptionalInt.of(429), Optional.empty(), why.sentence());
      case NoResponse(Answer.Unanswered why) -> Finding.withoutAnswer(verdict(why), why.sentence());
    };
  }

  private static Verdict verdict(Answer.Unanswered why) {
    return why.status() == Status.BLOCKED ? Verdict.BLOCKED : Verdict.ERROR;
  }

  private Finding answered(Response response) {
    int status = response.status();
    Verdict verdict = verdict(response);
    return new Finding(
        verdict,
        OptionalInt.of(status),
        Optional.of(response.uri()),
        reason(verdict, status, response.redirects()));
  }

  private boolean accepts(Response response) {
    return accepts(response.host(), response.status());
  }

  /** Returns true when an earlier finding in order would still be one. */
  boolean accepts(Finding earlier) {
    return earlier.address().isPresent()
        && earlier.status().isPresent()
        && accepts(Host.of(earlier.address().get()), earlier.status().getAsInt());
  }

  private boolean accepts(Host host, int status) {
    return byHost.getOrDefault(host.name(), ok).contains(status);
  }

  private Verdict verdict(Response response) {
    int status = response.status();
    if (accepts(response)) {
      return response.redirects().stream().anyMatch(FOR_GOOD::contains)
          ? Verdict.MOVED
          : Verdict.OK;
    }
    if (REFUSES_US.contains(status)) {
      return Verdict.BLOCKED;
    }
    boolean broken = status == 404 || status == 410 || status / 100 == 5 || status / 100 == 2;
    return broken ? Verdict.BROKEN : Verdict.ERROR;
  }

  private static String reason(Verdict verdict, int status, List<Integer> redirects) {
    String redirected = redirects.isEmpty() ? "" : ", after a redirect";
    return switch (verdict) {
      case OK -> redirects.isEmpty() ? "answers" : "answers after a temporary redirect";
      case MOVED -> "moved permanently; link to the final address";
      case BROKEN -> broken(status) + redirected;
      case BLOCKED ->
          "HTTP %d: the request was refused, which says nothing about the page".formatted(status)
              + redirected;
      default ->
          (RedirectFetcher.REDIRECTS.contains(status)
                  ? "HTTP %d leads nowhere: it has no Location".formatted(status)
                  : "HTTP %d does not say whether the page exists".formatted(status))
              + redirected;
    };
  }

  private static String broken(int status) {
    return switch (status) {
      case 404 -> "HTTP 404: there is no such page";
      case 410 -> "HTTP 410: the page is gone for good";
      default ->
          status < 300
              ? "HTTP %d is not among --ok".formatted(status)
              : "HTTP %d: the server failed".formatted(status);
    };
  }
}
