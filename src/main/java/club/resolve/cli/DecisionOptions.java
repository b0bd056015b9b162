package club.resolve.cli;

import club.resolve.book.Site;
import club.resolve.decide.DecisionsFile;
import java.nio.file.Path;
import java.util.Optional;

/** The file of decisions: for every command that makes or obeys them. */
final class DecisionOptions {

  private final Value<String> decisions;

  DecisionOptions(Options options) {
    decisions =
        options.text(
            "--decisions=FILE",
            "The file of decisions made by hand: a CSV with the columns Title, Author and Link (or"
                + " the word none). Default: decisions.csv beside the list.");
  }

  /**
   * @param list empty for standard input
   */
  DecisionsFile file(Optional<Path> list) {
    Path path =
        decisions
            .given()
            .map(Path::of)
            .or(() -> list.map(DecisionsFile::beside))
            .orElseGet(DecisionsFile::inThisFolder);
    return new DecisionsFile(path, Site.GOODREADS);
  }
}
