package club.resolve.cli;

import picocli.CommandLine.Option;

/** As for every command, and how much of its requests is said: for those that ask services. */
final class RequestTalkOptions extends TalkOptions {

  @Option(
      names = {"-v", "--verbose"},
      description = "Logs each request with its status and time; twice also when it starts.")
  private boolean[] verbose = {};

  /** Who wants to hear nothing hears nothing. */
  @Override
  Talk.Loudness loudness() {
    Talk.Loudness usual = super.loudness();
    if (usual == Talk.Loudness.QUIET) {
      return usual;
    }
    return switch (verbose.length) {
      case 0 -> usual;
      case 1 -> Talk.Loudness.VERBOSE;
      default -> Talk.Loudness.VERY_VERBOSE;
    };
  }
}
