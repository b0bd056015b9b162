package club.resolve.run;

import club.resolve.book.OwnColumns;
import club.resolve.output.ColumnOrder;
import club.resolve.output.Format;
import club.resolve.output.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A result of titles: its place, and what is written there. */
record TitleOutput(ResultPlace place, Format format, ColumnOrder columns) {

  /**
   * All results of a run.
   *
   * @param places in the order of the settings
   * @throws club.resolve.output.OutputException when a column is chosen that there is not
   */
  static List<TitleOutput> all(
      TitleSettings.Results settings, OwnColumns own, List<ResultPlace> places) throws IOException {
    List<TitleOutput> all = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Format format = settings.targets().get(i).format();
      all.add(
          new TitleOutput(places.get(i), format, ColumnOrder.of(settings.columns(), format, own)));
    }
    return all;
  }

  /** Returns true when it is a table that a person may work in. */
  boolean forHands() {
    return format == Format.CSV && place.file().isPresent();
  }

  /** The file that stands in the place, where there is one. */
  Optional<Path> replaced() {
    return place.file().filter(OutputFile::replaces).map(OutputFile::target);
  }
}
