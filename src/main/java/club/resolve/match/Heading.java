package club.resolve.match;

import club.resolve.book.Candidate;
import club.resolve.book.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way to read what a source shows for a book.
 *
 * @param author where this reading has one
 * @param other whether it is another title than the one that the source shows
 */
record Heading(String title, Optional<String> author, boolean other) {
  private static final String BY = " by ";

  Heading(String title, Optional<String> author) {
    this(title, author, false);
  }

  /**
   * All readings of a candidate. The heading of a page may be "Title by Author", but " by " may
   * also be part of the title: mostly the last one parts the two, an earlier one only where what
   * follows it is the author who was asked for.
   */
  static List<Heading> readings(Candidate candidate, Site site, Optional<String> asked) {
    if (candidate.author().isPresent() || candidate.kind() == Candidate.Kind.RECORD) {
      List<Heading> titles = new ArrayList<>();
      titles.add(new Heading(candidate.title(), candidate.author()));
      for (String title : candidate.otherTitles()) {
        titles.add(new Heading(title, candidate.author(), true));
      }
      return titles;
    }
    String heading = site.withoutSiteName(candidate.title());
    List<Heading> readings = new ArrayList<>();
    int last = heading.lastIndexOf(BY);
    for (int at = last; at > 0; at = heading.lastIndexOf(BY, at - 1)) {
      String author = heading.substring(at + BY.length());
      if (at == last || asked.filter(name -> Authors.agree(name, author)).isPresent()) {
        readings.add(new Heading(heading.substring(0, at), Optional.of(author)));
      }
    }
    readings.add(new Heading(heading, Optional.empty()));
    return readings;
  }

  /** The title taken apart. */
  TitleForm form() {
    return TitleForm.of(title, author.orElse(""));
  }

  /** All words that are shown: what follows " by " may be more than an author. */
  String words() {
    return title + author.map(name -> " " + name).orElse("");
  }
}
