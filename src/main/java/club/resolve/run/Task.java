package club.resolve.run;

/** The work of a run on its list. */
public enum Task {
  /** Resolves each row. */
  RESOLVE,
  /** The list is an earlier result: resolves what was blocked or failed. */
  RETRY_FAILED,
  /** The list is an earlier result: decides anew from the answers that are kept. */
  RESCORE,
  /** The list is an earlier result: puts decisions into it, and asks no source. */
  DECIDE,
  /** Tells what resolving would ask, and asks nothing. */
  PLAN;

  /** Returns true when the list is a result, which the run replaces. */
  boolean ofResult() {
    return this == RETRY_FAILED || this == RESCORE || this == DECIDE;
  }
}
