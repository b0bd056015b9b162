package club.resolve.service;

import club.resolve.http.BlockSign;
import club.resolve.http.Challenge;
import club.resolve.http.Response;
import java.util.Optional;

/**
 * The challenges of a firewall, and 403, which no service sends for a question that it would
 * answer.
 *
 * @param what the 403 means, to be said behind the name of the host
 */
record Forbidden(String what) implements BlockSign {
  private static final Challenge CHALLENGE = new Challenge();

  @Override
  public Optional<String> in(Response response) {
    return CHALLENGE.in(response);
  }

  @Override
  public Optional<String> forbids(Response response) {
    return response.status() == 403 ? Optional.of(response.host() + " " + what) : Optional.empty();
  }
}
