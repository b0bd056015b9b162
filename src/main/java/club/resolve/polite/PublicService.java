package club.resolve.polite;

import club.resolve.http.Host;

/**
 * A public service that has a pace of its own. All hosts of its domain are one service, and share
 * one gate.
 *
 * @param domain under which it is reached, in lower case
 * @param pace the pace of a client that names no contact
 * @param paceWithContact the pace of a client that names one; as fast, or faster
 */
public record PublicService(String domain, Pace pace, Pace paceWithContact) {

  /** A service that asks for no contact. */
  public PublicService(String domain, Pace pace) {
    this(domain, pace, pace);
  }

  /** Returns true when a host is one of the service. */
  public boolean has(Host host) {
    String name = host.name();
    return name.endsWith(domain)
        && (name.length() == domain.length()
            || name.charAt(name.length() - domain.length() - 1) == '.');
  }

  /** True where a client that names a contact may ask faster. */
  public boolean wantsContact() {
    return paceWithContact.interval().compareTo(pace.interval()) < 0;
  }

  Pace pace(boolean contactNamed) {
    return contactNamed ? paceWithContact : pace;
  }
}
