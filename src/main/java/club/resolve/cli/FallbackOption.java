package club.resolve.cli;

import club.resolve.match.LinkPicker.Fallback;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The result for titles of which a web search knows no page. */
final class FallbackOption {
  private final Value<Fallback> what;

  FallbackOption(CommandSpec command) {
    what =
        Value.of(
            command,
            Fallback.class,
            OptionSpec.builder("--fallback")
                .paramLabel("WHAT")
                .converters(new Converters.OfFallback())
                .defaultValue("first")
                .description(
                    "When a web search brings no page of a book: first keeps its first result as a"
                        + " guess, none keeps nothing. Default: ${DEFAULT-VALUE}."));
  }

  Fallback what() {
    return what.get();
  }
}
