package club.resolve.decide;

import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.LinkForm;
import club.resolve.book.Resolution;
import club.resolve.book.Site;
import club.resolve.book.Status;
import club.resolve.input.InputException;
import club.resolve.input.ResultLines.Row;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the rows that a person has changed from those that were written so. Not thread-safe. */
final class ChangedRows {
  static final String REASON = "changed by hand";

  private final String file;
  private final Site site;
  private final Decisions decisions;

  /** Digests of the rows that were written, sorted, so that those of one title lie together. */
  private final long[] written;

  /** Places in that array: each digest is that of one row. */
  private final BitSet found = new BitSet();

  /**
   * @param file named in messages
   * @param decisions those that were made after the file was written win over changes in it
   * @param written by the program, in any order
   */
  ChangedRows(String file, Site site, Decisions decisions, long[] written) {
    this.file = file;
    this.site = site;
    this.decisions = decisions;
    this.written = written.clone();
    Arrays.sort(this.written);
  }

  /**
   * The row that a person has made of one that was written; empty where it is unchanged, or is to
   * be decided anew.
   *
   * @throws InputException where it makes no sense
   */
  Optional<Resolution> change(Row row) throws InputException {
    long title = RowDigest.title(row.title());
    long link = RowDigest.link(row.link());
    long code = code(row);
    boolean sameLink = false;
    boolean sameStatus = false;
    boolean decidedBefore = false;
    Optional<Decision> decision = decisions.about(row.title(), row.author());
    long decidedLink = RowDigest.link(decision.flatMap(Decision::link).orElse(""));
    for (int i = first(title); i < written.length && RowDigest.titleOf(written[i]) == title; i++) {
      if (!found.get(i)) {
        boolean equalLink = RowDigest.linkOf(written[i]) == link;
        boolean equalStatus = RowDigest.statusOf(written[i]) == code;
        if (equalLink && equalStatus) {
          found.set(i);
          return Optional.empty();
        }
        sameLink |= equalLink;
        sameStatus |= equalStatus;
        decidedBefore |=
            RowDigest.linkOf(written[i]) == decidedLink && RowDigest.settled(written[i]);
      }
    }
    return decision.isPresent() && !decidedBefore
        ? Optional.empty()
        : made(row, !sameLink, !sameStatus);
  }

  private int first(long title) {
    int place = Arrays.binarySearch(written, title);
    return place < 0 ? -place - 1 : place;
  }

  /** A status that there is not is like none that was written. */
  private static long code(Row row) {
    return status(row).map(RowDigest::status).orElse(-1L);
  }

  private static Optional<Status> status(Row row) {
    String label = row.status().toLowerCase(Locale.ROOT);
    return Arrays.stream(Status.values()).filter(each -> each.label().equals(label)).findFirst();
  }

  private Optional<Resolution> made(Row row, boolean otherLink, boolean otherStatus)
      throws InputException {
    Optional<Status> status = status(row);
    if (status.isEmpty()) {
      if (row.status().isEmpty() && row.link().isEmpty()) {
        return Optional.empty();
      }
      throw wrong(row, "'%s' is no status; there are %s".formatted(row.status(), labels()));
    }
    return row.link().isEmpty()
        ? withoutLink(row, status.get(), otherLink)
        : withLink(row, status.get(), otherLink, otherStatus);
  }

  private Optional<Resolution> withoutLink(Row row, Status status, boolean otherLink)
      throws InputException {
    return switch (status) {
      case NOT_FOUND -> none();
      case SKIPPED -> Optional.of(new Resolution.Skipped(REASON));
      case BLOCKED, ERROR -> Optional.empty();
      case MATCH, REVIEW, GUESS -> {
        if (!otherLink) {
          throw wrong(row, "'%s' needs a link".formatted(row.status()));
        }
        // A wrong link was taken out.
        yield none();
      }
    };
  }

  /** Another link is the right one, whatever status was left beside it. */
  private Optional<Resolution> withLink(
      Row row, Status status, boolean otherLink, boolean otherStatus) throws InputException {
    boolean doubted = status == Status.REVIEW || status == Status.GUESS;
    if (otherLink) {
      return Optional.of(doubted && otherStatus ? doubted(row) : match(row, true));
    }
    return switch (status) {
      case MATCH -> Optional.of(match(row, false));
      case REVIEW, GUESS -> Optional.of(doubted(row));
      case NOT_FOUND -> none();
      case SKIPPED -> Optional.of(new Resolution.Skipped(REASON));
      case BLOCKED, ERROR -> Optional.empty();
    };
  }

  private static Optional<Resolution> none() {
    return Optional.of(new Resolution.NotFound(REASON + ": none"));
  }

  /** Any other page of the site leaves open which book is meant, so it is no match. */
  private Resolution match(Row row, boolean otherLink) throws InputException {
    LinkForm form = site.form(site.completed(row.link()));
    if (form.otherPage()) {
      throw InputException.at(
          file, row.line(), "\"Link\"", "'%s' is %s".formatted(row.link(), form.refusal(site)));
    }
    return new Resolution.Match(candidate(row, otherLink), Confidence.CERTAIN, REASON);
  }

  /** A person, too, may not be sure. */
  private Resolution doubted(Row row) {
    Candidate found = candidate(row, false);
    return row.confidence()
        .filter(_ -> status(row).equals(Optional.of(Status.REVIEW)))
        .<Resolution>map(weighed -> new Resolution.Review(found, weighed, REASON))
        .orElseGet(() -> new Resolution.Guess(found, REASON));
  }

  /** The book behind another link is not the one that was found before. */
  private Candidate candidate(Row row, boolean otherLink) {
    boolean known = !otherLink && !row.matchedTitle().isEmpty();
    return new Candidate(
        Candidate.Kind.RECORD,
        site.canonical(site.completed(row.link())).orElse(row.link()),
        known ? row.matchedTitle() : row.title().strip(),
        known ? Optional.of(row.matchedAuthor()).filter(name -> !name.isEmpty()) : row.author(),
        1,
        Decision.SOURCE);
  }

  private InputException wrong(Row row, String what) {
    return InputException.at(file, row.line(), "\"Status\"", what);
  }

  private static String labels() {
    return Stream.of(Status.values()).map(Status::label).collect(Collectors.joining(", "));
  }

  /** A row of which it is not known who wrote it, and which a run may lose. */
  static boolean saysSomething(Row row, Decisions decisions) {
    Optional<Decision> decision = decisions.about(row.title(), row.author());
    boolean decided = decision.isPresent() && decision.get().link().orElse("").equals(row.link());
    boolean open =
        row.link().isEmpty()
            && List.of("", "blocked", "error", "skipped")
                .contains(row.status().toLowerCase(Locale.ROOT));
    return !decided && !open;
  }
}
