package club.resolve.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DesktopBrowserTest {
  private static final String PAGE = "https://www.goodreads.com/search?q=A+%26+B&x='%22";

  private final List<List<String>> started = new ArrayList<>();

  private Browser browser(String system, Map<String, String> environment) {
    return new DesktopBrowser(system, environment, started::add);
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, DISPLAY, xdg-open",
    "FreeBSD, WAYLAND_DISPLAY, xdg-open",
    "Mac OS X, '', open",
    "Windows 11, '', 'rundll32 url.dll,FileProtocolHandler'"
  })
  void eachSystemHasAProgramOfItsOwn(String system, String variable, String command) {
    assertTrue(browser(system, Map.of(variable, ":0")).open(PAGE));
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.add(PAGE);
    assertEquals(List.of(words), started);
  }

  @Test
  void withoutADisplayNothingIsStarted() {
    assertFalse(browser("Linux", Map.of("DISPLAY", " ")).open(PAGE));
    assertEquals(List.of(), started);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "javascript:alert(1)",
        "-a Calculator",
        "--help",
        "https:",
        "https://a b",
        "https://a.test/\"&calc",
        "/usr/bin/yes",
        ""
      })
  void onlyAddressesOfTheWebAreOpened(String address) {
    assertFalse(browser("Windows 11", Map.of()).open(address));
    assertEquals(List.of(), started);
  }

  @Test
  void aProgramThatIsMissingOrFailsOpensNothing() {
    assertFalse(
        new DesktopBrowser(
                "Mac OS X",
                Map.of(),
                _ -> {
                  throw new IOException("no such file");
                })
            .open(PAGE));
    assertFalse(new DesktopBrowser("Mac OS X", Map.of(), _ -> false).open(PAGE));
  }
}
