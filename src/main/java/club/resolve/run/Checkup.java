package club.resolve.run;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.http.Host;
import club.resolve.polite.Pace;
import club.resolve.polite.PublicService;
import club.resolve.search.Source;
import club.resolve.service.Missing;
import club.resolve.service.Service;
import club.resolve.service.SourceSpec;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/**
 * The outcome of one question to a source.
 *
 * @param answer in words
 * @param took from the question to the answer, without the time waited for a pace; empty when the
 *     source could not be asked
 * @param answered true if the source works
 */
public record Checkup(
    String source,
    String address,
    String answer,
    Optional<Duration> took,
    String pace,
    Optional<Missing> missing,
    boolean answered) {

  /** A book that everyone has, with Open Library's id for those who are asked by ids. */
  private static final Query QUESTION =
      new Query("Pride and Prejudice", Optional.of("Jane Austen")).ofWork("OL66554W");

  /** Asks a source of the chain. A mistake in its set-up becomes its answer. */
  public static Checkup of(SourceSpec spec, Sources sources)
      throws InterruptedException, Stopped, UserError {
    SourceSettings settings = sources.settings();
    Time time = sources.context().time();
    Optional<URI> address = Optional.empty();
    Optional<Missing> missing = Optional.empty();
    try {
      address = sources.builder().address(spec);
      missing = missing(spec, address, sources);
      Source source = sources.source(spec);
      Optional<Answer.Blocked> closure = address.flatMap(sources::closure);
      Meter meter = new Meter();
      long start = time.nanoTime();
      Answer answer = source.search(QUESTION, meter);
      Optional<Missing> after =
          answer instanceof Answer.Unanswered why
              ? missing(spec, why, settings)
              : closure.map(Checkup::opening);
      Duration took = meter.fetched().orElse(time.since(start));
      return new Checkup(
          spec.name(),
          place(spec, address),
          inWords(answer),
          Optional.of(took),
          pace(address, sources),
          after.isPresent() ? after : missing,
          answer instanceof Answer.Fact);
    } catch (Stopped e) {
      throw e;
    } catch (IOException e) {
      return new Checkup(
          spec.name(),
          place(spec, address),
          missing.isPresent() ? "not asked" : "error: " + e.getMessage(),
          Optional.empty(),
          pace(address, sources),
          missing,
          false);
    }
  }

  /** The thing that can be known to be missing before the source is asked. */
  private static Optional<Missing> missing(
      SourceSpec spec, Optional<URI> address, Sources sources) {
    SourceSettings settings = sources.settings();
    Optional<ServiceKey> key = key(spec, settings);
    if (key.isPresent() && key.get().value().isEmpty()) {
      return Optional.of(new Missing("key", "put your key " + key.get().place()));
    }
    Optional<Missing> contact = address.flatMap(uri -> contact(spec, uri, sources));
    return contact.isPresent()
        ? contact
        : spec.local()
            .flatMap(kind -> kind.reads(spec.place()))
            .filter(Files::notExists)
            .map(file -> new Missing("file", "there is no " + file));
  }

  /** The contact, where the service wants one to answer, or to answer faster. */
  private static Optional<Missing> contact(SourceSpec spec, URI address, Sources sources) {
    if (spec.service()
        .filter(service -> sources.builder().lacksContact(service, address))
        .isPresent()) {
      return Optional.of(new Missing("contact", "name yours with --contact=you@example.org"));
    }
    return sources.settings().fetch().contact().isPresent()
        ? Optional.empty()
        : sources
            .paces()
            .services()
            .of(Host.of(address))
            .filter(PublicService::wantsContact)
            .map(
                wanting ->
                    new Missing(
                        "contact",
                        "with --contact=you@example.org it allows "
                            + wanting.paceWithContact().inWords()));
  }

  /** The thing that the answer tells to be missing. */
  private static Optional<Missing> missing(
      SourceSpec spec, Answer.Unanswered answer, SourceSettings settings) {
    Optional<ServiceKey> key = key(spec, settings);
    return key.isPresent() && answer instanceof Answer.Unauthorized
        ? Optional.of(new Missing("a valid key", "put the right key " + key.get().place()))
        : spec.service().flatMap(service -> service.missing(answer));
  }

  private static Optional<ServiceKey> key(SourceSpec spec, SourceSettings settings) {
    return spec.service().filter(Service::needsKey).map(settings.keys()::of);
  }

  /** It answers, but no run will ask it yet. */
  private static Missing opening(Answer.Blocked closure) {
    return new Missing("opening", "it answers, but runs leave it alone: " + closure.sentence());
  }

  private static String pace(Optional<URI> address, Sources sources) {
    return address.map(Host::of).map(sources.paces()::of).orElse(Pace.FREE).inWords();
  }

  /** Hosts alone would hide a path that is wrong. */
  private static String place(SourceSpec spec, Optional<URI> address) {
    return address.map(URI::toString).or(spec::place).orElse("inside this program");
  }

  private static String inWords(Answer answer) {
    return switch (answer) {
      case Answer.Candidates(var list) -> list.size() == 1 ? "1 result" : list.size() + " results";
      case Answer.Nothing _ -> "nothing";
      case Answer.NotAsked _ -> "not asked";
      case Answer.Unanswered why -> why.status().label() + ": " + why.sentence();
    };
  }
}
