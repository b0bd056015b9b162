package club.resolve.search;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.timing.Meter;

/** Stands for a source that must not be asked. Thread-safe. */
public final class OfflineSource implements Source {
  private final String name;

  public OfflineSource(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Answer search(Query query, Meter meter) {
    return new Answer.Offline();
  }
}
