package club.resolve.reconcile;

import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Site;
import club.resolve.match.Authors;
import java.util.List;
import java.util.function.Predicate;

/**
 * A condition without which an entity is no candidate. One about something that is not known of the
 * entity does not hold.
 *
 * @param values as typed, at least one
 */
record Requirement(BookProperty property, List<String> values, Quantifier quantifier) {

  /** The values that must agree. */
  enum Quantifier {
    ANY,
    ALL,
    NONE
  }

  Requirement {
    values = List.copyOf(values);
  }

  boolean holds(Candidate book, Site site) {
    List<String> found = property.values(book, site);
    Predicate<String> agrees = typed -> found.stream().anyMatch(value -> agree(typed, value));
    return switch (quantifier) {
      case ANY -> values.stream().anyMatch(agrees);
      case ALL -> values.stream().allMatch(agrees);
      case NONE -> values.stream().noneMatch(agrees);
    };
  }

  private boolean agree(String typed, String found) {
    return switch (property) {
      case AUTHOR -> Authors.agree(typed, found);
      case ISBN -> Isbn.parse(typed).filter(isbn -> isbn.digits().equals(found)).isPresent();
      default -> typed.strip().equalsIgnoreCase(found);
    };
  }
}
