package club.resolve.reconcile;

import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Considered;
import club.resolve.book.Site;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A candidate as clients see it.
 *
 * @param book its link is the id
 * @param score from 0 to 100
 * @param match true for the one of which the rule is sure
 * @param features the evidence by field
 */
public record Entity(Candidate book, Confidence score, boolean match, List<Feature> features) {

  /**
   * The result of comparing one field.
   *
   * @param id the same for the same field
   * @param name the field and its result in words
   * @param bits its weight: the logarithm to the base 2 of how many times likelier it makes the
   *     book; below 0 where it speaks against it
   */
  public record Feature(String id, String name, double bits) {}

  public Entity {
    features = List.copyOf(features);
  }

  /** One that was looked up, and not weighed. */
  static Entity known(Candidate book, boolean match) {
    return new Entity(book, Confidence.CERTAIN, match, List.of());
  }

  /** One that was weighed. */
  static Entity weighed(Considered one, boolean match) {
    List<Feature> features = new ArrayList<>();
    for (Considered.Factor factor : one.factors()) {
      features.add(
          new Feature(factor.field(), factor.field() + ": " + factor.level(), factor.bits()));
    }
    features.add(
        new Feature("sum", "sum of all fields, before other books are looked at", one.bits()));
    return new Entity(one.candidate(), one.confidence(), match, features);
  }

  Entity scored(Confidence other) {
    return new Entity(book, other, match, features);
  }

  /** The types of a book: an edition with a page; a work where the catalogue knows of one. */
  static Set<EntityType> types(Candidate book, Site site) {
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    if (site.form(book.link()).bookPage()) {
      types.add(EntityType.BOOK);
    }
    if (types.isEmpty() || book.work().isPresent()) {
      types.add(EntityType.WORK);
    }
    return types;
  }

  /** Author and year, as far as they are known. */
  static String description(Candidate book) {
    List<String> parts = new ArrayList<>(book.author().stream().toList());
    book.year().ifPresent(year -> parts.add(String.valueOf(year)));
    return String.join(", ", parts);
  }
}
