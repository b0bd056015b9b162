package club.resolve.cli;

import picocli.CommandLine.Model.OptionSpec;

/** As for every command, and how much of its requests is said: for those that ask services. */
final class RequestTalkOptions extends TalkOptions {
  private final Value<boolean[]> verbose =
      options.add(
          boolean[].class,
          OptionSpec.builder("-v", "--verbose")
              .arity("0")
              .initialValue(new boolean[0])
              .description(
                  "Logs each request with its status and time; given twice, it also logs its"
                      + " start."));

  /** Who wants to hear nothing hears nothing. */
  @Override
  Talk.Loudness loudness() {
    Talk.Loudness usual = super.loudness();
    if (usual == Talk.Loudness.QUIET) {
      return usual;
    }
    return switch (verbose.get().length) {
      case 0 -> usual;
      case 1 -> Talk.Loudness.VERBOSE;
      default -> Talk.Loudness.VERY_VERBOSE;
    };
  }
}
