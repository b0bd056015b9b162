package club.resolve.match;

import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import java.util.Optional;

/**
 * A candidate and what speaks for and against it.
 *
 * @param form the candidate under the title and author that were read, with the canonical link
 *     where it is the page of a book on the site
 * @param route the link by which it is given out; empty where there is none on the site
 * @param rivals the odds of the other works of the answer, added up
 * @param confidence the probability that it is the book, beside all other candidates
 */
public record Weighed(
    CandidateForm form,
    Optional<Route> route,
    MatchEvidence evidence,
    double rivals,
    Confidence confidence) {

  Weighed(Candidate candidate, MatchEvidence evidence) {
    this(new CandidateForm(candidate), evidence);
  }

  private Weighed(CandidateForm form, MatchEvidence evidence) {
    this(form, Optional.empty(), evidence, 0);
  }

  private Weighed(
      CandidateForm form, Optional<Route> route, MatchEvidence evidence, double rivals) {
    this(
        form,
        route,
        evidence,
        rivals,
        Confidence.of(evidence.odds() / (1 + rivals + evidence.odds())));
  }

  public Candidate candidate() {
    return form.candidate();
  }

  Weighed with(MatchEvidence other) {
    return new Weighed(form, other);
  }

  Weighed beside(double odds) {
    return new Weighed(form, route, evidence, odds);
  }

  Weighed by(Optional<Route> other) {
    return new Weighed(form, other, evidence, rivals, confidence);
  }

  /** The bits, 0 or less, that the other works of the answer take away. */
  public double bitsOfRivals() {
    return -Math.log(1 + rivals) / Math.log(2);
  }

  /** The candidate with the link by which it is given out, where that is a page of the site. */
  public Candidate linked() {
    return route.map(way -> candidate().withLink(way.link())).orElse(candidate());
  }

  /** Returns true when its link leads to the page of a book on the site. */
  public boolean onSite() {
    return route.filter(Route::bookPage).isPresent();
  }

  /** Title and author, for a message. */
  String name() {
    return candidate().title() + candidate().author().map(author -> ", " + author).orElse("");
  }
}
