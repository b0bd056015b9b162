package club.resolve.http;

import java.util.Optional;

/**
 * The challenges of the two firewalls that say so in a header. They are about who asks, not about
 * the page, so every further request would meet them as well. A bare 403 may be about one page.
 */
public final class Challenge implements BlockSign {
  @Override
  public Optional<String> in(Response response) {
    boolean challenge =
        challenges(response, "cf-mitigated") || challenges(response, "x-amzn-waf-action");
    return challenge
        ? Optional.of(
            "%s answered HTTP %d with a challenge of its firewall"
                .formatted(response.host(), response.status()))
        : Optional.empty();
  }

  private static boolean challenges(Response response, String header) {
    return response
        .header(header)
        .filter(action -> action.equals("challenge") || action.equals("captcha"))
        .isPresent();
  }
}
