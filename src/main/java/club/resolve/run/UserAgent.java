package club.resolve.run;

import java.util.Optional;

/** How the program names itself to every service: plainly. */
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
