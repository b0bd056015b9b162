package club.resolve.cli;

import club.resolve.batch.Mode;
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

  /** The way in which titles are worked on. */
  static Value<Mode> mode(Options options) {
    return options.withDefault(
        "-m, --mode=MODE",
        Converter.constant(Mode.class),
        "virtual",
        "The way in which titles are worked on: sequential (one after the other), threads (a pool"
            + " of platform threads) or virtual (virtual threads).");
  }

  /** The number of titles in work at once. */
  static Value<Integer> workers(Options options) {
    return options.withDefault(
        "-w, --workers=N",
        Converter.COUNT,
        "8",
        "The number of titles in work at once; sequential mode takes one.");
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
