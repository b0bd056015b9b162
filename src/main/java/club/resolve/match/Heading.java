package club.resolve.match;

import club.resolve.book.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way to read what a source shows for a book.
 *
 * @param author where this reading has one
 */
record Heading(String title, Optional<String> author) {
  private static final String BY = " by ";

  /**
   * All readings of a candidate. The heading of a page may be "Title by Author", but " by " may
   * also be part of the title, so each place where it stands gives a reading.
   */
  static List<Heading> readings(Candidate candidate, Site site) {
    if (candidate.author().isPresent() || candidate.kind() == Candidate.Kind.RECORD) {
      return List.of(new Heading(candidate.title(), candidate.author()));
    }
    String heading = site.withoutSiteName(candidate.title());
    List<Heading> readings = new ArrayList<>();
    for (int at = heading.lastIndexOf(BY); at > 0; at = heading.lastIndexOf(BY, at - 1)) {
      readings.add(
          new Heading(heading.substring(0, at), Optional.of(heading.substring(at + BY.length()))));
    }
    readings.add(new Heading(heading, Optional.empty()));
    return readings;
  }
}
