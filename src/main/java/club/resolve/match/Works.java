package club.resolve.match;

import club.resolve.book.Candidate;

/** Which candidates are editions of one work. */
final class Works {
  /** A rival of another work that comes closer than this leaves a doubt. */
  static final int LEAD = 3;

  private Works() {}

  /**
   * By the work that the source names, or by author and title: an adaptation that bears the title
   * and the name of the author is no rival to the book. Where an author is not known, equal titles
   * are taken for one work.
   */
  static boolean same(Candidate one, Candidate other) {
    if (one.link().equals(other.link())
        || (one.work().isPresent() && one.work().equals(other.work()))) {
      return true;
    }
    boolean authors =
        one.author().isEmpty()
            || other.author().isEmpty()
            || Authors.agree(one.author().get(), other.author().get());
    return authors && TitleForm.of(one.title()).main().equals(TitleForm.of(other.title()).main());
  }
}
