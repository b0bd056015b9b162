package club.resolve.book;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One result of a source.
 *
 * @param link http or https address
 * @param title as the source shows it
 * @param author where the source names one apart from the title; several are parted by commas
 * @param rank place in the source's list, 1 for the first
 * @param source name of the source
 * @param otherTitles further titles of the same book, such as that of the original
 * @param work the id that all editions of a work share, where the source tells
 * @param isbn of the edition, where the source tells
 * @param readers number of people who have or rated this edition, where the source tells
 */
public record Candidate(
    Kind kind,
    String link,
    String title,
    Optional<String> author,
    int rank,
    String source,
    List<String> otherTitles,
    Optional<String> work,
    Optional<Isbn> isbn,
    OptionalLong readers) {

  /** The kind of thing that a source lists. */
  public enum Kind {
    /** A page of the web, under the heading that a search engine shows for it. */
    PAGE,
    /** A record of a catalogue, with title and author in fields of their own. */
    RECORD
  }

  public Candidate {
    otherTitles = List.copyOf(otherTitles);
  }

  /** A candidate of which no more is known than its title and perhaps its author. */
  public Candidate(
      Kind kind, String link, String title, Optional<String> author, int rank, String source) {
    this(
        kind,
        link,
        title,
        author,
        rank,
        source,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty());
  }

  /** The same candidate in another place of the source's list. */
  public Candidate at(int otherRank) {
    return new Candidate(
        kind, link, title, author, otherRank, source, otherTitles, work, isbn, readers);
  }

  public Candidate withLink(String other) {
    return other.equals(link)
        ? this
        : new Candidate(kind, other, title, author, rank, source, otherTitles, work, isbn, readers);
  }

  /** The same candidate under the title and author that were read out of its heading. */
  public Candidate shownAs(String otherTitle, Optional<String> otherAuthor) {
    return new Candidate(
        kind, link, otherTitle, otherAuthor, rank, source, otherTitles, work, isbn, readers);
  }
}
