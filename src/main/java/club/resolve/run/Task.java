package club.resolve.run;

/** What a run does with its list. */
public enum Task {
  /** Resolves each row. */
  RESOLVE,
  /** The list is an earlier result: resolves what was blocked or failed. */
  RETRY_FAILED,
  /** The list is an earlier result: decides anew from the answers that are kept. */
  RESCORE,
  /** Tells what resolving would ask, and asks nothing. */
  PLAN;

  /** Whether the list is a result, which the run replaces. */
  boolean ofResult() {
    return this == RETRY_FAILED || this == RESCORE;
  }
}
