package club.resolve.catalog;

/** Is told how far the making of an index is. Thread-safe. */
@FunctionalInterface
public interface IndexProgress {
  /** Tells nobody. */
  IndexProgress NONE = (_, _) -> Stage.NONE;

  /** A stage of the work. */
  interface Stage extends AutoCloseable {
    /** Tells nobody. */
    Stage NONE =
        new Stage() {
          @Override
          public void advance(long bytes) {
            // Nobody wants to know.
          }

          @Override
          public void close() {
            // Nobody wants to know.
          }
        };

    void advance(long bytes);

    @Override
    void close();
  }

  /**
   * A stage begins; the one before is over.
   *
   * @param name such as {@code Reading works}
   * @param bytes after which it is over, as far as can be told
   */
  Stage begin(String name, long bytes);
}
