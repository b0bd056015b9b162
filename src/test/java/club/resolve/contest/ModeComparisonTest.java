package club.resolve.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.check.LeftAlone;
import club.resolve.compare.Comparison;
import club.resolve.compare.Contender;
import club.resolve.compare.Run;
import club.resolve.http.Fetcher;
import club.resolve.http.Response;
import club.resolve.match.LinkPicker;
import club.resolve.polite.HostPaces;
import club.resolve.polite.PublicServices;
import club.resolve.rehearsal.Latency;
import club.resolve.rehearsal.SimulatedServer;
import club.resolve.search.Source;
import club.resolve.search.SourceChain;
import club.resolve.service.SourceSpec;
import club.resolve.timing.FakeTime;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A comparison by whoever has no command line: all it needs is handed in. */
final class ModeComparisonTest {
  private static final Duration TAKES = Duration.ofMillis(100);

  private final FakeTime time = new FakeTime();
  private final List<String> told = new ArrayList<>();

  private final ContestListener listener =
      new ContestListener() {
        @Override
        public void say(String sentence) {
          told.add(sentence);
        }

        @Override
        public void begin(int runs) {
          told.add("begin " + runs);
        }

        @Override
        public void done(Run run) {
          told.add("done " + run.contender().label() + " " + run.round());
        }

        @Override
        public void end() {
          told.add("end");
        }

        @Override
        public void result(Comparison comparison) {
          told.add("result " + comparison.work());
        }
      };

  /** Parts of which a comparison of links on this machine needs one. */
  private record Own(Fetcher fetcher) implements ContestParts {
    @Override
    public Fetcher own(Duration interval) {
      return fetcher;
    }

    @Override
    public LinksJob.Asking wire() {
      return _ -> {
        throw new AssertionError("no mode without a waiting thread was named");
      };
    }

    @Override
    public SourceChain chain() {
      throw new AssertionError();
    }

    @Override
    public List<LiveService> services() {
      throw new AssertionError();
    }

    @Override
    public Source catalog(SourceSpec spec) {
      throw new AssertionError();
    }

    @Override
    public HostPaces paces() {
      return new HostPaces(new PublicServices(List.of()), Duration.ZERO, false).forStrangers();
    }

    @Override
    public LinkPicker picker() {
      throw new AssertionError();
    }

    @Override
    public SimulatedServer server(Latency latency) {
      throw new AssertionError();
    }

    @Override
    public Source simulated(SimulatedServer server, Duration interval) {
      throw new AssertionError();
    }

    @Override
    public Fetcher strangers() {
      throw new AssertionError();
    }

    @Override
    public Fetcher links(LeftAlone leftAlone) {
      throw new AssertionError();
    }
  }

  private boolean compared(String address) throws Exception {
    Fetcher fetcher =
        (request, _) -> {
          time.sleep(TAKES);
          return new Response(
              request.uri(), 200, HttpHeaders.of(Map.of(), (_, _) -> true), "", TAKES);
        };
    ContestSettings settings =
        new ContestSettings(
            JobName.LINKS,
            Optional.of(address),
            Optional.of(List.of(new Contender("sequential", 1), new Contender("threads", 1))),
            1,
            1,
            2,
            Optional.empty(),
            new Latency.Fixed(TAKES),
            Optional.empty(),
            false,
            Duration.ZERO,
            Optional.empty(),
            Optional.empty());
    return new ModeComparison(settings, new Own(fetcher), listener, time)
        .run(InputStream.nullInputStream());
  }

  @Test
  void theListenerIsToldOfEachRunAndOfTheResult() throws Exception {
    assertTrue(compared("http://127.0.0.1/"));

    assertEquals(
        List.of(
            "2 times http://127.0.0.1/: 4 runs in all.",
            "begin 4",
            "done sequential 0",
            "done threads 0",
            "done threads 1",
            "done sequential 1",
            "end",
            "result 2 times http://127.0.0.1/"),
        told);
  }

  @Test
  void nobodyOutOnTheNetworkIsAskedUnlessThatIsAllowed() {
    ContestException refused =
        assertThrows(ContestException.class, () -> compared("http://192.0.2.1/"));

    assertTrue(
        String.valueOf(refused.getMessage())
            .startsWith("requests would go to 192.0.2.1, out on the network"),
        refused::getMessage);
    assertEquals(List.of(), told);
  }
}
