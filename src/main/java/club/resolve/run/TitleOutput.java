package club.resolve.run;

import club.resolve.book.Dialect;
import club.resolve.book.OwnColumns;
import club.resolve.book.Site;
import club.resolve.input.InputException;
import club.resolve.input.ResultDialect;
import club.resolve.output.ColumnOrder;
import club.resolve.output.Format;
import club.resolve.output.OutputFile;
import club.resolve.output.Sink;
import club.resolve.output.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A result of titles: its place, and what is written there.
 *
 * @param dialect of a CSV: that of the file that it is made of or that it replaces
 */
record TitleOutput(ResultPlace place, Format format, ColumnOrder columns, Dialect dialect) {

  /**
   * All results of a run.
   *
   * @param places in the order of the settings
   * @throws club.resolve.output.OutputException when a column is chosen that there is not
   * @throws InputException when a result is to be replaced that is no text
   */
  static List<TitleOutput> all(TitleSettings settings, OwnColumns own, List<ResultPlace> places)
      throws IOException {
    List<TitleOutput> all = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Format format = settings.results().targets().get(i).format();
      ColumnOrder columns = ColumnOrder.of(settings.results().columns(), format, own);
      all.add(new TitleOutput(places.get(i), format, columns, Dialect.USUAL).as(settings));
    }
    return all;
  }

  private TitleOutput as(TitleSettings settings) throws IOException {
    return forHands() ? new TitleOutput(place, format, columns, came(settings)) : this;
  }

  /**
   * The dialect of the list or of an earlier result, so that a file from a spreadsheet goes back
   * there, unless it is to be overwritten in any case.
   */
  private Dialect came(TitleSettings settings) throws IOException {
    Optional<Path> list = settings.input().filter(_ -> settings.task().ofResult());
    Optional<Path> replaced = replaced();
    if (list.isPresent() && replaced.isPresent() && Files.isSameFile(list.get(), replaced.get())) {
      return ResultDialect.of(list.get());
    }
    Optional<Path> model =
        list.isPresent() ? list : replaced.filter(_ -> !settings.results().overwrites());
    try {
      return model.isPresent() ? ResultDialect.of(model.get()) : Dialect.USUAL;
    } catch (InputException _) {
      // Whoever reads it says so; and a spreadsheet has no dialect.
      return Dialect.USUAL;
    }
  }

  /**
   * Starts the result.
   *
   * @param style but for the dialect
   */
  Sink open(Streams streams, Style style, Site site) throws IOException {
    return format.open(place.open(streams, dialect), columns, style.in(dialect), site);
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
