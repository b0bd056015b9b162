package club.resolve.check;

import club.resolve.address.Address;
import club.resolve.address.InvalidAddress;
import club.resolve.book.Answer;
import club.resolve.http.Challenge;
import club.resolve.http.Fetched;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Fetcher;
import club.resolve.http.Request;
import club.resolve.http.Request.Want;
import club.resolve.input.LinkRow;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks for each link: by HEAD, and by GET where that does not acquit it; the body is left unread.
 * Equal addresses are asked once; its memory grows with the number of different ones. Thread-safe.
 */
public final class LinkChecker {
  /** Schemes of links that are in order, and lead to no page of the web. */
  private static final Set<String> NO_PAGES =
      Set.of(
          "about bitcoin blob callto chrome cid data doi facetime fax feed file ftp ftps geo git gopher"
              .concat(
                  " im intent irc ircs isbn jabber javascript ldap ldaps magnet mailto maps market")
              .concat(
                  " message mid news nfs nntp rsync rtsp s3 sftp sip sips skype sms smsto spotify"
                      + " ssh")
              .concat(
                  " steam svn tel telnet tg urn view-source vnc webcal whatsapp ws wss xmpp zotero")
              .split(" "));

  private static final Challenge CHALLENGE = new Challenge();

  private final Fetcher fetcher;
  private final LinkRules rules;
  private final Judge judge;
  private final LinkMemory memory;
  private final Time time;
  private final Map<URI, FutureTask<AskedLink>> asked = new ConcurrentHashMap<>();
  private final AtomicLong repeated = new AtomicLong();
  private final AtomicLong remembered = new AtomicLong();

  /** The outcome for an address. */
  private record AskedLink(Finding finding, Optional<Duration> took) {}

  /** The outcome for a link, and the host that it names. */
  private record LinkOutcome(Optional<String> host, AskedLink answer) {}

  /**
   * Asks nothing yet.
   *
   * @param fetcher follows redirects
   */
  public LinkChecker(Fetcher fetcher, LinkRules rules, Judge judge, LinkMemory memory, Time time) {
    this.fetcher = fetcher;
    this.rules = rules;
    this.memory = memory;
    this.judge = judge;
    this.time = time;
  }

  /**
   * Finds out what becomes of a link.
   *
   * @param queued how long the row has waited for a worker
   * @throws InterruptedException when the run is being stopped
   */
  public CheckedLink check(LinkRow row, Duration queued) throws InterruptedException {
    long start = time.nanoTime();
    Meter meter = new Meter();
    LinkOutcome outcome = settled(row.link(), meter);
    return new CheckedLink(
        row,
        outcome.host(),
        outcome.answer().finding(),
        outcome.answer().took(),
        meter.times(queued, time.since(start)));
  }

  /** The number of links that were not requested, since another row had the same. */
  public long repeated() {
    return repeated.get();
  }

  /** The number of addresses that were not requested, since an earlier run found them in order. */
  public long remembered() {
    return remembered.get();
  }

  private LinkOutcome settled(String link, Meter meter) throws InterruptedException {
    if (link.isBlank()) {
      return new LinkOutcome(Optional.empty(), unasked(Verdict.SKIPPED, "the row has no link"));
    }
    try {
      Address address = address(link);
      URI uri = address.uri();
      Optional<String> reason = rules.reason(uri);
      return new LinkOutcome(
          Optional.of(address.host()),
          reason.isPresent() ? unasked(Verdict.SKIPPED, reason.get()) : askedOnce(uri, meter));
    } catch (InvalidAddress e) {
      boolean noPage = e.scheme().filter(NO_PAGES::contains).isPresent();
      return new LinkOutcome(
          Optional.empty(), unasked(noPage ? Verdict.SKIPPED : Verdict.ERROR, reason(e)));
    }
  }

  private Address address(String link) throws InvalidAddress {
    return rules.base().isPresent() ? rules.base().get().resolve(link) : Address.parse(link);
  }

  /** A scheme that nobody knows is a slip of the pen, or the name of a host before its port. */
  private static String reason(InvalidAddress none) {
    Optional<String> scheme = none.scheme().filter(name -> !NO_PAGES.contains(name));
    return scheme.isPresent()
        ? "is no address of the web: \"%s:\" in front; it begins with https:// or http://"
            .formatted(scheme.get())
        : (none.scheme().isPresent() ? "" : "is no address: ") + none.getMessage();
  }

  private static AskedLink unasked(Verdict verdict, String reason) {
    return new AskedLink(Finding.withoutAnswer(verdict, reason), Optional.empty());
  }

  private AskedLink askedOnce(URI address, Meter meter) throws InterruptedException {
    FutureTask<AskedLink> mine = new FutureTask<>(() -> ask(address, meter));
    FutureTask<AskedLink> first = asked.putIfAbsent(address, mine);
    if (first == null) {
      mine.run();
      first = mine;
    } else {
      repeated.incrementAndGet();
    }
    try {
      return first.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InterruptedException) {
        // The thread that asked was stopped, and so are all.
        throw new InterruptedException();
      }
      throw new IllegalStateException(address + " could not be checked", e.getCause());
    }
  }

  private AskedLink ask(URI address, Meter meter) throws InterruptedException {
    try {
      return answer(address, meter);
    } catch (OutOfMemoryError | InternalError | LinkageError e) {
      NoResponse refused = new NoResponse(new Answer.RefusedHere(e));
      return new AskedLink(judge.finding(refused), meter.fetched());
    }
  }

  private AskedLink answer(URI address, Meter meter) throws InterruptedException {
    Optional<Finding> kept = memory.find(address).filter(judge::accepts);
    if (kept.isPresent()) {
      remembered.incrementAndGet();
      return new AskedLink(kept.get(), Optional.empty());
    }
    Request get = Request.get(address, Map.of("Accept", "*/*"), CHALLENGE).wanting(Want.HEADERS);
    Fetched fetched = fetcher.fetch(get.wanting(Want.HEADERS_BY_HEAD), meter);
    if (judge.worthGet(fetched)) {
      fetched = fetcher.fetch(get, meter);
    }
    Finding finding = judge.finding(fetched);
    if (finding.verdict() == Verdict.OK || finding.verdict() == Verdict.MOVED) {
      memory.keep(address, finding);
    }
    return new AskedLink(finding, meter.fetched());
  }
}
