package club.resolve.cli;

import club.resolve.match.LinkPicker.Bars;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the lines between match, review and nothing are drawn: for every command that decides. */
final class MatchOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--accept",
      paramLabel = "N",
      defaultValue = "75",
      description = {
        "Confidence, 0 to 100, from which on a link is called a match. Default: ${DEFAULT-VALUE}."
      })
  private int accept;

  @Option(
      names = "--review",
      paramLabel = "N",
      defaultValue = "50",
      description = {
        "Confidence from which on a link is shown for review; below, it counts as nothing. Default:"
            + " ${DEFAULT-VALUE}."
      })
  private int review;

  /**
   * Takes the options together.
   *
   * @throws ParameterException when they cannot be right
   */
  Bars bars() {
    if (spec != null && (review < 0 || accept < review || accept > 100)) {
      throw new ParameterException(
          spec.commandLine(),
          "--review=%d and --accept=%d: it must be 0 <= review <= accept <= 100"
              .formatted(review, accept));
    }
    return new Bars(accept, review);
  }
}
