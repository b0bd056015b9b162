package club.resolve.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.batch.Concurrency;
import club.resolve.batch.Mode;
import club.resolve.http.RawServer;
import club.resolve.http.WireFault;
import club.resolve.output.Formulas;
import club.resolve.texts.Pipeline;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Time;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of a host that takes requests and gives nothing, over the wire. */
@Timeout(20)
final class TextsOfSilentHostsTest {
  private static final int TEXTS = 60;

  @TempDir private Path folder;

  private static Stream<WireFault> silences() {
    return Stream.concat(WireFault.slow().stream(), WireFault.quick().stream())
        .filter(fault -> List.of("silent", "reset before the headers").contains(fault.name()));
  }

  @ParameterizedTest
  @MethodSource("silences")
  void someRequestsTellThatTheHostIsDownAndTheOtherTextsAreErrorsAtOnce(WireFault silence)
      throws Exception {
    try (RawServer server = RawServer.of(silence.handler())) {
      List<String> rows = rows(server.address(), new FakeTime());

      assertEquals(TEXTS, rows.size());
      assertTrue(rows.stream().allMatch(row -> row.contains(",error,")), rows.toString());
      assertTrue(rows.getLast().contains("taken for down"), rows.getLast());
      // The client itself tries once more where a connection is reset.
      int most = 6 * silence.times();
      int requests = server.heads().size();
      assertTrue(requests >= 3 && requests <= most, requests + " requests");
    }
  }

  private List<String> rows(String address, Time time) throws IOException {
    Path list = folder.resolve("texts.txt");
    Path result = folder.resolve("result.csv");
    Files.writeString(
        list,
        IntStream.range(0, TEXTS).mapToObj(i -> address + i).collect(Collectors.joining("\n")));
    FetchSettings fetch =
        new FetchSettings(Duration.ZERO, Duration.ofMillis(60), 3, Optional.empty());
    TextSettings settings =
        new TextSettings(
            Optional.of(list),
            Optional.empty(),
            folder.resolve("texts"),
            1_000,
            false,
            new Pipeline.Workers(new Concurrency(Mode.SEQUENTIAL, 1), 1),
            Optional.of(result),
            Formulas.DEFUSED,
            SourceSettings.ofLinks(fetch, Optional.empty()));
    Streams none = new Streams(InputStream.nullInputStream(), Writer::nullWriter);
    new TextRun(settings, none, context(time)).run();
    return Files.readAllLines(result).stream().skip(1).toList();
  }

  private RunContext context(Time time) {
    RunContext usual = RunContext.in(folder, Listener.SILENT);
    return new RunContext(
        usual.site(),
        usual.known(),
        usual.shared(),
        usual.indexes(),
        usual.proxies(),
        usual.logged(),
        usual.listener(),
        time,
        usual.engine());
  }
}
