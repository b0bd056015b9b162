package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Isbn;
import club.resolve.service.LibraryServer;
import club.resolve.service.LibraryServer.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests that a plan tells, against those of the run. */
@Timeout(30)
final class PlanTest {
  private LibraryServer library;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void prepare() throws IOException {
    library = new LibraryServer();
    program = new Program(folder);
  }

  @AfterEach
  void stop() {
    library.close();
  }

  private String chain() {
    return "--source=openlibrary=" + library.address() + ",searxng=" + library.address();
  }

  private Program.Run plan(String... more) {
    List<String> args = new ArrayList<>(List.of("@books.csv", "--plan", chain()));
    args.addAll(List.of(more));
    Program.Run plan = program.run(args.toArray(String[]::new));
    assertEquals(0, plan.code(), plan.err());
    return plan;
  }

  private void run() {
    library.forget();
    Program.Run run = program.run("@books.csv", "-o", "-", "-q", chain());
    assertEquals(0, run.code(), run.err());
  }

  /** The number of requests at least, or at most. */
  private static int requests(String source, boolean least, Program.Run plan) {
    Matcher line =
        Pattern.compile(
                "^%s +[0-9,]+ +(?:at most )?(?:([0-9,]+) to )?([0-9,]+) ".formatted(source),
                Pattern.MULTILINE)
            .matcher(plan.out());
    assertTrue(line.find(), plan.out());
    String number = least && line.group(1) != null ? line.group(1) : line.group(2);
    return Integer.parseInt(number.replace(",", ""));
  }

  /** 1,000 rows: some repeat others, know their link, are decided, or have been asked before. */
  private void mixedList() throws IOException {
    List<String> before = new ArrayList<>(List.of("title,author,link"));
    List<String> list = new ArrayList<>(before);
    List<String> decisions = new ArrayList<>(List.of("Title,Author,Link"));
    for (int i = 1; i <= 1_000; i++) {
      String title = (i % 3 == 0 ? "Nobody's " : "") + "Volume " + i;
      String row = title + ",,";
      switch (i % 10) {
        case 1 -> row = "VOLUME 2!,,";
        case 3 -> row = title + ",," + LibraryServer.link(title);
        case 5 -> decisions.add(title + ",,none");
        case 7 -> before.add(row);
        case 9 -> row = ",,";
        default -> {}
      }
      list.add(row);
    }
    program.file("books.csv", String.join("\n", before) + "\n");
    run();
    program.file("books.csv", String.join("\n", list) + "\n");
    program.file("decisions.csv", String.join("\n", decisions) + "\n");
  }

  @Test
  void theFirstSourceIsAskedExactlyWhatThePlanSaysAndTheNextOneNoMore() throws IOException {
    mixedList();
    library.forget();

    Program.Run plan = plan();
    assertEquals(List.of(), library.questions(), "a plan asks nothing");
    run();

    // Each work has a link here; else one more look at its editions is counted in.
    assertEquals(requests("openlibrary", true, plan), library.asked(Kind.TITLE).size());
    assertEquals(2 * library.asked(Kind.TITLE).size(), requests("openlibrary", false, plan));
    int asked = library.asked(Kind.WEB).size();
    assertTrue(asked > 0 && asked <= requests("searxng", false, plan), plan.out());
    assertTrue(
        plan.out()
            .startsWith(
                "1,000 rows: 200 need no search, 100 are decided by hand, 100 repeat others; 600"
                    + " questions."),
        plan.out());
  }

  @Test
  void afterTheRunNothingIsLeftToAsk() throws IOException {
    mixedList();
    run();

    Program.Run plan = plan();

    assertEquals(0, requests("openlibrary", true, plan));
    assertEquals(0, requests("searxng", false, plan));
    assertEquals(600, requests("openlibrary", true, plan("--refresh")));
  }

  @Test
  void whatAKnownAnswerDoesNotSettleIsAskedOfTheNextSource() throws IOException {
    program.file("books.csv", "title\nNobody's Book\nEmma\n");
    Program.Run first = program.run("@books.csv", "-o", "-", library.source());
    assertEquals(0, first.code(), first.err());

    Program.Run plan = plan();
    run();

    assertEquals(0, requests("openlibrary", true, plan));
    assertEquals(1, requests("searxng", false, plan));
    assertEquals(1, library.asked(Kind.WEB).size());
  }

  private static Isbn isbn(int number) {
    return IntStream.range(0, 10)
        .mapToObj(digit -> Isbn.parse("978000%06d%d".formatted(number, digit)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  /** Every row, every seventh, or so few that none can go in company. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 230})
  void withIsbnsThePlanIsABound(int each) throws IOException {
    List<String> rows = new ArrayList<>(List.of("title,isbn"));
    for (int i = 1; i <= 1_000; i++) {
      rows.add("Volume " + i + "," + (i % each == 0 ? isbn(i) : ""));
    }
    program.file("books.csv", String.join("\n", rows) + "\n");

    Program.Run plan = plan();
    run();

    int asked = library.asked(Kind.TITLE).size() + library.asked(Kind.ISBNS).size();
    int most = requests("openlibrary", false, plan);
    assertTrue(asked <= most, asked + " of " + most);
    assertTrue(most <= 2.1 * asked, "a bound that tells something: " + asked + " of " + most);
  }

  @Test
  void aLongWaitIsToldWithTheWayRoundIt() throws IOException {
    program.file(
        "books.csv",
        IntStream.range(0, 5_000)
            .mapToObj(i -> "Volume " + i)
            .collect(Collectors.joining("\n", "title\n", "\n")));

    Program.Run plan = plan("--interval=1s");

    assertTrue(
        plan.out().contains("5,000 to 10,000  1 request in 1.00 s  at most 2.8 hours"), plan.out());
    assertTrue(plan.out().contains("resolve index"), plan.out());
  }

  @Test
  void aListThatIsDoneSoonNeedsNoAdvice() throws IOException {
    program.file("books.csv", "title\nEmma\n");

    assertFalse(plan("--interval=1s").out().contains("resolve index"));
  }

  @Test
  void oneIsOne() throws IOException {
    program.file("books.csv", "title\nEmma\n");
    assertTrue(
        plan()
            .out()
            .startsWith(
                "1 row: 0 need no search, 0 are decided by hand, 0 repeat others; 1 question.\n"));

    program.file(
        "books.csv",
        "title,link\nEmma,\nEMMA!,\nDune,\nIt,%s\n".formatted(LibraryServer.link("It")));
    program.file("decisions.csv", "Title,Link\nDune,none\n");
    assertTrue(
        plan()
            .out()
            .startsWith(
                "4 rows: 1 needs no search, 1 is decided by hand, 1 repeats another; 1"
                    + " question.\n"));
  }
}
