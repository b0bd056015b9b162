package club.resolve.service;

import club.resolve.search.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A source on this machine. It asks no one, so its answers are not kept. */
public non-sealed interface LocalKind extends SourceKind {

  /**
   * Opens it.
   *
   * @param place the text that was typed behind its name, checked
   * @throws IOException when it cannot be read
   */
  Source open(Optional<String> place, LocalParts parts) throws IOException;

  /** The file or folder that it reads. */
  default Optional<Path> reads(Optional<String> place) {
    return Optional.empty();
  }

  @Override
  default void check(Optional<String> place) {}
}
