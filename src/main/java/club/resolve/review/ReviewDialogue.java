package club.resolve.review;

import club.resolve.book.Book;
import club.resolve.book.LinkForm;
import club.resolve.book.Outcome;
import club.resolve.book.Site;
import club.resolve.decide.Decision;
import club.resolve.decide.DecisionsFile;
import club.resolve.decide.Doubt;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Walks a person through what is in doubt; each decision is on the disk before the next question.
 * Not thread-safe.
 */
public final class ReviewDialogue {
  private final List<Doubt> doubts;
  private final DecisionsFile.Editor editor;
  private final ReviewSearch search;
  private final Site site;
  private final Desk desk;
  private final ReviewScreen screen;
  private final TypedLine line;

  /** Rows that were decided, the last one first; one that was decided twice is twice in it. */
  private final Deque<Integer> steps = new ArrayDeque<>();

  private int at;
  private List<Choice> choices = List.of();

  /**
   * The things before a person.
   *
   * @param columns reads the width of the terminal, which may change while a person thinks
   */
  public record Desk(Keyboard keys, PrintWriter out, IntSupplier columns, Browser browser) {}

  private enum Then {
    ASK_AGAIN,
    /** The same row or another one. */
    SHOW,
    QUIT
  }

  public ReviewDialogue(
      List<Doubt> doubts, DecisionsFile.Editor editor, ReviewSearch search, Site site, Desk desk) {
    this.doubts = List.copyOf(doubts);
    this.editor = editor;
    this.search = search;
    this.site = site;
    this.desk = desk;
    this.screen = new ReviewScreen(desk.out(), desk.columns());
    this.line = new TypedLine(desk.keys(), desk.out());
  }

  /** The number of rows that were decided. */
  public int decided() {
    return (int) steps.stream().distinct().count();
  }

  /**
   * Asks until all is decided or skipped, or the person has had enough.
   *
   * @throws InterruptedIOException when the program is being stopped
   * @throws IOException when a decision cannot be written
   */
  public void walk() throws IOException {
    Then then = Then.SHOW;
    try {
      while (at < doubts.size() && then != Then.QUIT) {
        if (then == Then.SHOW) {
          show();
        }
        screen.keys(taken(), !steps.isEmpty(), at > 0);
        int key = desk.keys().read();
        screen.measure();
        then = react(key);
      }
    } finally {
      conclude();
    }
  }

  private void conclude() {
    screen.line("", 0);
    if (steps.isEmpty()) {
      screen.line("Nothing was decided.", 0);
    } else {
      screen.line("%d of %d decided.".formatted(decided(), doubts.size()), 0);
      screen.line("The decisions hold in every later run, and are in " + editor.path(), 0);
    }
    desk.out().flush();
  }

  private void show() throws IOException {
    Doubt doubt = doubts.get(at);
    choices = Choice.of(doubt, search.kept(doubt.book()).considered(), site);
    screen.row(
        "%d of %d".formatted(at + 1, doubts.size()),
        doubt,
        editor.decisions().about(doubt.title(), doubt.author()));
    screen.choices(doubt, choices);
  }

  private Optional<Choice> ofRow() {
    return choices.stream().filter(Choice::ofRow).findFirst();
  }

  private String taken() {
    if (choices.stream().allMatch(choice -> choice.page().isEmpty())) {
      return "";
    }
    String row = ofRow().flatMap(Choice::page).isPresent() ? "y" : "";
    if (choices.size() == 1 && !row.isEmpty()) {
      return row;
    }
    return (row.isEmpty() ? "" : row + "/") + range();
  }

  private String range() {
    return choices.size() == 1 ? "1" : "1-" + choices.size();
  }

  private Then react(int key) throws IOException {
    if (key >= '0' && key <= '9') {
      Optional<Choice> choice = numbered(key);
      return choice.isPresent() ? take(choice.get()) : Then.ASK_AGAIN;
    }
    return switch (Character.toLowerCase(key)) {
      case 'y', '\r', '\n' -> takeRow();
      case 'n' -> decide(Optional.empty(), "none");
      // A pasted link begins with an h.
      case 'l', 'h' -> link(key == 'h' ? "h" : "");
      case 'f' -> find();
      case 'o' -> open();
      case 's', ' ' -> skip();
      case 'u' -> undo();
      case 'b' -> back();
      case 'q', Keyboard.END, Keyboard.CTRL_C, Keyboard.CTRL_D -> {
        screen.answer("quit");
        yield Then.QUIT;
      }
      case '?' -> {
        screen.help();
        yield Then.ASK_AGAIN;
      }
      default -> {
        screen.answer("");
        yield Then.ASK_AGAIN;
      }
    };
  }

  /**
   * The choice with a number.
   *
   * @param first the first digit of it, which is the only one where all numbers have one
   */
  private Optional<Choice> numbered(int first) throws IOException {
    Optional<String> typed = Optional.of(Character.toString(first));
    if (choices.size() < 10) {
      screen.answer(typed.get());
    } else {
      typed = line.read("", typed.get(), key -> key >= '0' && key <= '9');
    }
    Optional<Choice> choice =
        typed
            .filter(digits -> digits.length() <= 4)
            .map(Integer::parseInt)
            .filter(number -> number >= 1 && number <= choices.size())
            .map(number -> choices.get(number - 1));
    if (choice.isEmpty() && typed.isPresent()) {
      screen.say(
          switch (choices.size()) {
            case 0 -> "There are no candidates.";
            case 1 -> "The only candidate is 1.";
            default -> "The candidates are " + range() + ".";
          });
    }
    return choice;
  }

  private Then takeRow() throws IOException {
    Optional<Choice> row = ofRow();
    if (row.isPresent()) {
      return take(row.get());
    }
    screen.answer("");
    screen.say(
        choices.isEmpty() ? "There is no link to take." : "No link is marked *; type a number.");
    return Then.ASK_AGAIN;
  }

  /** A page that is no book's is opened instead, so that the person can look for the book there. */
  private Then take(Choice choice) throws IOException {
    if (choice.page().isPresent()) {
      return decide(choice.page(), "taken: " + choice.page().get());
    }
    LinkForm form = site.form(choice.address());
    screen.answer("");
    screen.say(
        "This link cannot be taken, as it is %s. Look for the book there, and paste its link with l."
            .formatted(form.words(site)));
    browse(choice.address());
    return Then.ASK_AGAIN;
  }

  private Then decide(Optional<String> link, String answer) throws IOException {
    Doubt doubt = doubts.get(at);
    editor.add(new Decision(doubt.title(), doubt.author(), link));
    screen.answer(answer);
    steps.push(at);
    at++;
    return Then.SHOW;
  }

  private Then link(String begun) throws IOException {
    desk.out().println();
    Optional<String> other = new LinkPrompt(site, line, screen).ask(begun);
    return other.isPresent() ? decide(other, "  taken: " + other.get()) : Then.ASK_AGAIN;
  }

  private Then skip() {
    screen.answer("skipped");
    at++;
    return Then.SHOW;
  }

  private Then undo() throws IOException {
    if (steps.isEmpty()) {
      screen.answer("");
      screen.say("Nothing was decided that could be undone.");
      return Then.ASK_AGAIN;
    }
    editor.undo();
    at = steps.pop();
    screen.answer("undone: " + doubts.get(at).title());
    return Then.SHOW;
  }

  private Then back() {
    if (at == 0) {
      screen.answer("");
      screen.say("This is the first one.");
      return Then.ASK_AGAIN;
    }
    screen.answer("back");
    at--;
    return Then.SHOW;
  }

  private Then open() throws IOException {
    Doubt doubt = doubts.get(at);
    String onSite = site.searchPage(doubt.title(), doubt.author());
    screen.answer("open");
    if (choices.isEmpty()) {
      browse(onSite);
      return Then.ASK_AGAIN;
    }
    desk.out().print("  %s, g search on %s > ".formatted(range(), site.title()));
    desk.out().flush();
    int key = desk.keys().read();
    if (key >= '0' && key <= '9') {
      numbered(key).map(Choice::address).ifPresent(this::browse);
    } else {
      screen.answer(key == 'g' ? "g" : "");
      switch (Character.toLowerCase(key)) {
        case 'g' -> browse(onSite);
        case 'o', '\r', '\n' -> browse(ofRow().orElse(choices.getFirst()).address());
        default -> screen.say("Nothing is opened.");
      }
    }
    return Then.ASK_AGAIN;
  }

  private void browse(String address) {
    screen.say((desk.browser().open(address) ? "opened: " : "open in a browser: ") + address);
  }

  /** The sources are asked for something else; the decision is about the row all the same. */
  private Then find() throws IOException {
    Doubt doubt = doubts.get(at);
    screen.answer("find");
    Optional<TypedBook> typed = TypedBook.ask(doubt, line);
    if (typed.isEmpty()) {
      return Then.ASK_AGAIN;
    }
    Book book = new Book(doubt.book().row(), typed.get().title(), typed.get().author());
    Optional<Outcome> outcome = asked(book);
    List<Choice> found =
        outcome.map(one -> Choice.of(one.considered(), doubt.link(), site)).orElse(List.of());
    outcome.ifPresent(one -> screen.silences(one.silences()));
    if (!found.isEmpty()) {
      choices = found;
      screen.choices(doubt, choices);
    } else if (outcome.isPresent()) {
      screen.say("Nothing is found; the candidates are those from before.");
    }
    return Then.ASK_AGAIN;
  }

  /** Empty where the sources cannot be asked at all. */
  private Optional<Outcome> asked(Book book) throws IOException {
    screen.say("The sources are asked ...");
    desk.out().flush();
    try {
      return Optional.of(search.ask(book));
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      screen.say(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
