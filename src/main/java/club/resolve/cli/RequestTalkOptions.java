package club.resolve.cli;

import picocli.CommandLine.Model.OptionSpec;

/**
 * The options of every command about its talk, and one about its requests: for commands that ask
 * services.
 */
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

  /** Quiet is quiet, whatever else was typed. */
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
