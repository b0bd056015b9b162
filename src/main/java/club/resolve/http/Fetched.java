package club.resolve.http;

import club.resolve.book.Answer;
import java.util.function.Function;

/** The outcome of a request: a response, or the reason why there is none. */
public sealed interface Fetched permits Response, Fetched.NoResponse {

  /** Applies the first function to a response, or the second one where there is none. */
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
