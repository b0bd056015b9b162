package club.resolve.chart;

import club.resolve.compare.Span;
import java.time.Duration;

/** The parts of the time of a piece of work, in the order in which they pass. */
enum Part {
  QUEUED("queued", Ink.QUEUED),
  WAITED("waited for politeness", Ink.WAITED),
  FETCHED("fetched", Ink.FETCHED),
  WORKED("own work", Ink.WORKED);

  private final String words;
  private final Ink ink;

  Part(String words, Ink ink) {
    this.words = words;
    this.ink = ink;
  }

  String words() {
    return words;
  }

  Ink ink() {
    return ink;
  }

  /** Never negative. */
  Duration of(Span span) {
    return switch (this) {
      case QUEUED -> span.queued();
      case WAITED -> span.waited();
      case FETCHED -> span.fetched();
      case WORKED -> {
        // The clock is read for each part by itself, so they can come to a little more than the
        // whole.
        Duration rest =
            span.end()
                .minus(span.begin())
                .minus(span.queued())
                .minus(span.waited())
                .minus(span.fetched());
        yield rest.isNegative() ? Duration.ZERO : rest;
      }
    };
  }
}
