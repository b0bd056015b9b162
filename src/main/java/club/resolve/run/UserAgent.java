package club.resolve.run;

import java.util.Optional;

/** The name by which the program goes to every service: its own. */
final class UserAgent {
  private UserAgent() {}

  /**
   * @param contact a mail address, as services ask for
   */
  static String of(Optional<String> contact) {
    return "resolve/%s (asks for what stands in a list%s)"
        .formatted(Version.number(), contact.map(mail -> "; " + mail).orElse(""));
  }
}
