package club.resolve.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.batch.Concurrency;
import club.resolve.batch.Mode;
import club.resolve.book.Dialect;
import club.resolve.book.ResultRow;
import club.resolve.book.Site;
import club.resolve.decide.DecisionsFile;
import club.resolve.http.EnvironmentProxies;
import club.resolve.input.Columns;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.output.ColumnChoice;
import club.resolve.output.Format;
import club.resolve.output.Formulas;
import club.resolve.output.Style;
import club.resolve.run.AllSources;
import club.resolve.run.Engine;
import club.resolve.run.ListPart;
import club.resolve.run.Listener;
import club.resolve.run.RunContext;
import club.resolve.run.Shared;
import club.resolve.run.SourceSettings;
import club.resolve.run.StoreSettings;
import club.resolve.run.Streams;
import club.resolve.run.Task;
import club.resolve.run.TitleReport;
import club.resolve.run.TitleRun;
import club.resolve.run.TitleSettings;
import club.resolve.run.UserError;
import club.resolve.timing.Time;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on Spark within this process. */
class LocalRunTest {
  private static final List<String> CONF =
      List.of("spark.master", "spark.ui.enabled", "spark.resolve.rows", "spark.driver.host");

  @TempDir Path folder;
  private Path list;

  @BeforeEach
  void setUp() throws IOException {
    System.setProperty("spark.master", "local[2]");
    System.setProperty("spark.ui.enabled", "false");
    System.setProperty("spark.resolve.rows", "3");
    System.setProperty("spark.driver.host", "127.0.0.1");
    list = folder.resolve("books.csv");
    StringBuilder rows = new StringBuilder("Title,Author,Note\n");
    StringBuilder catalog = new StringBuilder("title,author,goodreads_id\n");
    for (int i = 0; i < 20; i++) {
      String title = "The " + "aeiouyqwrtzpsdfghjkl".charAt(i) + "x voyages of Number " + i;
      rows.append(title).append(",Ann Author,\"two\r\nlines \"\"").append(i).append("\"\"\"\n");
      if (i % 4 > 0) {
        catalog.append(title).append(",Ann Author,").append(100 + i).append('\n');
      }
    }
    Files.writeString(list, rows);
    Files.writeString(folder.resolve("catalog.csv"), catalog);
  }

  @AfterEach
  void tearDown() {
    CONF.forEach(System::clearProperty);
  }

  private RemoteFiles files() {
    return new RemoteFiles(folder.resolve("remote"), new Configuration());
  }

  private SparkEngine engine() {
    return new SparkEngine(files());
  }

  private RunContext context(Engine engine) {
    return new RunContext(
        Site.GOODREADS,
        AllSources.KNOWN,
        Shared.none(),
        folder.resolve("indexes"),
        EnvironmentProxies::none,
        UnaryOperator.identity(),
        Listener.SILENT,
        Time.system(),
        engine);
  }

  private TitleSettings settings(Path result, SourceSettings sources) {
    return new TitleSettings(
        Task.RESOLVE,
        Optional.of(list),
        false,
        Columns.USUAL,
        ListPart.WHOLE,
        new Concurrency(Mode.VIRTUAL, 4),
        Duration.ZERO,
        new TitleSettings.Results(
            Stream.of(result)
                .map(
                    file ->
                        new TitleSettings.Target(
                            Optional.of(file), Format.ofEnding(file.toString()).orElseThrow()))
                .toList(),
            ColumnChoice.USUAL,
            new Style(Formulas.KEPT, Optional.empty(), Dialect.USUAL),
            false),
        new TitleSettings.SideFiles(Optional.empty(), Optional.empty(), Optional.empty()),
        new TitleSettings.Rule(Fallback.FIRST, Bars.MEASURED),
        new DecisionsFile(folder.resolve("decisions.csv"), Site.GOODREADS),
        sources);
  }

  private SourceSettings catalog() {
    return SourceSettings.usual("catalog=" + folder.resolve("catalog.csv"), Optional.empty());
  }

  private TitleReport run(Engine engine, TitleSettings settings, List<ResultRow> rows)
      throws IOException {
    Streams streams = new Streams(InputStream.nullInputStream(), Writer::nullWriter);
    return new TitleRun(settings, streams, context(engine)).run(rows::add);
  }

  /** All of a row that does not depend on time. */
  private static List<List<Object>> facts(List<ResultRow> rows) {
    return rows.stream()
        .map(row -> List.<Object>of(row.book(), row.rest(), row.outcome()))
        .toList();
  }

  @Test
  void theRowsAreThoseOfTheEmbeddedRunInTheOrderOfTheList() throws IOException {
    Files.writeString(
        folder.resolve("decisions.csv"),
        """
        Title,Author,Link
        The ax voyages of Number 0,Ann Author,https://www.goodreads.com/book/show/7
        """);
    List<ResultRow> embedded = new ArrayList<>();
    List<ResultRow> spark = new ArrayList<>();
    run(Engine.EMBEDDED, settings(folder.resolve("embedded.csv"), catalog()), embedded);
    RemoteFiles files = files();
    TitleReport report =
        run(new SparkEngine(files), settings(folder.resolve("spark.csv"), catalog()), spark);
    assertEquals(20, spark.size());
    assertEquals(facts(embedded), facts(spark));
    assertTrue(
        report
            .summary()
            .details()
            .contains("Spark: 7 tasks of up to 3 titles each, none tried again."),
        () -> report.summary().details().toString());
    // The results may still have a way to go.
    assertTrue(Files.exists(folder.resolve("spark.csv.waves")));
    files.putBack();
    assertFalse(Files.exists(folder.resolve("spark.csv.waves")));
  }

  @Test
  void whatAnEarlierRunHasDoneIsNotDoneAgain() throws IOException {
    Path result = folder.resolve("spark.jsonl");
    List<ResultRow> whole = new ArrayList<>();
    assertThrows(
        UncheckedIOException.class,
        () ->
            run(
                engine(),
                settings(result, catalog()),
                new ArrayList<>() {
                  private static final long serialVersionUID = 1;

                  @Override
                  public boolean add(ResultRow row) {
                    if (row.book().row() > 8) {
                      throw new UncheckedIOException(new IOException("the driver dies"));
                    }
                    return super.add(row);
                  }
                }));
    assertFalse(Files.exists(result));
    assertTrue(Files.exists(folder.resolve("spark.jsonl.waves")));
    TitleReport report = run(engine(), settings(result, catalog()), whole);
    assertEquals(20, whole.size());
    assertTrue(
        report.summary().details().stream()
            .anyMatch(line -> line.contains("done by an earlier run")),
        () -> report.summary().details().toString());
  }

  @Test
  void aRunThatIsStoppedSaysWhereItGoesOn() throws IOException {
    Path result = folder.resolve("spark.csv");
    TitleReport report =
        run(
            engine(),
            settings(result, catalog()),
            new ArrayList<>() {
              private static final long serialVersionUID = 1;

              @Override
              public boolean add(ResultRow row) {
                if (row.book().row() == 1) {
                  Thread.currentThread().interrupt();
                }
                return super.add(row);
              }
            });
    assertTrue(
        report
            .summary()
            .details()
            .contains("The same command goes on with what is in %s.waves.".formatted(result)),
        () -> report.summary().details().toString());
    assertTrue(Files.exists(folder.resolve("spark.csv.waves")));
  }

  @Test
  void whatMakesNoSenseOnAClusterIsRefused() {
    TitleSettings cached =
        settings(
            folder.resolve("a.csv"),
            catalog().with(StoreSettings.usual(Optional.of(folder.resolve("answers.db")))));
    assertTrue(refusal(cached).contains("--answers=FILE"));
    TitleSettings search =
        settings(
            folder.resolve("a.csv"), SourceSettings.usual("catalog,duckduckgo", Optional.empty()));
    assertTrue(refusal(search).contains("duckduckgo is a public web search"));
    TitleSettings missing =
        settings(
            folder.resolve("a.csv"),
            SourceSettings.usual("catalog=" + folder.resolve("none.csv"), Optional.empty()));
    assertTrue(refusal(missing).contains("none.csv"));
    TitleSettings remote =
        settings(
            folder.resolve("a.csv"),
            SourceSettings.usual("catalog=s3a://bucket/ol.index", Optional.empty()));
    assertTrue(refusal(remote).contains("--archives"));
  }

  private String refusal(TitleSettings settings) {
    return String.valueOf(
        assertThrows(UserError.class, () -> run(engine(), settings, new ArrayList<>()))
            .getMessage());
  }
}
