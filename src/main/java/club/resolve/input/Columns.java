package club.resolve.input;

import java.util.Optional;

/** The columns that hold title and author, where the user names them; any case. */
public record Columns(Optional<String> title, Optional<String> author) {

  /** Known by the usual names. */
  public static final Columns USUAL = new Columns(Optional.empty(), Optional.empty());

  boolean named() {
    return title.isPresent() || author.isPresent();
  }
}
