package club.resolve.cli;

import club.resolve.search.AnswerStore;

/** Answers that outlive the run, as sources go by them. */
interface Kept {

  /** Where answers are kept and looked up, as far as that is wanted. */
  AnswerStore answers();

  /** Whether it is known when hosts want to be left alone. */
  boolean trusted();
}
