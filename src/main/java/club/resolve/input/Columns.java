package club.resolve.input;

import java.util.Optional;

/** The columns that hold title and author, where the user names them; any case. */
public record Columns(Optional<String> title, Optional<String> author) {

  boolean named() {
    return title.isPresent() || author.isPresent();
  }
}
