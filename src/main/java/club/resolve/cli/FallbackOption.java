package club.resolve.cli;

import club.resolve.match.LinkPicker.Fallback;
import picocli.CommandLine.Option;

/** What becomes of titles of which a web search knows no page. */
final class FallbackOption {
  @Option(
      names = "--fallback",
      paramLabel = "WHAT",
      converter = Converters.OfFallback.class,
      defaultValue = "first",
      description = {
        "When a web search brings no page of a book: first keeps its first result as a guess, none"
            + " keeps nothing. Default: ${DEFAULT-VALUE}."
      })
  private Fallback what = Fallback.FIRST;

  Fallback what() {
    return what;
  }
}
