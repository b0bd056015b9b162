package club.resolve.review;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser of the desktop, started by the program that each system has for it. No shell reads
 * the address, and it is http or https. Thread-safe.
 */
public final class DesktopBrowser implements Browser {
  private static final int SECONDS_TO_FAIL = 2;

  private final String system;
  private final Map<String, String> environment;
  private final Starter starter;

  /** Starts programs. */
  @FunctionalInterface
  interface Starter {
    /**
     * Starts a program.
     *
     * @return false when it has failed
     * @throws IOException when there is no such program
     */
    boolean start(List<String> command) throws IOException;
  }

  /**
   * @param system as in the property {@code os.name}
   * @param environment says if there is a display
   */
  DesktopBrowser(String system, Map<String, String> environment, Starter starter) {
    this.system = system.toLowerCase(Locale.ROOT);
    this.environment = environment;
    this.starter = starter;
  }

  /** The browser of this machine. */
  public static Browser ofProcess(Map<String, String> environment) {
    return new DesktopBrowser(
        System.getProperty("os.name", ""), environment, DesktopBrowser::started);
  }

  @Override
  public boolean open(String address) {
    try {
      Optional<String> page = page(address);
      return page.isPresent() && (hasDesktop() && starter.start(command(page.get())));
    } catch (IOException _) {
      return false;
    }
  }

  /** The address without any character that a program could take for something else. */
  private static Optional<String> page(String address) {
    try {
      URI uri = new URI(address.strip());
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private List<String> command(String page) {
    if (windows()) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", page);
    }
    return List.of(mac() ? "open" : "xdg-open", page);
  }

  private boolean windows() {
    return system.startsWith("windows");
  }

  private boolean mac() {
    return system.startsWith("mac");
  }

  /** Without a display, xdg-open would start a browser in the terminal itself. */
  private boolean hasDesktop() {
    return windows()
        || mac()
        || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
            .anyMatch(name -> !environment.getOrDefault(name, "").isBlank());
  }

  /**
   * Returns true when the command went well, or still runs after some seconds, as it shows the page
   * then.
   */
  private static boolean started(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    try {
      return !process.waitFor(SECONDS_TO_FAIL, TimeUnit.SECONDS) || process.exitValue() == 0;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
