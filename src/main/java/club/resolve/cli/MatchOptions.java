package club.resolve.cli;

import club.resolve.match.LinkPicker.Bars;
import picocli.CommandLine.ParameterException;

/** The bars between match, review and nothing: for every command that decides. */
final class MatchOptions {
  private final Options options;
  private final Value<Integer> accept;
  private final Value<Integer> review;

  MatchOptions(Options options) {
    this.options = options;
    accept =
        options.withDefault(
            "--accept=N",
            Converter.CONFIDENCE,
            "75",
            "The lowest confidence, 0 to 100, at which a link is called a match.");
    review =
        options.withDefault(
            "--review=N",
            Converter.CONFIDENCE,
            "50",
            "The lowest confidence at which a link is shown for review; a link below it counts as"
                + " nothing.");
  }

  /**
   * Takes the options together.
   *
   * @throws ParameterException when they contradict each other
   */
  Bars bars() {
    options.require(
        accept.get() >= review.get(),
        "--accept=%d is below --review=%d: choose an --accept that is not lower"
            .formatted(accept.get(), review.get()));
    return new Bars(accept.get(), review.get());
  }
}
