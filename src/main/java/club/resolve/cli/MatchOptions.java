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
      converter = Converters.OfConfidence.class,
      defaultValue = "75",
      description = {
        "Confidence, 0 to 100, from which on a link is called a match. Default: ${DEFAULT-VALUE}."
      })
  private int accept;

  @Option(
      names = "--review",
      paramLabel = "N",
      converter = Converters.OfConfidence.class,
      defaultValue = "50",
      description = {
        "Confidence from which on a link is shown for review; below, it counts as nothing. Default:"
            + " ${DEFAULT-VALUE}."
      })
  private int review;

  /**
   * Takes the options together.
   *
   * @throws ParameterException when they contradict each other
   */
  Bars bars() {
    if (spec != null && accept < review) {
      throw new ParameterException(
          spec.commandLine(),
          "--accept=%d is below --review=%d: a match needs as much as a review or more"
              .formatted(accept, review));
    }
    return new Bars(accept, review);
  }
}
