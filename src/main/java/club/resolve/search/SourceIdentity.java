package club.resolve.search;

import java.net.URI;

/**
 * Whose answer it is: the same question may be answered otherwise elsewhere.
 *
 * @param name the name of the source
 * @param address that is asked, with whatever else decides about the answer, such as how many
 *     results were wanted
 */
public record SourceIdentity(String name, String address) {

  public static SourceIdentity of(String name, URI address) {
    return new SourceIdentity(name, address.toString());
  }

  /** The same source when its answers hold editions, too; those of earlier versions do not. */
  public SourceIdentity withEditions() {
    return new SourceIdentity(name, address + " editions");
  }

  /** The same source when an empty answer of it is a fact. */
  public SourceIdentity withOwnEngines() {
    return new SourceIdentity(name, address + " own-engines");
  }

  /** The same source when it is asked for so many results. */
  public SourceIdentity withResults(int results) {
    return new SourceIdentity(name, address + " results=" + results);
  }
}
