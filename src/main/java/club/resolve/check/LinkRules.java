package club.resolve.check;

import club.resolve.address.Address;
import java.net.URI;
import java.util.Optional;

/**
 * The links of a list that are asked for.
 *
 * @param base the address to which links may be relative
 */
public record LinkRules(
    Optional<Address> base, AddressFilter filter, KnownExceptions known, LeftAlone leftAlone) {

  /** For a list of whole addresses, which are all asked for. */
  public static LinkRules usual(LeftAlone leftAlone) {
    return new LinkRules(Optional.empty(), AddressFilter.ALL, KnownExceptions.NONE, leftAlone);
  }

  /** The reason why an address is not asked for; empty when it is. */
  Optional<String> reason(URI address) {
    return known
        .reason(address)
        .or(() -> filter.reason(address))
        .or(() -> leftAlone.reason(address));
  }
}
