package club.resolve.texts;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/** The second stage: reads a text from the disk, and counts what it consists of. Thread-safe. */
public final class Processing implements Pipeline.Counting {

  @Override
  public CountedText count(Path file, Optional<Charset> named) throws IOException {
    Encoding encoding = Encoding.of(file, named);
    try {
      return new CountedText(counted(file, encoding), "");
    } catch (CharacterCodingException _) {
      return new CountedText(
          counted(file, Encoding.LAST_RESORT),
          "read as ISO-8859-1, as it is not valid "
              + encoding.charset()
              + (named.isPresent() ? ", which the server declared" : ""));
    }
  }

  private static TextFigures counted(Path file, Encoding encoding) throws IOException {
    try (Reader text = encoding.open(file)) {
      return TextCounter.count(text);
    }
  }
}
