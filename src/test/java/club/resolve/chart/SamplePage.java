package club.resolve.chart;

import club.resolve.input.BookList;
import club.resolve.input.BookReader;
import club.resolve.input.Columns;
import club.resolve.input.InputRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes charts of a made-up comparison for a look at them: {@code LIST FILE...}. */
final class SamplePage {
  private SamplePage() {}

  public static void main(String[] args) throws IOException {
    List<String> titles = titles(Path.of(args[0]));
    for (String file : List.of(args).subList(1, args.length)) {
      ChartFile.at(Path.of(file)).write(Comparisons.of(titles));
    }
  }

  private static List<String> titles(Path file) throws IOException {
    List<String> titles = new ArrayList<>();
    try (BookList list = BookList.inFile(file, Columns.USUAL);
        BookReader reader = list.open()) {
      for (Optional<InputRow> row = reader.next(); row.isPresent(); row = reader.next()) {
        titles.add(row.get().book().title());
      }
    }
    return titles;
  }
}
