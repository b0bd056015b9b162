package club.resolve.spark;

import club.resolve.polite.Budget;

/** Counts the requests of all executors of a run, at the driver. Thread-safe. */
final class ClusterCount implements Budget.RequestCount {
  private volatile boolean reached;

  @Override
  public boolean take(long most) {
    boolean taken = DriverDesk.take(most);
    reached = !taken;
    return taken;
  }

  @Override
  public void giveBack() {
    DriverDesk.giveBack();
    reached = false;
  }

  @Override
  public boolean reached(long most) {
    return reached;
  }
}
