package club.resolve.cli;

import club.resolve.match.LinkPicker.Bars;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Where the lines between match, review and nothing are drawn: for every command that decides. */
final class MatchOptions {
  private final CommandSpec command;
  private final Value<Integer> accept;
  private final Value<Integer> review;

  MatchOptions(CommandSpec command) {
    this.command = command;
    accept =
        Value.of(
            command,
            Integer.class,
            OptionSpec.builder("--accept")
                .paramLabel("N")
                .converters(new Converters.OfConfidence())
                .initialValue(75)
                .description(
                    "The lowest confidence, 0 to 100, at which a link is called a match."
                        + " Default: ${DEFAULT-VALUE}."));
    review =
        Value.of(
            command,
            Integer.class,
            OptionSpec.builder("--review")
                .paramLabel("N")
                .converters(new Converters.OfConfidence())
                .initialValue(50)
                .description(
                    "The lowest confidence at which a link is shown for review; a link"
                        + " below it counts as nothing. Default: ${DEFAULT-VALUE}."));
  }

  /**
   * Takes the options together.
   *
   * @throws ParameterException when they contradict each other
   */
  Bars bars() {
    if (accept.get() < review.get()) {
      throw new ParameterException(
          command.commandLine(),
          "--accept=%d is below --review=%d: choose an --accept that is not lower"
              .formatted(accept.get(), review.get()));
    }
    return new Bars(accept.get(), review.get());
  }
}
