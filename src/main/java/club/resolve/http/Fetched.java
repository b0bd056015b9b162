package club.resolve.http;

import club.resolve.book.Answer;

/** What came of a request: a response, or why there is none. */
public sealed interface Fetched permits Response, Fetched.NoResponse {

  /** Nothing that could be read. */
  record NoResponse(Answer.Unanswered why) implements Fetched {}
}
