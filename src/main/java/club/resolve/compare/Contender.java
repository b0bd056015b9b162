package club.resolve.compare;

/**
 * One way of doing the work.
 *
 * @param mode as it is named on the command line: sequential, threads, virtual or async
 * @param workers pieces of work under way at once, from 1
 */
public record Contender(String mode, int workers) {

  /** The name on the command line, such as {@code threads:5}. */
  public String label() {
    return workers == 1 ? mode : mode + ":" + workers;
  }
}
