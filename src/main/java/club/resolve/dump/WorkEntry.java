package club.resolve.dump;

import java.util.List;

/**
 * A work of the dump.
 *
 * @param title with its subtitle
 * @param year of the first publication; 0 where it is not known
 * @param authors their numbers
 */
record WorkEntry(String title, int year, List<Integer> authors) {

  void write(PackedOutput out) {
    out.text(title);
    out.number(year);
    out.numbers(authors);
  }

  static WorkEntry read(PackedInput in) {
    return new WorkEntry(in.text(), in.small(), in.numbers());
  }
}
