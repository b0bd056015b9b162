package club.resolve.cli;

import picocli.CommandLine.Option;

/** How much is said, and in which colours: for every command. */
class TalkOptions {

  @Option(
      names = {"-q", "--quiet"},
      description = "Says nothing but errors.")
  private boolean quiet;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      converter = Converters.OfColor.class,
      defaultValue = "auto",
      description = "auto, always or never. Default: ${DEFAULT-VALUE}; NO_COLOR is obeyed.")
  private Talk.Color color = Talk.Color.AUTO;

  final Talk.Color color() {
    return color;
  }

  Talk.Loudness loudness() {
    return quiet ? Talk.Loudness.QUIET : Talk.Loudness.NORMAL;
  }
}
