package club.resolve.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How much is said, and in which colours: for every command. */
class TalkOptions {
  private final Value<Boolean> quiet;
  private final Value<Talk.Color> color;

  TalkOptions(CommandSpec command) {
    quiet =
        Value.flag(command, OptionSpec.builder("-q", "--quiet").description("Prints only errors."));
    color =
        Value.of(
            command,
            Talk.Color.class,
            OptionSpec.builder("--color")
                .paramLabel("WHEN")
                .converters(new Converters.OfColor())
                .initialValue(Talk.Color.AUTO)
                .defaultValue("auto")
                .description(
                    "auto, always or never. Default: ${DEFAULT-VALUE}; NO_COLOR is obeyed."));
  }

  final Talk.Color color() {
    return color.get();
  }

  Talk.Loudness loudness() {
    return quiet.get() ? Talk.Loudness.QUIET : Talk.Loudness.NORMAL;
  }
}
