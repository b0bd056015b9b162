package club.resolve.review;

/** Shows a page of the web to the person at the terminal. */
@FunctionalInterface
public interface Browser {

  /**
   * Opens a page.
   *
   * @return false when it is not shown, as the address is not http or https, or nothing here can
   *     show it
   */
  boolean open(String address);
}
