package club.resolve.service;

import club.resolve.book.Candidate;
import club.resolve.book.Edition;
import club.resolve.book.Site;
import club.resolve.match.Titles;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Chooses the edition of a work to which its link leads.
 *
 * @param editions of one work, in the order of the source
 */
record EditionLinks(List<Edition> editions) {

  EditionLinks {
    editions = List.copyOf(editions);
  }

  /**
   * The candidate with the link of the edition that fits best: one with a page on the site before
   * one with an ISBN, one in the language of the title before others, and one to be read before one
   * to be heard. Where none bears the title, one that goes on with a subtitle is better than none;
   * it is told with its own title, so nobody takes it for sure.
   *
   * @param typed tells if a title is the one that was asked for
   * @param language as MARC 21 names it
   * @return the same candidate when no edition of that title tells a link
   */
  Candidate linked(Candidate work, Predicate<String> typed, String language, Site site) {
    Predicate<String> same = typed.or(title -> Titles.sameEdition(title, work.title()));
    return best(same, language)
        .or(() -> best(title -> Titles.agree(title, work.title()), language))
        .map(edition -> linked(work, edition, site))
        .orElse(work);
  }

  private Optional<Edition> best(Predicate<String> titled, String language) {
    return editions.stream()
        .filter(Edition::linked)
        .filter(edition -> titled.test(edition.title()))
        .min(
            Comparator.comparing((Edition edition) -> edition.id().isEmpty())
                .thenComparing(edition -> !edition.languages().contains(language))
                .thenComparing(Edition::heard));
  }

  /** The candidate with the link of one edition. */
  static Candidate linked(Candidate work, Edition edition, Site site) {
    return work.withLink(edition.id().map(site::bookPage).orElse(work.link()))
        .with(
            work.details()
                .withIsbn(edition.isbn())
                .ofEdition(
                    Optional.of(edition.title())
                        .filter(title -> !Titles.sameEdition(title, work.title()))));
  }
}
