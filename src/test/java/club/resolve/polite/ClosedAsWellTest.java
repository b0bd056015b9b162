package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.http.Host;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClosedAsWellTest {
  private static final HostLedger.State CLOSED =
      new HostLedger.State(
          Duration.ofSeconds(7), Optional.of(new HostLedger.Closure(Instant.EPOCH, "refused")));

  /** Says of every host that it is closed. */
  private static final HostLedger ALL =
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
        public void pause(String host, Duration pause) {}

        @Override
        public Closure close(String host, Optional<Duration> told, String evidence) {
          return new Closure(Instant.EPOCH, host + evidence);
        }
      };

  private static HostLedger.State seen(String address) {
    return new ClosedAsWell(ALL, Known.SERVICES)
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
    HostLedger seen = new ClosedAsWell(ALL, Known.SERVICES);
    assertEquals(Duration.ofSeconds(3), seen.start("x", Duration.ofSeconds(3), () -> {}));
    assertEquals("xy", seen.close("x", Optional.empty(), "y").evidence());
  }
}
