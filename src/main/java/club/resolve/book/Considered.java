package club.resolve.book;

import java.util.List;

/**
 * A candidate that was weighed for a row.
 *
 * @param factors the fields that were compared
 * @param bits the logarithm to the base 2 of the odds that it is the book, before other candidates
 *     are looked at: the sum of the factors' and of what holds before anything is compared
 * @param picked true if the row's link is this one's
 */
public record Considered(
    Candidate candidate, Confidence confidence, List<Factor> factors, double bits, boolean picked) {

  /**
   * One field that was compared.
   *
   * @param field its name, such as "author"
   * @param level what the comparison came to, such as "author equal"
   * @param typed the field as it was typed; empty where nothing was
   * @param found the field as it was found; empty where nothing was
   * @param bits its weight: the logarithm to the base 2 of how many times likelier it makes the
   *     book
   */
  public record Factor(String field, String level, String typed, String found, double bits) {}

  public Considered {
    factors = List.copyOf(factors);
  }
}
