package club.resolve.batch;

/**
 * The threads of a run and their number.
 *
 * @param asked rows in work at once, from 1, as they were asked for; the sequential mode takes one
 */
public record Concurrency(Mode mode, int asked) {

  /** The number of rows that are really in work at once. */
  public int workers() {
    return mode.workers(asked);
  }

  /** Mode and workers, such as "threads, 5 workers". */
  public String inWords() {
    return mode.inWords(asked);
  }
}
