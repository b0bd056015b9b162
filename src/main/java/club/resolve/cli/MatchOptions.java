package club.resolve.cli;

import club.resolve.book.Confidence;
import club.resolve.match.LinkPicker.Bars;
import picocli.CommandLine.ParameterException;

/** The bars between match, review and nothing: for every command that decides. */
final class MatchOptions {
  private final Options options;
  private final Value<Confidence> accept;
  private final Value<Confidence> review;

  MatchOptions(Options options) {
    this.options = options;
    accept =
        options.withDefault(
            "--accept=N",
            Converter.CONFIDENCE,
            Bars.MEASURED.accept().toString(),
            "The lowest confidence, 0 to 100, at which a link is called a match; 99 and more may"
                + " have one decimal, such as 99.5.");
    review =
        options.withDefault(
            "--review=N",
            Converter.CONFIDENCE,
            Bars.MEASURED.review().toString(),
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
        accept.get().reaches(review.get()),
        "--accept=%s is below --review=%s: choose an --accept that is not lower"
            .formatted(accept.get(), review.get()));
    return new Bars(accept.get(), review.get());
  }
}
