package club.resolve.cli;

import picocli.CommandLine.Option;

/** How much is said, and in which colours: for every command. */
final class TalkOptions {

  @Option(
      names = {"-q", "--quiet"},
      description = "Says nothing but errors.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Logs each request with its status and time; twice also when it starts.")
  private boolean[] verbose = {};

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      converter = Converters.OfColor.class,
      defaultValue = "auto",
      description = "auto, always or never. Default: ${DEFAULT-VALUE}; NO_COLOR is obeyed.")
  private Talk.Color color = Talk.Color.AUTO;

  Talk.Color color() {
    return color;
  }

  Talk.Loudness loudness() {
    if (quiet) {
      return Talk.Loudness.QUIET;
    }
    return switch (verbose.length) {
      case 0 -> Talk.Loudness.NORMAL;
      case 1 -> Talk.Loudness.VERBOSE;
      default -> Talk.Loudness.VERY_VERBOSE;
    };
  }
}
