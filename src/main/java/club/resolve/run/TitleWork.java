package club.resolve.run;

import club.resolve.batch.Concurrency;
import java.time.Duration;

/**
 * The part of the settings of a run over titles that says how a title is worked on, wherever that
 * is done.
 *
 * @param delay a pause that each worker takes after a title
 * @param tells true if an outcome names all candidates that were considered
 */
public record TitleWork(
    Task task,
    Concurrency concurrency,
    Duration delay,
    boolean tells,
    TitleSettings.Rule rule,
    SourceSettings sources) {

  public static TitleWork of(TitleSettings settings) {
    return new TitleWork(
        settings.task(),
        settings.concurrency(),
        settings.delay(),
        settings.beside().candidates().isPresent(),
        settings.rule(),
        settings.sources());
  }
}
