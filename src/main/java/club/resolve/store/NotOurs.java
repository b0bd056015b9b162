package club.resolve.store;

/** A file that is no store of this program, or none that it knows; the message says so. */
final class NotOurs extends Exception {
  private static final long serialVersionUID = 1;

  NotOurs(String message) {
    super(message);
  }
}
