package club.resolve.cli;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.search.Source;
import club.resolve.service.SourceSpec;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of one question to a source.
 *
 * @param answer in words
 * @param took from the question to the answer, without the time waited for a pace; empty when the
 *     source could not be asked
 * @param answered whether the source works
 */
record Checkup(
    String source,
    String address,
    String answer,
    Optional<Duration> took,
    String pace,
    Optional<Missing> missing,
    boolean answered) {

  /** A book that everyone has. */
  private static final Query QUESTION =
      new Query("Pride and Prejudice", Optional.of("Jane Austen"));

  /** Asks a source of the chain. What is wrong with its set-up becomes its answer. */
  static Checkup of(SourceSpec spec, Sources sources, SourceSettings settings, Time time)
      throws InterruptedException, Stopped, UserError {
    Optional<URI> address = Optional.empty();
    Optional<Missing> missing = Optional.empty();
    try {
      address = sources.address(spec);
      missing = Missing.before(spec, address, settings);
      Source source = sources.bare(spec);
      Optional<Answer.Blocked> closure = sources.closure(address);
      Meter meter = new Meter();
      long start = time.nanoTime();
      Answer answer = source.search(QUESTION, meter);
      Optional<Missing> after =
          answer instanceof Answer.Fact
              ? closure.map(Missing::opening)
              : Missing.after(spec, answer, settings);
      Duration took = meter.fetched().orElse(time.since(start));
      return new Checkup(
          spec.name().label(),
          place(spec, address),
          inWords(answer),
          Optional.of(took),
          sources.pace(address),
          after.isPresent() ? after : missing,
          answer instanceof Answer.Fact);
    } catch (Stopped e) {
      throw e;
    } catch (IOException e) {
      return new Checkup(
          spec.name().label(),
          place(spec, address),
          missing.isPresent() ? "not asked" : "error: " + e.getMessage(),
          Optional.empty(),
          sources.pace(address),
          missing,
          false);
    }
  }

  /** Hosts alone would hide a path that is wrong. */
  private static String place(SourceSpec spec, Optional<URI> address) {
    return address.map(URI::toString).or(spec::where).orElse("inside this program");
  }

  private static String inWords(Answer answer) {
    return switch (answer) {
      case Answer.Candidates(var list) -> list.size() == 1 ? "1 result" : list.size() + " results";
      case Answer.Nothing _ -> "nothing";
      case Answer.Unanswered why -> why.status().label() + ": " + why.sentence();
    };
  }

  /** As the cells of a row of the table; the answer, which may be long, comes last. */
  List<String> cells() {
    return List.of(
        source,
        address,
        took.map(time -> String.format(Locale.ROOT, "%d", time.toMillis())).orElse("-"),
        pace,
        missing.map(Missing::what).orElse("-"),
        answer);
  }
}
