package club.resolve.decide;

import club.resolve.book.Resolution;
import club.resolve.book.Site;
import club.resolve.input.InputException;
import club.resolve.input.ResultDialect;
import club.resolve.input.ResultLines;
import club.resolve.match.Wording;
import club.resolve.output.FileDigest;
import club.resolve.output.OutputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A result of an earlier run, and what a person has done with it since. It is known by what the
 * program remembers to have written there ({@link WrittenResults}).
 */
public final class EarlierResult {
  private static final String WAYS_OUT =
      "--overwrite replaces it all the same and keeps it as .bak, -o writes somewhere else";

  private final Path file;
  private final List<long[]> written;

  /**
   * @param file an existing one
   */
  public EarlierResult(Path file, WrittenResults written) {
    this.file = file;
    this.written = written.of(file);
  }

  /** Returns true when it is known what the program has written there. */
  public boolean isKnown() {
    return !written.isEmpty();
  }

  /**
   * Makes sure that a run which works on unfinished rows alone replaces no link of which it is not
   * known who has put it there.
   *
   * @throws OutputException when there is one
   */
  public void requireNoUnfinishedLink() throws IOException {
    requireNone(row -> !row.unanswered().isEmpty() && !row.link().isEmpty());
  }

  private void requireNone(Predicate<ResultLines.Row> lost) throws IOException {
    try (@Nullable ResultLines rows = ResultLines.open(file, Optional.empty()).orElse(null)) {
      if (rows != null) {
        requireNone(lost, rows);
      }
    }
  }

  /**
   * Makes sure that the file can be written as it came: that it is a text.
   *
   * @throws OutputException when it is a spreadsheet, or anything else
   */
  public void requireText() throws IOException {
    try {
      var _ = ResultDialect.of(file);
    } catch (InputException e) {
      throw new OutputException(e.getMessage() + "; " + WAYS_OUT);
    }
  }

  /**
   * Makes sure that nobody has worked on the file.
   *
   * @throws OutputException when somebody has, or it is not known
   */
  public void requireUntouched() throws IOException {
    if (Files.size(file) > 0 && !untouched()) {
      throw new OutputException(
          file
              + (written.isEmpty()
                  ? ": it is not known whether this program has written this file; "
                  : ": this file was changed by hand since it was written; ")
              + WAYS_OUT);
    }
  }

  private boolean untouched() throws IOException {
    if (written.isEmpty()) {
      return false;
    }
    FileDigest digest = new FileDigest(OutputStream.nullOutputStream());
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.transferTo(digest);
    }
    return written.stream().anyMatch(digests -> digests[0] == digest.value());
  }

  /**
   * The rows that a person has changed in a result in CSV.
   *
   * @param authorColumn its name, where the user names one
   * @param decisions those that were made after the file was written win over changes in it
   * @throws OutputException when the file makes no sense, or it has rows of which nobody knows who
   *     wrote them
   */
  public HandChanges changes(Optional<String> authorColumn, Site site, Decisions decisions)
      throws IOException {
    if (untouched()) {
      return HandChanges.none();
    }
    try (@Nullable ResultLines rows = ResultLines.open(file, authorColumn).orElse(null)) {
      if (rows == null) {
        return HandChanges.none();
      }
      if (written.isEmpty()) {
        requireNone(row -> ChangedRows.saysSomething(row, decisions), rows);
        return HandChanges.none();
      }
      return changes(rows, site, decisions);
    } catch (InputException e) {
      throw new OutputException(e.getMessage() + "; mend it, or " + WAYS_OUT);
    }
  }

  private void requireNone(Predicate<ResultLines.Row> lost, ResultLines rows) throws IOException {
    for (Optional<ResultLines.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      if (lost.test(row.get())) {
        throw new OutputException(
            "%s: it is not known what was changed in this file by hand, so its rows are not replaced; %s, resolve review %s decides about rows for good"
                .formatted(file, WAYS_OUT, file));
      }
    }
  }

  private HandChanges changes(ResultLines rows, Site site, Decisions decisions) throws IOException {
    long[] digests = written.stream().flatMapToLong(EarlierResult::rows).toArray();
    ChangedRows changed = new ChangedRows(file.toString(), site, decisions, digests);
    Map<Wording, Resolution> changes = new HashMap<>();
    for (Optional<ResultLines.Row> next = rows.next(); next.isPresent(); next = rows.next()) {
      ResultLines.Row row = next.get();
      Optional<Resolution> change = changed.change(row);
      if (change.isPresent()) {
        changes.put(Wording.of(row.title(), row.author()), change.get());
      }
    }
    return new HandChanges(changes, rows.header());
  }

  private static LongStream rows(long[] digests) {
    return LongStream.of(digests).skip(1);
  }
}
