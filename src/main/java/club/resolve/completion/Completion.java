package club.resolve.completion;

import java.util.List;

/**
 * The words that can stand where somebody presses the TAB key.
 *
 * @param head the beginning of the word that stays as it is, such as {@code --mode=}
 * @param proposals the words that can follow the head
 * @param files true if the name of a file can follow it, too
 * @param goesOn true if more is to be typed behind a proposal, so that no space follows it
 */
public record Completion(String head, List<Proposal> proposals, boolean files, boolean goesOn) {
  /** For a place at which nothing can be said. */
  static final Completion NONE = new Completion("", List.of(), false, false);

  public Completion {
    proposals = List.copyOf(proposals);
  }

  /**
   * One of the words.
   *
   * @param description a few words; empty for none
   */
  public record Proposal(String text, String description) {}
}
