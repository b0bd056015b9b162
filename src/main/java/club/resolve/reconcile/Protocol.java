package club.resolve.reconcile;

/** A version of the protocol. */
public enum Protocol {
  /** Final, and spoken by OpenRefine. */
  V0_2("0.2"),
  /** The draft of 1.0. */
  V1_0("1.0-draft");

  private final String label;

  Protocol(String label) {
    this.label = label;
  }

  /** The name of the version in a manifest. */
  public String label() {
    return label;
  }
}
