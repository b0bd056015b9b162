package club.resolve.http;

import club.resolve.book.Answer;
import java.time.Duration;
import java.util.Optional;

/** Recognises the answers by which a service says that it will not be asked. */
@FunctionalInterface
public interface BlockSign {

  /**
   * The evidence of a block, as a clause for a person to read; empty when the response is not a
   * block.
   */
  Optional<String> in(Response response);

  /**
   * A refusal that may be about who asks, as a block is, or may be a setting of that server, such
   * as a bare 403; as a clause for a person to read. Empty when the answer is none. It closes a
   * public service. At an address of the user's own it is the answer to this question and no more,
   * unless the server says when to come again.
   */
  default Optional<String> forbids(Response response) {
    return Optional.empty();
  }

  /**
   * A refusal of another kind, which every further question would meet as well: a key that is not
   * taken, a quota that is used up. Empty when the answer is none.
   */
  default Optional<Answer.Unanswered> refusal(Response response) {
    return Optional.empty();
  }

  /**
   * The time for which the service wants no further request, where it says so in a way of its own;
   * {@code Retry-After} need not be looked at. Longer than zero.
   */
  default Optional<Duration> pause(Response response) {
    return Optional.empty();
  }
}
