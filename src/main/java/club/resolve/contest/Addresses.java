package club.resolve.contest;

import club.resolve.address.Address;
import club.resolve.address.InvalidAddress;
import club.resolve.check.LeftAlone;
import club.resolve.contest.Contest.Live;
import club.resolve.http.Host;
import club.resolve.input.InputException;
import club.resolve.input.LinkList;
import club.resolve.input.LinkReader;
import club.resolve.input.LinkRow;
import club.resolve.polite.HostPaces;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The addresses that a comparison asks for, all of them such as may be asked. */
public final class Addresses {
  private Addresses() {}

  /** Returns true when the text that stands for the list is an address itself. */
  public static boolean isAddress(String text) {
    return text.matches("(?i)https?://.*");
  }

  /**
   * One address.
   *
   * @param place where it stands
   * @throws InputException when it is none, or leads to who is left alone
   */
  static URI address(String text, String place) throws InputException {
    URI address;
    try {
      address = Address.parse(text).uri();
    } catch (InvalidAddress e) {
      throw InputException.in(place, "'" + text + "' is no address: " + e.getMessage());
    }
    if (LeftAlone.allBut(List.of()).reason(address).isPresent()) {
      throw InputException.in(
          place, text + ": Goodreads is left alone, as its terms rule out robots");
    }
    return address;
  }

  /**
   * Those of a list, in its order.
   *
   * @param input a file, or {@code -} for standard input
   * @param in standard input
   * @throws InputException when it cannot be read, has none, or holds what is no address
   */
  static List<URI> listed(String input, InputStream in) throws IOException {
    List<URI> addresses = new ArrayList<>();
    try (LinkList list =
            input.equals("-")
                ? LinkList.fromStdin(in, Optional.empty())
                : LinkList.inFile(Path.of(input), Optional.empty());
        LinkReader reader = list.open()) {
      for (Optional<LinkRow> row = reader.next(); row.isPresent(); row = reader.next()) {
        if (!row.get().link().isBlank()) {
          addresses.add(address(row.get().link(), input));
        }
      }
    }
    if (addresses.isEmpty()) {
      throw InputException.in(input, "has no link");
    }
    return addresses;
  }

  /**
   * The requests of one run to servers of others; empty where all hosts are of this machine and its
   * networks.
   *
   * @param own the program's own things to ask instead, in the plural
   * @param paces the paces of hosts that may be anyone's
   * @throws ContestException when others would be asked without --live
   */
  static Optional<Live> live(
      List<URI> addresses, ContestSettings settings, String own, HostPaces paces)
      throws ContestException {
    List<Host> hosts = addresses.stream().map(Host::of).distinct().toList();
    if (hosts.stream().allMatch(Host::isPrivate)) {
      return Optional.empty();
    }
    String whom =
        hosts.stream()
            .filter(host -> !host.isPrivate())
            .map(Host::toString)
            .collect(Collectors.joining(", "));
    if (!settings.live()) {
      throw new ContestException(
          "requests would go to %s, out on the network; add --live to allow them, or leave FILE"
                  .formatted(whom)
              + " out, and the program asks "
              + own
              + " of its own");
    }
    Duration interval =
        hosts.stream()
            .map(host -> paces.of(host).interval())
            .max(Duration::compareTo)
            .orElseThrow();
    return Optional.of(new Live(addresses.size(), whom, interval));
  }
}
