package club.resolve.cli;

import java.util.Arrays;
import java.util.List;

/** The order of options in every help: by how often they are needed. */
final class OptionOrder {
  /** Options of one command alone stand before these, in the order of its source. */
  private static final List<String> SHARED =
      List.of(
          """
          --output --format --source --contact --title-column --plan
          --title --author --author-column --isbn-column --link-column --year-column --sheet --columns --heading
          --refresh --retry-failed --offline --max-requests --max-time --overwrite --decisions
          --accept --review --fallback --spreadsheet-safe
          --workers --mode --interval --timeout --retries --delay --no-cache --cache
          --results --own-engines --candidates --timings --record --part --engine --answers
          --quiet --verbose --color --help --version
          """
              .split("\\s+"));

  private OptionOrder() {}

  /**
   * The place of an option.
   *
   * @param names all names of the option
   */
  static int of(String... names) {
    return Arrays.stream(names).mapToInt(SHARED::indexOf).max().orElse(-1) + 1;
  }
}
