package club.resolve.cli;

import club.resolve.run.UserError;
import club.resolve.serve.Guard;
import club.resolve.serve.ReconcileServer.Access;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The place at which a service listens, and who may ask it. */
final class ListenOptions {
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern ORIGIN =
      Pattern.compile("https?://(?:\\[[0-9a-f:.]+]|[a-z0-9.-]+)(?::[0-9]{1,5})?");

  private final Options options;
  private final Value<Integer> port;
  private final Value<String> bind;
  private final Value<String> origins;
  private final Value<Boolean> jsonp;

  ListenOptions(Options options) {
    this.options = options;
    port =
        options.withDefault(
            "--port=N",
            Converter.PORT,
            "8000",
            "The port on which it listens; 0 takes any that is free.");
    bind =
        options.withDefault(
            "--bind=ADDRESS",
            Converter.TEXT,
            "127.0.0.1",
            "The address on which it listens. With any other, such as 0.0.0.0, whoever reaches this"
                + " machine may ask, and reads what the sources tell: there is no password.");
    origins =
        options.text(
            "--allow-origin=ORIGIN,...",
            "Sites whose pages may ask, by scheme, host and port; those of all others are"
                + " refused. Pages of servers on this machine may ask anyway.");
    jsonp =
        options.flag(
            "--jsonp",
            "Also answers by scripts (JSONP), for clients that cannot read answers of other servers"
                + " (CORS). Only pages that may ask get them.");
  }

  /**
   * The address to listen on.
   *
   * @throws UserError when it is none of this machine
   */
  private InetSocketAddress address() throws UserError {
    try {
      return new InetSocketAddress(InetAddress.getByName(bind.get()), port.get());
    } catch (UnknownHostException _) {
      throw new UserError(
          "--bind: '%s' is neither an address nor the name of a host".formatted(bind.get()));
    }
  }

  /**
   * Takes the options together.
   *
   * @throws picocli.CommandLine.ParameterException for what is no origin
   * @throws UserError when the address is none of this machine
   */
  Access access() throws UserError {
    InetSocketAddress address = address();
    Set<String> allowed =
        origins
            .given()
            .map(all -> COMMA.splitAsStream(all).map(String::strip).collect(Collectors.toSet()))
            .orElse(Set.of());
    for (String origin : allowed) {
      options.require(
          ORIGIN.matcher(origin).matches(),
          "--allow-origin: '%s' is not an origin; it should look like https://example.org"
              .formatted(origin));
    }
    boolean beyond = !address.getAddress().isLoopbackAddress();
    return new Access(
        address,
        new Guard(Set.of(bind.get().toLowerCase(Locale.ROOT)), beyond, allowed),
        jsonp.get());
  }

  /** The address of the service, for clients on this machine. */
  static String url(InetSocketAddress at) {
    InetAddress address = at.getAddress();
    String host =
        address.isAnyLocalAddress()
            ? "127.0.0.1"
            : address instanceof Inet6Address
                ? "[" + address.getHostAddress() + "]"
                : address.getHostAddress();
    return "http://%s:%d".formatted(host, at.getPort());
  }
}
