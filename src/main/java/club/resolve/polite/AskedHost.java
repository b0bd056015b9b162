package club.resolve.polite;

import club.resolve.http.Host;

/**
 * A host, or all hosts of a public service, which have one gate together.
 *
 * @param name as a person names it
 * @param key under which the ledger knows it
 * @param isPublic true if it is of a public service, and no address of the user's own
 */
record AskedHost(String name, String key, boolean isPublic) {
  static AskedHost of(Host host, PublicServices services) {
    return new AskedHost(host.toString(), services.key(host), services.of(host).isPresent());
  }
}
