/**
 * One well-behaved client a host: gate, pace, retry, back-off, robots.txt.
 *
 * <p>The order of the chain:
 *
 * <ul>
 *   <li>Retries stand outside the gate, so every try is paced. Redirects stand outside it, too, so
 *       a redirect to another host keeps to that host's pace.
 *   <li>A gate hands out one slot at a time ({@link PacedGate}). The turnstile is held while its
 *       holder waits for the slot and starts the request: to reserve a slot and then sleep lets
 *       requests bunch up. A host without a pace has no turnstile, only the pause and the closing.
 *   <li>A pace is counted from start to start, and kept exactly. Java's client does not tell when
 *       it sends: on a machine without a core to spare, a request may leave it later than it
 *       started, and be that much nearer to the next one. The mean pace holds. The first request of
 *       a process is much later than the others, so the slot after it is kept back from all
 *       processes until it has come ({@link HostLedger#arrived}).
 *   <li>A pace belongs to a public name ({@link PublicService}), and all hosts of its domain share
 *       one gate. An address that the user names has only the user's interval.
 *   <li>Hosts of which nothing is known but a link have a pace, too ({@link
 *       HostPaces#forStrangers}), unless they are of the user's own network.
 * </ul>
 *
 * <p>Refusals:
 *
 * <ul>
 *   <li>A gate reads each response the moment it is complete, in the client's thread, before the
 *       worker that waits for it goes on. So a 429 or a challenge stops all other workers at once.
 *   <li>A 429 is an order to wait, not a failure. The gate pauses the host, and the request queues
 *       again without using up a retry. Five pauses in a row with nothing else answered between,
 *       two where it says no time, or a {@code Retry-After} of more than two minutes, are a block.
 *   <li>A bare 403 closes public services alone ({@code BlockSign.forbids}). At an address that the
 *       user named it is mostly a setting, which may be mended a moment later, so it is the answer
 *       to its question and no more. Challenges, 429 and {@code Retry-After} count everywhere.
 *   <li>{@code doctor} asks an address of the user's own even while it is closed ({@link
 *       ClosedAsWell}), and leaves it closed.
 *   <li>A host that gives nothing is down, and costs no more than some tries ({@link Outage}, the
 *       pattern of a circuit breaker). Time-outs, broken connections, TLS that fails, 502 and 503
 *       make it down after three tries in a row of more than one question, and not before 1.5 s:
 *       one page that hangs says nothing about others, and a server that is started again is back
 *       by then. The status of a link and an unanswered HEAD do not count, nor does a text of which
 *       a part has come.
 *   <li>A connection that is not made pauses the host, each time longer, and makes it down after
 *       1.5 s. All hosts behind a proxy that is gone are down by their first failure. A name that
 *       is unknown makes a host down at once, unless it has answered before.
 *   <li>Of a host that is down the rest is an error at once, with the reason. One request finds out
 *       whether it is up again after 15 s, 30 s, and so on to five minutes. Other runs are not
 *       told, as it may be back before the next one.
 * </ul>
 */
@NullMarked
package club.resolve.polite;

import org.jspecify.annotations.NullMarked;
