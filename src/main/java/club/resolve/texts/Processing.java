package club.resolve.texts;

import club.resolve.texts.GutenbergMarks.Extent;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The second stage: reads a text from the disk, and counts what it consists of. Thread-safe. */
public final class Processing implements Pipeline.Counting {
  private final boolean whole;

  /**
   * @param whole true if what Project Gutenberg puts around a book is counted, too
   */
  public Processing(boolean whole) {
    this.whole = whole;
  }

  @Override
  public CountedText count(Path file, Optional<Charset> named) throws IOException {
    Encoding encoding = Encoding.of(file, named);
    Extent book;
    try (Reader text = encoding.open(file)) {
      book = GutenbergMarks.book(text);
    }
    Extent counted = whole ? book.whole() : book;
    boolean readable = encoding.grounds() != Encoding.Grounds.LAST_RESORT;
    TextFigures figures =
        TextCounter.count(() -> Excerpt.of(encoding.open(file), counted), readable);
    return new CountedText(
        figures.leavingOut(counted.leftOut()), note(encoding, named, book.damaged()));
  }

  private static String note(Encoding encoding, Optional<Charset> named, long damaged) {
    String declared = named.map(charset -> ", not as " + charset + " as declared").orElse("");
    String read =
        switch (encoding.grounds()) {
          case TOLD -> "";
          case DETECTED -> "read as " + encoding.charset() + declared + ": its bytes suggest it";
          case LAST_RESORT ->
              "read as " + encoding.charset() + declared + ": nothing tells how it is encoded";
        };
    String missing =
        damaged == 0
            ? ""
            : String.format(
                Locale.ROOT,
                damaged == 1
                    ? "%d character cannot be read as %s, and is U+FFFD"
                    : "%,d characters cannot be read as %s, and are U+FFFD",
                damaged,
                encoding.charset());
    return read.isEmpty() || missing.isEmpty() ? read + missing : read + "; " + missing;
  }
}
