package club.resolve.pasted;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * A list that a test has pasted: what came of it, each title with its link or ISBN behind a tab.
 */
record Pasting(List<PastedLine> books, List<SkippedLine> leftOut) {

  static Pasting of(String... lines) {
    return of(List.of(lines));
  }

  static Pasting of(List<String> lines) {
    List<SkippedLine> leftOut = new ArrayList<>();
    List<PastedLine> books = new ArrayList<>();
    Iterator<PastedLine> entries = PastedList.entries(lines.iterator(), leftOut::add);
    entries.forEachRemaining(books::add);
    return new Pasting(books, leftOut);
  }

  /** The lines of a file beside this class. */
  static List<String> lines(String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(Pasting.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  List<String> titles() {
    return books.stream()
        .map(
            book ->
                book.title()
                    + book.link().map(link -> "\t" + link).orElse("")
                    + book.isbn().map(isbn -> "\t" + isbn).orElse(""))
        .toList();
  }

  List<String> reasons() {
    return leftOut.stream().map(SkippedLine::reason).toList();
  }
}
