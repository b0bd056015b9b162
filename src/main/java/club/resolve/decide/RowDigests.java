package club.resolve.decide;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import club.resolve.output.Formulas;
import club.resolve.timing.RunListener;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Collects the digests of the rows of a result in CSV, eight bytes each. A row that a person has
 * made gets one that it never equals, so that the next run knows it again. Not thread-safe.
 */
public final class RowDigests implements RunListener<ResultRow> {
  private final Formulas formulas;
  private final Decisions decisions;
  private final HandChanges changes;
  private final LongStream.Builder digests = LongStream.builder();
  private long @Nullable [] rows;

  /**
   * @param formulas in the cells of the result
   * @param changes that hold in it
   */
  public RowDigests(Formulas formulas, Decisions decisions, HandChanges changes) {
    this.formulas = formulas;
    this.decisions = decisions;
    this.changes = changes;
  }

  @Override
  public void row(ResultRow row) {
    Book book = row.book();
    Resolution resolution = row.resolution();
    String title = formulas.in(book.title());
    if (changes.about(book).isPresent()) {
      String decided =
          decisions.about(book.title(), book.author()).flatMap(Decision::link).orElse("");
      digests.accept(RowDigest.byHand(title, decided));
    } else {
      String link = resolution.candidate().map(Candidate::link).orElse("");
      digests.accept(RowDigest.of(title, formulas.in(link), resolution.status()));
    }
  }

  /**
   * The digests of the whole result: of its file, then of its rows. No row comes after the first
   * call.
   *
   * @param file that of the file; it is left out where a person has made rows, as those must be
   *     found in an unchanged file, too
   */
  public long[] with(long file) {
    long[] known = rows;
    if (known == null) {
      known = digests.build().toArray();
      rows = known;
    }
    return LongStream.concat(LongStream.of(changes.isEmpty() ? file : 0), LongStream.of(known))
        .toArray();
  }
}
