package club.resolve.run;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name by which the program goes to every service: its own. It says {@code bot}, as that is
 * what it is, and as Open Library takes a client for identified whose name has {@code bot}, {@code
 * http} or {@code @} in it (docker/nginx.conf of internetarchive/openlibrary).
 */
final class UserAgent {
  private UserAgent() {}

  /**
   * @param contact a mail address, as services ask for
   */
  static String of(Optional<String> contact) {
    return of(Version.number(), Version.address(), contact);
  }

  /**
   * @param address at which the project can be read about
   */
  static String of(String version, Optional<String> address, Optional<String> contact) {
    return Stream.of(
            Optional.of("bot that asks for what stands in a list"),
            address.map(page -> "+" + page),
            contact)
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; ", "resolve/" + version + " (", ")"));
  }
}
