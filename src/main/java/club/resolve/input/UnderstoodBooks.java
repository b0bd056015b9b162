package club.resolve.input;

import java.io.IOException;

/** A list of books that can tell how it was understood. Not thread-safe. */
interface UnderstoodBooks extends BookReader {

  /** Tells it; reads some rows for that, so that the list is at its beginning no more. */
  Understanding understood() throws IOException;
}
