package club.resolve.check;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The addresses of a list that are to be asked for, by patterns that are looked for anywhere in
 * them.
 *
 * @param include of which one must be found, unless there are none
 * @param exclude of which none must be found
 */
public record AddressFilter(List<Pattern> include, List<Pattern> exclude) {
  /** All addresses. */
  public static final AddressFilter ALL = new AddressFilter(List.of(), List.of());

  public AddressFilter {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /** The reason why an address is not asked for; empty when it is. */
  Optional<String> reason(URI address) {
    Optional<Pattern> without = exclude.stream().filter(each -> in(address, each)).findFirst();
    if (without.isPresent()) {
      return Optional.of("left out by --exclude=" + without.get());
    }
    return include.isEmpty() || include.stream().anyMatch(each -> in(address, each))
        ? Optional.empty()
        : Optional.of("left out, as no --include fits");
  }

  private static boolean in(URI address, Pattern pattern) {
    return pattern.matcher(address.toString()).find();
  }
}
