package club.resolve.cli;

import club.resolve.match.LinkPicker.Fallback;
import java.nio.file.Path;

/** Single options that several commands have. */
final class SharedOptions {
  private SharedOptions() {}

  /** The place of kept answers; empty for the usual file. */
  static Value<Path> cache(Options options) {
    return options.path(
        "--cache=FILE",
        "The file that keeps answers from run to run, and when hosts may be asked again. Default:",
        "  ~/.cache/resolve/answers.db");
  }

  /** The result for titles of which a web search knows no page. */
  static Value<Fallback> fallback(Options options) {
    return options.withDefault(
        "--fallback=WHAT",
        Converter.constant(Fallback.class),
        "first",
        "When a web search brings no page of a book: first keeps its first result as a guess, none"
            + " keeps nothing.");
  }

  /** The place of a result. */
  static Value<String> output(Options options, String usual) {
    return options.text(
        "-o, --output=FILE",
        "The file of the result; - is standard output. Default: "
            + usual
            + ", standard output for standard input. An existing file is kept as FILE.bak.");
  }

  /** The place of all candidates that were considered. */
  static Value<Path> candidates(Options options) {
    return options.path(
        "--candidates=FILE",
        "Writes every candidate that was considered, with what counted for and against it, as JSON"
            + " Lines.");
  }

  /** Consent to lose what was changed by hand. */
  static Value<Boolean> overwrite(Options options) {
    return options.flag(
        "--overwrite",
        "Replaces an earlier result whatever was changed in it by hand, and decides all of its rows"
            + " anew. It is kept as FILE.bak.");
  }
}
