package club.resolve.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The amount of talk and its colours: for every command, behind its own options. */
class TalkOptions {
  /** Takes the options until they are added to a command. */
  final CommandSpec spec = CommandSpec.create();

  final Options options = new Options(spec);
  private final Value<Boolean> quiet = options.flag("-q, --quiet", "Prints only errors.");
  private final Value<Talk.Color> color =
      options.add(
          Talk.Color.class,
          OptionSpec.builder("--color")
              .paramLabel("WHEN")
              .converters(Converter.constant(Talk.Color.class))
              .initialValue(Talk.Color.AUTO)
              .defaultValue("auto")
              .description(
                  "auto, always or never. Default: ${DEFAULT-VALUE}; NO_COLOR is obeyed."));

  final Talk.Color color() {
    return color.get();
  }

  Talk.Loudness loudness() {
    return quiet.get() ? Talk.Loudness.QUIET : Talk.Loudness.NORMAL;
  }
}
