package club.resolve.dump;

import club.resolve.book.Site;
import club.resolve.catalog.CatalogReader;
import club.resolve.catalog.CatalogRow;
import club.resolve.catalog.IndexProgress;
import club.resolve.catalog.LeftOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Open Library's dump as a catalogue, of which each work is a row. Not thread-safe. */
public final class DumpCatalog implements CatalogReader {
  private final DumpReading reading;
  private final IndexProgress.Stage stage;
  private WorkParts.WorkPart part = WorkParts.WorkPart.NONE;
  private int nextPart;
  private int at;

  private DumpCatalog(DumpReading reading, IndexProgress.Stage stage) {
    this.reading = reading;
    this.stage = stage;
  }

  /**
   * Reads a dump to its end.
   *
   * @param named files of the dump, in any order, or folders that hold them
   * @param scratch an empty folder for what is kept on the way; to be deleted by the caller when
   *     the catalogue is closed
   * @throws club.resolve.input.InputException when there are no editions among the files
   * @throws java.io.InterruptedIOException when the thread is interrupted
   */
  public static DumpCatalog read(
      List<Path> named, Selection selection, Site site, Path scratch, IndexProgress progress)
      throws IOException {
    List<DumpFile> files = DumpFile.of(named);
    Room.check(
        Room.needed(files, selection.reach()),
        Files.getFileStore(scratch).getUsableSpace(),
        scratch.resolveSibling("..").normalize());
    DumpReading reading = new DumpReading(selection, site, scratch);
    try {
      reading.read(files, progress);
      return new DumpCatalog(reading, progress.begin("Indexing", reading.parts().size()));
    } catch (IOException | RuntimeException e) {
      reading.close();
      throw e;
    }
  }

  @Override
  public Optional<CatalogRow> next() throws IOException {
    while (true) {
      while (at == part.records()) {
        if (nextPart == WorkParts.count()) {
          stage.close();
          return Optional.empty();
        }
        stage.advance(part.size());
        part = reading.parts().read(nextPart++);
        at = 0;
      }
      Optional<CatalogRow> row = row();
      if (row.isPresent()) {
        return row;
      }
    }
  }

  /** The records of the next work joined; empty when it has no editions. */
  private Optional<CatalogRow> row() {
    int work = part.work(at);
    Optional<WorkEntry> record = Optional.empty();
    List<EditionEntry> editions = new ArrayList<>();
    for (; at < part.records() && part.work(at) == work; at++) {
      if (part.kind(at) == DumpReading.WORK) {
        record = Optional.of(WorkEntry.read(part.record(at)));
      } else {
        editions.add(EditionEntry.read(part.record(at)));
      }
    }
    if (editions.isEmpty() || reading.isGone(work)) {
      return Optional.empty();
    }
    return Optional.of(
        WorkRows.row(work, record, editions, authors(record, editions), reading.readers(work)));
  }

  /** Those of the work; where it has none, those of its editions. */
  private List<AuthorEntry> authors(Optional<WorkEntry> record, List<EditionEntry> editions) {
    List<Integer> numbers = record.map(WorkEntry::authors).orElse(List.of());
    if (numbers.isEmpty()) {
      numbers = editions.stream().flatMap(edition -> edition.authors().stream()).toList();
    }
    return numbers.stream().distinct().map(reading::author).flatMap(Optional::stream).toList();
  }

  @Override
  public LeftOut leftOut() {
    return reading.leftOut();
  }

  @Override
  public void close() throws IOException {
    stage.close();
    reading.close();
  }
}
