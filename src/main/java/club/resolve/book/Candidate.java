package club.resolve.book;

import java.util.Optional;

/**
 * One result of a source.
 *
 * @param link http or https address
 * @param title as the source shows it
 * @param author where the source names one apart from the title
 * @param rank place in the source's list, 1 for the first
 * @param source name of the source
 */
public record Candidate(
    Kind kind, String link, String title, Optional<String> author, int rank, String source) {

  /** What a source lists. */
  public enum Kind {
    /** A page of the web, under the heading that a search engine shows for it. */
    PAGE,
    /** A record of a catalogue, with title and author in fields of their own. */
    RECORD
  }

  public Candidate withLink(String other) {
    return new Candidate(kind, other, title, author, rank, source);
  }
}
