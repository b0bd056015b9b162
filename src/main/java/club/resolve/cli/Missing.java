package club.resolve.cli;

import club.resolve.book.Answer;
import club.resolve.http.Host;
import club.resolve.polite.PublicService;
import club.resolve.service.SearxNg;
import club.resolve.service.SourceName;
import club.resolve.service.SourceSpec;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a source lacks to answer, or to answer faster.
 *
 * @param what in a word, such as "key"
 * @param advice what to do about it, as a sentence
 */
record Missing(String what, String advice) {

  /** What can be known before the source is asked. */
  static Optional<Missing> before(SourceSpec spec, Optional<URI> address, SourceSettings settings) {
    return switch (spec.name()) {
      case BRAVE ->
          settings.braveKey().value().isPresent()
              ? Optional.empty()
              : Optional.of(new Missing("key", "put your key " + settings.braveKey().place()));
      case OPENLIBRARY ->
          settings.contact().isPresent() || !isPublic(address)
              ? Optional.empty()
              : Optional.of(
                  new Missing(
                      "contact",
                      "with --contact=you@example.org it allows three requests a second"));
      case CATALOG ->
          spec.where()
              .filter(file -> !Files.exists(Path.of(file)))
              .map(file -> new Missing("file", "there is no " + file));
      case DUCKDUCKGO, SEARXNG, SIMULATED -> Optional.empty();
    };
  }

  /** What the answer tells. */
  static Optional<Missing> after(SourceSpec spec, Answer answer, SourceSettings settings) {
    if (spec.name() == SourceName.BRAVE && answer instanceof Answer.Unauthorized) {
      return Optional.of(
          new Missing("a valid key", "put the right key " + settings.braveKey().place()));
    }
    return spec.name() == SourceName.SEARXNG && answer instanceof Answer.Unanswered why
        ? ofSearxNg(why.sentence())
        : Optional.empty();
  }

  private static Optional<Missing> ofSearxNg(String said) {
    if (said.contains(SearxNg.WITHOUT_JSON)) {
      return Optional.of(new Missing("json format", SearxNg.WITHOUT_JSON));
    }
    return said.contains(SearxNg.NO_ENGINE) || said.contains(SearxNg.SOME_ENGINES)
        ? Optional.of(
            new Missing(
                "engines",
                "see its preferences for the engines of the category general that are switched on,"
                    + " and its page /stats for those that fail; engines that search data of your"
                    + " own need --own-engines"))
        : Optional.empty();
  }

  /** It answers, but no run will ask it yet. */
  static Missing opening(Answer.Blocked closure) {
    return new Missing("opening", "it answers, but runs leave it alone: " + closure.sentence());
  }

  private static boolean isPublic(Optional<URI> address) {
    return address.map(Host::of).flatMap(PublicService::of).isPresent();
  }
}
