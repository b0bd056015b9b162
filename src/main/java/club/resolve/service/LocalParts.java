package club.resolve.service;

import club.resolve.catalog.CatalogIndex;
import club.resolve.http.Fetcher;
import club.resolve.timing.Time;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** All that sources on this machine are built from. Not thread-safe. */
public interface LocalParts {

  SearchSettings search();

  Time time();

  /** The catalogue that the program brings along. Closed with the run. */
  CatalogIndex sample() throws IOException;

  /**
   * The catalogue in a file or folder. Closed with the run.
   *
   * @throws IOException when it cannot be read
   */
  CatalogIndex catalog(Path path) throws IOException;

  /**
   * Asks servers of this process, to which no one need be polite.
   *
   * @param interval least time between two requests to one of them
   */
  Fetcher loopback(Duration interval) throws IOException;

  /** Has something closed with the run, the last one first. */
  void closeLater(Runnable closing);
}
