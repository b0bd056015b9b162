package club.resolve.dump;

import java.util.List;

/**
 * An author of the dump.
 *
 * @param otherNames pen names, in other scripts, turned round
 */
record AuthorEntry(String name, List<String> otherNames) {

  void write(PackedOutput out) {
    out.text(name);
    out.texts(otherNames);
  }

  static AuthorEntry read(PackedInput in) {
    return new AuthorEntry(in.text(), in.texts());
  }
}
