package club.resolve.cli;

import club.resolve.book.Site;
import club.resolve.decide.Decision;
import club.resolve.decide.Decisions;
import club.resolve.decide.DecisionsFile;
import club.resolve.decide.Doubt;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks a person through what is in doubt; each decision is on the disk before the next question.
 * Not thread-safe.
 */
final class ReviewDialogue {
  /** With the first key and the word that answers it no wider than a narrow terminal. */
  private static final String KEYS = "[n] none  [l] other link  [s] skip  [b] back  [q] quit > ";

  private static final String TAKE = "[y] take  ";

  private final List<Doubt> doubts;
  private final DecisionsFile.Editor editor;
  private final Site site;
  private final Keyboard keys;
  private final PrintWriter out;
  private final Set<Integer> decided = new HashSet<>();
  private Decisions decisions;

  private enum Move {
    NEXT,
    BACK,
    QUIT
  }

  /**
   * @param decisions that were made before
   * @param out the terminal; text that comes from elsewhere reaches it in printable form
   */
  ReviewDialogue(
      List<Doubt> doubts,
      Decisions decisions,
      DecisionsFile.Editor editor,
      Site site,
      Keyboard keys,
      PrintWriter out) {
    this.doubts = List.copyOf(doubts);
    this.decisions = decisions;
    this.editor = editor;
    this.site = site;
    this.keys = keys;
    this.out = out;
  }

  /**
   * Asks until all is decided or skipped, or the person has had enough.
   *
   * @throws IOException when a decision cannot be written
   */
  void walk() throws IOException {
    int at = 0;
    Move step = Move.NEXT;
    try {
      while (at < doubts.size() && step != Move.QUIT) {
        show(at);
        step = ask(at);
        at += step == Move.NEXT ? 1 : step == Move.BACK ? -1 : 0;
      }
    } finally {
      conclude();
    }
  }

  private void conclude() {
    out.println();
    if (decided.isEmpty()) {
      out.println("Nothing was decided.");
    } else {
      out.printf("%d of %d decided.%n", decided.size(), doubts.size());
      out.println(
          "The decisions hold in every later run, and are in "
              + Talk.printable(editor.path().toString()));
    }
    out.flush();
  }

  private void show(int at) {
    Doubt doubt = doubts.get(at);
    out.println();
    out.printf(
        "%d of %d   %s%s%n",
        at + 1,
        doubts.size(),
        doubt.status(),
        doubt.confidence().isEmpty() ? "" : ", confidence " + Talk.printable(doubt.confidence()));
    field("typed", book(doubt.title(), doubt.author().orElse("")));
    field("found", book(doubt.matchedTitle(), doubt.matchedAuthor()));
    field("", doubt.link());
    field("by", doubt.source());
    field("because", doubt.reason());
    decisions
        .about(doubt.title(), doubt.author())
        .ifPresent(made -> field("decided", made.link().orElse("none")));
  }

  private static String book(String title, String author) {
    return author.isEmpty() ? title : title + " (" + author + ")";
  }

  private void field(String name, String text) {
    if (!text.isEmpty()) {
      out.printf("  %-8s %s%n", name, Talk.printable(text));
    }
  }

  /** Reads keys until one of them settles this doubt or leaves it. */
  private Move ask(int at) throws IOException {
    Doubt doubt = doubts.get(at);
    Optional<String> page = site.canonical(doubt.link());
    while (true) {
      out.print(page.isPresent() ? TAKE + KEYS : KEYS);
      out.flush();
      int key = keys.read();
      switch (Character.toLowerCase(key)) {
        case 'y', '\r', '\n' -> {
          if (page.isPresent()) {
            out.println("taken");
            return decide(at, page);
          }
          out.printf(
              "%n  This link is not the page of a book on %s, so it cannot be taken.%n",
              site.title());
        }
        case 'n' -> {
          out.println("none");
          return decide(at, Optional.empty());
        }
        // A pasted link begins with an h.
        case 'l', 'h' -> {
          Optional<String> other = new LinkPrompt(site, keys, out).ask(key == 'h' ? "h" : "");
          if (other.isPresent()) {
            out.println("  taken: " + other.get());
            return decide(at, other);
          }
        }
        case 's', ' ' -> {
          out.println("skipped");
          return Move.NEXT;
        }
        case 'b' -> {
          if (at > 0) {
            out.println("back");
            return Move.BACK;
          }
          out.printf("%n  This is the first one.%n");
        }
        case 'q', Keyboard.END, Keyboard.CTRL_C, Keyboard.CTRL_D -> {
          out.println("quit");
          return Move.QUIT;
        }
        default -> out.println();
      }
    }
  }

  private Move decide(int at, Optional<String> link) throws IOException {
    Doubt doubt = doubts.get(at);
    decisions = editor.add(new Decision(doubt.title(), doubt.author(), link));
    decided.add(at);
    return Move.NEXT;
  }
}
