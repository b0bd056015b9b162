package club.resolve.cli;

import club.resolve.decide.DecisionsFile;
import club.resolve.match.Site;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where decisions are kept: for every command that makes or obeys them. */
final class DecisionOptions {

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = {
        "What was decided by hand: a CSV with the columns Title, Author and Link (or the word"
            + " none). Default: decisions.csv beside the list."
      })
  private @Nullable String decisions;

  /**
   * @param list empty for standard input
   */
  DecisionsFile file(Optional<Path> list) {
    Path path =
        Optional.ofNullable(decisions)
            .map(Path::of)
            .or(() -> list.map(DecisionsFile::beside))
            .orElseGet(DecisionsFile::inThisFolder);
    return new DecisionsFile(path, Site.GOODREADS);
  }
}
