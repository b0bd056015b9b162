package club.resolve.http;

import club.resolve.book.Answer;
import java.util.function.Function;

/** What came of a request: a response, or why there is none. */
public sealed interface Fetched permits Response, Fetched.NoResponse {

  /** What one of the two makes of it: the first of a response, the other where there is none. */
  <T> T fold(
      Function<Response, ? extends T> reader, Function<Answer.Unanswered, ? extends T> silence);

  /** Nothing that could be read. */
  record NoResponse(Answer.Unanswered why) implements Fetched {
    @Override
    public <T> T fold(
        Function<Response, ? extends T> reader, Function<Answer.Unanswered, ? extends T> silence) {
      return silence.apply(why);
    }
  }
}
