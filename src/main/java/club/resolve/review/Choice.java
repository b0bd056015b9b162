package club.resolve.review;

import club.resolve.book.Candidate;
import club.resolve.book.Considered;
import club.resolve.book.Site;
import club.resolve.decide.Doubt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A candidate as a person may choose it.
 *
 * @param author empty text where it is not known
 * @param edition the title of the edition that the source shows, where it has one of its own
 * @param address leads to the book, or as near to it as is known
 * @param page the canonical link of the book's page; empty where the address is none
 * @param ofRow true where the row has this link
 */
record Choice(
    String title,
    String author,
    OptionalInt year,
    Optional<String> edition,
    String address,
    Optional<String> page,
    boolean ofRow) {

  /**
   * The choices about a row, best first, each address once. Where the row's own link is not among
   * the candidates, it comes first.
   */
  static List<Choice> of(Doubt doubt, List<Considered> considered, Site site) {
    String link = site.canonical(doubt.link()).orElse(doubt.link());
    List<Choice> choices = of(considered, link, site);
    boolean missing = choices.stream().noneMatch(Choice::ofRow);
    if (missing && !link.isEmpty()) {
      choices.addFirst(
          new Choice(
              doubt.matchedTitle(),
              doubt.matchedAuthor(),
              OptionalInt.empty(),
              Optional.empty(),
              link,
              site.canonical(link),
              true));
    }
    return choices;
  }

  /**
   * The choices among candidates, best first, each address once.
   *
   * @param link of the row; empty text for none
   */
  static List<Choice> of(List<Considered> considered, String link, Site site) {
    List<Choice> choices = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    considered.stream()
        .sorted(Comparator.comparing(Considered::confidence).reversed())
        .map(one -> of(one.candidate(), link, site))
        .filter(choice -> seen.add(choice.address()))
        .forEach(choices::add);
    return choices;
  }

  private static Choice of(Candidate candidate, String link, Site site) {
    return new Choice(
        candidate.title(),
        candidate.author().orElse(""),
        candidate.year(),
        candidate.details().editionTitle(),
        candidate.link(),
        site.canonical(candidate.link()),
        candidate.link().equals(link));
  }
}
