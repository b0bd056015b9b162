package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.service.LibraryServer;
import club.resolve.service.LibraryServer.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program run again and again: what it has been told it does not ask again. */
@Timeout(30)
final class RepeatedRunsTest {
  private static final String STORE = "home/.cache/resolve/answers.db";

  private LibraryServer library;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void prepare() throws IOException {
    library = new LibraryServer();
    program = new Program(folder);
    titles("Emma", "Nobody's Book", "Persuasion");
  }

  @AfterEach
  void stop() {
    library.close();
  }

  private void titles(String... titles) throws IOException {
    program.file("books.csv", Stream.of(titles).collect(Collectors.joining("\n", "title\n", "\n")));
  }

  private void numbered(int count) throws IOException {
    titles(IntStream.rangeClosed(1, count).mapToObj(i -> "Volume " + i).toArray(String[]::new));
  }

  /** In order, so that it is known which titles come before a block. */
  private Program.Run run(String... more) {
    return runWith(more, "-o", "-", "--mode=sequential");
  }

  private void runIntoFile(String... more) {
    runWith(more, "-o", "@links.csv", "--mode=sequential");
  }

  private Program.Run runWith(String[] more, String... others) {
    List<String> args = new ArrayList<>(List.of("@books.csv", library.source()));
    args.addAll(List.of(others));
    args.addAll(List.of(more));
    return program.run(args.toArray(String[]::new));
  }

  private static List<String> column(int column, String csv) {
    return csv.lines().skip(1).map(line -> line.split(",", -1)[column]).toList();
  }

  private static List<String> statuses(Program.Run run) {
    return column(2, run.out());
  }

  private static List<String> seconds(Program.Run run) {
    return column(5, run.out());
  }

  private static List<String> withoutSeconds(String csv) {
    return csv.lines()
        .map(line -> line.replaceFirst("^((?:[^,]*,){5})[^,]*", "$1"))
        .collect(Collectors.toList());
  }

  private List<String> asked() {
    return library.asked(Kind.TITLE);
  }

  @Test
  void theSameCommandAgainAsksNothingAndGivesTheSameRowsWithoutSeconds() {
    Program.Run first = run();
    library.forget();

    Program.Run second = run();

    assertEquals(0, second.code(), second.err());
    assertEquals(List.of(), library.questions());
    assertEquals(withoutSeconds(first.out()), withoutSeconds(second.out()));
    assertEquals(List.of("match", "not_found", "match"), statuses(second));
    assertFalse(seconds(first).contains(""), first.out());
    assertEquals(List.of("", "", ""), seconds(second));
    assertTrue(second.err().contains("3 answers were known from earlier runs."), second.err());
  }

  @Test
  void anEditedListAsksOnlyWhatIsNew() throws IOException {
    run();
    library.forget();
    titles("Sanditon", "PERSUASION!", "Emma");

    Program.Run second = run();

    assertEquals(List.of("Sanditon"), asked());
    assertEquals(List.of("match", "match", "match"), statuses(second));
    assertEquals(List.of(false, true, true), seconds(second).stream().map(""::equals).toList());
  }

  @Test
  void anotherModeOrAnotherNumberOfWorkersAsksNothingAgain() {
    run();
    library.forget();

    Program.Run second = program.run("@books.csv", "-o", "-", library.source(), "--mode=threads");

    assertEquals(0, second.code(), second.err());
    assertEquals(List.of(), library.questions());
  }

  @Test
  void afterABlockTheHostIsLeftAloneAndThenOnlyTheRestIsAskedFor() throws IOException {
    numbered(5);
    library.refuseAfter(2, Optional.of("3600"));
    Program.Run blocked = run();
    assertEquals(3, blocked.code(), blocked.err());
    assertEquals(
        List.of("match", "match", "blocked", "blocked", "blocked"), statuses(blocked), "first run");
    library.relent();
    library.forget();

    Program.Run closed = run();

    assertEquals(3, closed.code(), closed.err());
    assertEquals(List.of(), library.questions());
    assertEquals(
        List.of("match", "match", "blocked", "blocked", "blocked"), statuses(closed), "second run");
    assertTrue(closed.err().contains("closed until 2"), closed.err());

    String host = library.address().substring("http://".length());
    assertTrue(closed.err().contains("resolve cache open " + host), closed.err());
    Program.Run opened = program.run("cache", "open", host);
    assertEquals(0, opened.code(), opened.err());
    Program.Run last = run();

    assertEquals(0, last.code(), last.err());
    assertEquals(List.of("Volume 3", "Volume 4", "Volume 5"), asked());
  }

  @Test
  void aClosedHostIsLeftAloneWhateverIsDoneWithTheAnswers() throws IOException {
    library.refuseAfter(0, Optional.of("3600"));
    run();
    library.relent();
    library.forget();

    assertEquals(3, run("--no-cache").code());
    assertEquals(3, run("--refresh").code());
    assertEquals(List.of(), library.questions());
  }

  @Test
  void aRefusalOfAnAddressOfOnesOwnDoesNotOutliveItsCause() {
    library.refuseAfter(0, Optional.empty());
    assertEquals(List.of("blocked", "blocked", "blocked"), statuses(run()));
    assertEquals(3, asked().size());
    library.relent();

    assertEquals(List.of("match", "not_found", "match"), statuses(run()));
  }

  @Test
  void failuresAreAskedForAgain() {
    library.refuseAfter(0, Optional.of("0"));
    assertEquals(List.of("blocked", "blocked", "blocked"), statuses(run()));
    library.relent();
    library.forget();

    assertEquals(List.of("match", "not_found", "match"), statuses(run()));
    assertEquals(3, asked().size());
  }

  @Test
  void refreshAsksAnewAndKeepsTheNewAnswers() {
    run();
    library.forget();

    Program.Run fresh = run("--refresh");
    assertEquals(3, asked().size());
    assertFalse(seconds(fresh).contains(""), fresh.out());

    library.forget();
    run();
    assertEquals(List.of(), library.questions());
  }

  @Test
  void withoutTheCacheNothingIsToldAndNothingIsKept() {
    run("--no-cache");
    run("--no-cache");
    assertEquals(6, asked().size());

    library.forget();
    run();
    assertEquals(3, asked().size());
  }

  @Test
  void anotherFileKnowsNothing() {
    run();
    library.forget();

    run("--cache=@other.db");

    assertEquals(3, asked().size());
    assertTrue(Files.exists(folder.resolve("other.db")));
  }

  @Test
  void aBudgetOfRequestsLeavesTheRestForTheNextRun() throws IOException {
    numbered(5);

    Program.Run first = run("--max-requests=2");

    assertEquals(3, first.code(), first.err());
    assertEquals(List.of("match", "match", "blocked", "blocked", "blocked"), statuses(first));
    assertTrue(
        first.out().contains("openlibrary: budget: the 2 requests of --max-requests are sent"),
        first.out());
    assertEquals(List.of("Volume 1", "Volume 2"), asked());

    assertEquals(0, run("--max-requests=3").code());
    assertEquals(5, asked().size());
    assertEquals(0, run("--max-requests=0").code());
    assertEquals(5, asked().size());
  }

  @Test
  void manyWorkersTogetherKeepToTheBudget() throws IOException {
    numbered(60);

    Program.Run run =
        program.run(
            "@books.csv",
            "-o",
            "-",
            library.source(),
            "--mode=threads",
            "--workers=16",
            "--max-requests=25");

    assertEquals(3, run.code(), run.err());
    assertEquals(25, asked().size());
    assertEquals(25, statuses(run).stream().filter("match"::equals).count());
  }

  @Test
  void whenItsTimeIsOverARunAsksNobody() {
    Program.Run run = run("--max-time=1ms");

    assertEquals(3, run.code(), run.err());
    assertEquals(List.of("blocked", "blocked", "blocked"), statuses(run));
    assertTrue(
        run.out().contains("openlibrary: budget: the time of --max-time is over"), run.out());
    assertEquals(List.of(), library.questions());
  }

  @Test
  void offlineTellsWhatIsKnownAndAsksNobody() throws IOException {
    run();
    library.forget();
    titles("Emma", "Nobody's Book", "Sanditon");

    Program.Run run = run("--offline");

    assertEquals(3, run.code(), run.err());
    assertEquals(List.of("match", "not_found", "blocked"), statuses(run));
    assertTrue(run.out().contains("--offline sends no requests"), run.out());
    assertEquals(List.of(), library.questions());
  }

  @Test
  void offlineALocalCatalogueStillAnswers() throws IOException {
    program.file("mine.csv", "title,author,link\nSanditon,," + LibraryServer.link("x") + "\n");
    titles("Sanditon");

    Program.Run run = run("--offline", "--source=catalog=" + folder.resolve("mine.csv"));

    assertEquals(List.of("match"), statuses(run), run.err());
    assertEquals(List.of(), library.questions());
  }

  @Test
  void retryFailedAsksOnlyForWhatWasBlockedOrFailed() throws IOException {
    numbered(4);
    runIntoFile("--max-requests=2");
    // A settled row stays as it is, whatever would become of it now.
    String edited = program.read("links.csv").replace(LibraryServer.link("Volume 1"), "by-hand");
    program.file("links.csv", edited);
    library.forget();

    Program.Run retry = program.run("@links.csv", "--retry-failed", "--no-cache", library.source());

    assertEquals(0, retry.code(), retry.err());
    assertEquals(List.of("Volume 3", "Volume 4"), asked().stream().sorted().toList());
    String result = program.read("links.csv");
    assertEquals(
        List.of("by-hand", LibraryServer.link("Volume 2")), column(1, result).subList(0, 2));
    assertEquals(List.of("match", "match", "match", "match"), column(2, result));
    assertEquals(edited, program.read("links.csv.bak"));
    assertEquals(edited.lines().findFirst(), result.lines().findFirst());
  }

  @Test
  void rescoringDecidesByOtherBarsAndAsksNobody() throws IOException {
    program.file("books.csv", "title,note\nEmma,mine\nNobody's Book,x\n");
    runIntoFile();
    String before = program.read("links.csv");
    assertEquals(List.of("match", "not_found"), column(2, before));
    library.forget();

    Program.Run higher =
        program.run("rescore", "@links.csv", library.source(), "--accept=100", "-o", "-");
    Program.Run same = program.run("rescore", "@links.csv", library.source());

    assertEquals(List.of("review", "not_found"), statuses(higher), higher.err());
    assertEquals(0, same.code(), same.err());
    assertEquals(withoutSeconds(before), withoutSeconds(program.read("links.csv")));
    assertEquals(List.of(), library.questions());
  }

  @Test
  void rescoringLeavesARowAsItIsWhoseAnswersAreNotKept() throws IOException {
    runIntoFile("--no-cache");
    String before = program.read("links.csv");

    Program.Run run = program.run("rescore", "@links.csv", library.source(), "--accept=100");

    assertEquals(0, run.code(), run.err());
    assertEquals(withoutSeconds(before), withoutSeconds(program.read("links.csv")));
  }

  @Test
  void aSuddenSilenceIsSaid() throws IOException {
    titles(
        IntStream.rangeClosed(1, 60)
            .mapToObj(i -> i <= 35 ? "Volume " + i : "Nobody's Volume " + i)
            .toArray(String[]::new));

    Program.Run run = run();

    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("may be a block that looks like an answer"), run.err());
    assertFalse(run().err().contains("may be a block"), "nobody was asked");
  }

  @Test
  void infoTellsWhatIsKeptAndWhoIsLeftAlone() {
    run();
    library.refuseAfter(0, Optional.of("3600"));
    run("--refresh");

    Program.Run info = program.run("cache");

    assertEquals(0, info.code(), info.err());
    assertTrue(
        info.out()
            .lines()
            .anyMatch(
                line ->
                    line.matches(
                        "openlibrary +"
                            + library.address()
                            + " editions +3 +1 +\\S+ \\S+ +\\S+ \\S+")),
        info.out());
    assertTrue(info.out().contains("resolve cache open " + library.address()), info.out());
    assertEquals(info.out(), program.run("cache", "info").out());
  }

  @Test
  void exportIsALineAnAnswer() {
    run();

    Program.Run export = program.run("cache", "export");

    assertEquals(0, export.code(), export.err());
    List<String> lines = export.out().lines().toList();
    assertEquals(3, lines.size(), export.out());
    assertTrue(lines.getFirst().contains("\"title\":\"emma\""), lines.getFirst());
    assertTrue(lines.getFirst().contains(LibraryServer.link("Emma")), lines.getFirst());
    assertTrue(lines.get(1).endsWith("\"candidates\":[]}"), lines.get(1));
  }

  /** Each answer leads to another book, as it may after a few bits. */
  private void damage(String where) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(STORE));
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE answers SET answer = replace(answer, 'show/', 'show/9')" + where);
    }
  }

  @Test
  void anAnswerThatWasDamagedIsAskedForAgainAndThatIsSaid() throws SQLException {
    Program.Run first = run();
    library.forget();
    damage(" WHERE title = 'emma'");

    Program.Run second = run();

    assertEquals(List.of("Emma"), asked());
    assertEquals(withoutSeconds(first.out()), withoutSeconds(second.out()));
    assertTrue(
        second.errLines().contains("1 kept answer was damaged and is asked again."), second.err());
    assertTrue(second.err().contains("2 answers were known from earlier runs."), second.err());
    assertFalse(run().err().contains("damaged"), "it was put anew");
    damage("");
    assertTrue(
        run("--offline").errLines().contains("2 kept answers were damaged and are asked again."));
  }

  @Test
  void whatIsKeptIsShownWithoutWhatIsDamagedAndThatIsSaid() throws SQLException {
    run();
    damage("");

    Program.Run info = program.run("cache");
    Program.Run export = program.run("cache", "export");

    for (Program.Run each : List.of(info, export)) {
      assertEquals(0, each.code(), each.err());
      assertTrue(each.err().startsWith("2 kept answers are damaged"), each.err());
    }
    assertTrue(info.out().matches("(?s).* 1 +1 +\\S+ \\S+ +\\S+ \\S+\\s*"), info.out());
    assertEquals(1, export.out().lines().count(), export.out());
  }

  @Test
  void whatIsClearedIsAskedForAgain() {
    run();
    library.forget();

    assertEquals("Removed 0 answers.", program.run("cache", "clear", "-s", "brave").err().strip());
    assertEquals("Removed 3 answers.", program.run("cache", "clear").err().strip());

    run();
    assertEquals(3, asked().size());
  }

  @Test
  void whereNothingIsKeptYetThatIsSaidAndNothingIsMade() {
    for (String command : List.of("info", "clear", "export")) {
      Program.Run run = program.run("cache", command);
      assertEquals(0, run.code(), run.err());
      assertTrue(run.err().contains("nothing is kept"), run.err());
    }
    assertFalse(Files.exists(folder.resolve(STORE)));
  }

  @Test
  void aHostThatIsNotClosedCannotBeOpened() {
    run();
    assertEquals(2, program.run("cache", "open", "example.org").code());

    library.refuseAfter(0, Optional.of("3600"));
    run("--refresh");
    Program.Run other = program.run("cache", "open", "example.org");
    assertEquals(2, other.code());
    assertTrue(other.err().contains(library.address()), other.err());
  }

  @Test
  void aStoreThatCannotBeUsedIsSaidInALineAndTheRunGoesOn() throws IOException {
    Files.createDirectories(folder.resolve(STORE));

    Program.Run run = run("-q");
    assertEquals(0, run.code(), run.err());
    assertEquals(List.of("match", "not_found", "match"), statuses(run));

    List<String> said = run().errLines().stream().filter(line -> line.contains(STORE)).toList();
    assertEquals(1, said.size(), said.toString());
    assertTrue(said.getFirst().contains("the run goes on without it"), said.getFirst());
  }

  /** The budget makes sure that nothing leaves this machine, even if the program were wrong. */
  @Test
  void withoutAStorePublicWebSearchesAreLeftOut() throws IOException {
    titles("Nobody's Book");
    Path store = folder.resolve(STORE);
    Files.createDirectories(store.getParent());
    Files.write(store, new byte[4096]);

    Program.Run run =
        program.run(
            "@books.csv",
            "-o",
            "-",
            "--max-requests=1",
            "--source=openlibrary=" + library.address() + ",duckduckgo");

    assertEquals(3, run.code(), run.err());
    assertEquals(List.of("blocked"), statuses(run));
    assertTrue(run.out().contains("left out, as it is not known when"), run.out());
    assertTrue(run.err().contains("was set aside as " + store + ".damaged-"), run.err());
  }

  @Test
  void aReaderWhoWantsNoMoreIsNoFault() throws IOException {
    numbered(300);

    Program.Run run =
        program.runInto(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new ReaderGone(new IOException("Broken pipe"));
              }
            },
            "@books.csv",
            "-o",
            "-",
            library.source());

    assertEquals(141, run.code());
    assertEquals(
        "Reading %s, columns: title \"title\", author –, ISBN –, carried along: 0\n"
            .formatted(program.path("books.csv")),
        run.err());
  }
}
