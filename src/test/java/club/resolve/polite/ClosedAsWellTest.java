package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.http.Host;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClosedAsWellTest {
  private static final HostLedger.State CLOSED =
      new HostLedger.State(
          Duration.ofSeconds(7), Optional.of(new HostLedger.Closure(Instant.EPOCH, "refused")));

  private final List<String> told = new ArrayList<>();

  /** Says of every host that it is closed. */
  private final HostLedger all =
      new HostLedger() {
        @Override
        public State state(String host) {
          return CLOSED;
        }

        @Override
        public Duration start(String host, Duration gap, Runnable start) {
          return gap;
        }

        @Override
        public void arrived(String host, Duration gap) {
          told.add(host + " arrived, then " + gap);
        }

        @Override
        public void pause(String host, Duration pause) {
          told.add(host + " pauses for " + pause);
        }

        @Override
        public Closure close(String host, Optional<Duration> told, String evidence) {
          return new Closure(Instant.EPOCH, host + evidence);
        }
      };

  private HostLedger.State seen(String address) {
    return new ClosedAsWell(all, Known.SERVICES)
        .state(Known.SERVICES.key(Host.of(URI.create(address))));
  }

  @Test
  void anAddressOfOnesOwnMayBeAskedAfterItsPause() {
    assertEquals(
        new HostLedger.State(Duration.ofSeconds(7), Optional.empty()),
        seen("http://localhost:8080/search"));
  }

  @Test
  void aPublicServiceStaysClosed() {
    assertEquals(CLOSED, seen("https://openlibrary.org/search.json"));
    assertEquals(CLOSED, seen("https://html.duckduckgo.com/html/"));
  }

  @Test
  void slotsAndClosuresAreThoseOfAllRuns() {
    HostLedger seen = new ClosedAsWell(all, Known.SERVICES);
    assertEquals(Duration.ofSeconds(3), seen.start("x", Duration.ofSeconds(3), () -> {}));
    assertEquals("xy", seen.close("x", Optional.empty(), "y").evidence());
    seen.arrived("x", Duration.ofSeconds(1));
    seen.pause("x", Duration.ofSeconds(2));
    assertEquals(List.of("x arrived, then PT1S", "x pauses for PT2S"), told);
  }
}
