package club.resolve.catalog;

import club.resolve.book.Edition;
import java.util.List;

/**
 * Knowledge of a row that stands for a work and not for one edition.
 *
 * @param editions to one of which the link of the work leads
 * @param otherNames of its authors: pen names, in other scripts
 */
public record WorkRecord(List<Edition> editions, List<String> otherNames) {
  /** The record of a row that stands for one edition. */
  public static final WorkRecord NONE = new WorkRecord(List.of(), List.of());

  public WorkRecord {
    editions = List.copyOf(editions);
    otherNames = List.copyOf(otherNames);
  }
}
