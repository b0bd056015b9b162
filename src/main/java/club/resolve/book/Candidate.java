package club.resolve.book;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One result of a source.
 *
 * @param link http or https address: the page of the edition on the site that links point to, else
 *     a page of the source
 * @param title as the source shows it
 * @param author where the source names one apart from the title; several are parted by commas
 * @param rank place in the source's list, 1 for the first
 * @param source name of the source
 * @param details further facts
 */
public record Candidate(
    Kind kind,
    String link,
    String title,
    Optional<String> author,
    int rank,
    String source,
    Details details) {

  /** The kind of thing that a source lists. */
  public enum Kind {
    /** A page of the web, under the heading that a search engine shows for it. */
    PAGE,
    /** A record of a catalogue, with title and author in fields of their own. */
    RECORD
  }

  /**
   * Facts that a source may tell or not.
   *
   * @param otherTitles further titles of the same book, such as that of the original
   * @param work the id that all editions of a work share
   * @param isbn of the edition that is shown
   * @param editionTitle the title of that edition, where it is not the title of the candidate
   * @param workLink a link to the work on the site: the page of some edition, which may be a
   *     translation, or its list of editions
   * @param readers how many people have or rated this edition
   * @param year of the first publication
   */
  public record Details(
      List<String> otherTitles,
      Optional<String> work,
      Optional<Isbn> isbn,
      Optional<String> editionTitle,
      Optional<String> workLink,
      OptionalLong readers,
      OptionalInt year) {
    /** No further facts. */
    public static final Details NONE =
        new Details(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalInt.empty());

    public Details {
      otherTitles = List.copyOf(otherTitles);
    }

    /** The same with these further titles. */
    public Details titled(List<String> others) {
      return new Details(others, work, isbn, editionTitle, workLink, readers, year);
    }

    /** The same as an edition of this work. */
    public Details ofWork(Optional<String> id) {
      return new Details(otherTitles, id, isbn, editionTitle, workLink, readers, year);
    }

    /** The same with the ISBN of the edition. */
    public Details withIsbn(Optional<Isbn> number) {
      return new Details(otherTitles, work, number, editionTitle, workLink, readers, year);
    }

    /** The same for an edition with a title of its own. */
    public Details ofEdition(Optional<String> title) {
      return new Details(otherTitles, work, isbn, title, workLink, readers, year);
    }

    /** The same with a link to the work. */
    public Details withWorkLink(Optional<String> link) {
      return new Details(otherTitles, work, isbn, editionTitle, link, readers, year);
    }

    /** The same with so many readers. */
    public Details withReaders(OptionalLong count) {
      return new Details(otherTitles, work, isbn, editionTitle, workLink, count, year);
    }

    /** The same, first published in this year. */
    public Details published(OptionalInt first) {
      return new Details(otherTitles, work, isbn, editionTitle, workLink, readers, first);
    }
  }

  /** A candidate of which no more is known than its title and perhaps its author. */
  public Candidate(
      Kind kind, String link, String title, Optional<String> author, int rank, String source) {
    this(kind, link, title, author, rank, source, Details.NONE);
  }

  public List<String> otherTitles() {
    return details.otherTitles();
  }

  public Optional<String> work() {
    return details.work();
  }

  public Optional<Isbn> isbn() {
    return details.isbn();
  }

  public OptionalLong readers() {
    return details.readers();
  }

  public OptionalInt year() {
    return details.year();
  }

  /** The same candidate in another place of the source's list. */
  public Candidate at(int otherRank) {
    return new Candidate(kind, link, title, author, otherRank, source, details);
  }

  public Candidate withLink(String other) {
    return other.equals(link)
        ? this
        : new Candidate(kind, other, title, author, rank, source, details);
  }

  /** The same candidate with other further facts. */
  public Candidate with(Details other) {
    return new Candidate(kind, link, title, author, rank, source, other);
  }

  /** The same candidate under the title and author that were read out of its heading. */
  public Candidate shownAs(String otherTitle, Optional<String> otherAuthor) {
    return new Candidate(kind, link, otherTitle, otherAuthor, rank, source, details);
  }
}
