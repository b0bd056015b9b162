/**
 * The wire: requests, responses, the JDK client with its limits.
 *
 * <ul>
 *   <li>The start of a request is apart from waiting for its response ({@link Transport#begin}), so
 *       that a gate holds its turnstile for the start alone.
 *   <li>The signs of a refusal are a service's own knowledge ({@link BlockSign}), given with the
 *       request.
 *   <li>A response is bounded: 2 MiB of body and 32 KiB of headers. One with too many parts is
 *       none, as a small text can grow large in memory.
 *   <li>A body that may be large is never in memory. A {@link Request} may have a {@link
 *       BodyTarget}, which is asked at each try for the headers that say what is missing, and is
 *       given the body piece by piece. So a further try goes on where the last one broke off.
 *   <li>A redirect leads to no private address but those of the host that was named, be it by
 *       number or by name. The name is looked up before the request waits at its gate, and Java's
 *       client looks it up again, from a memory of 30 s. So a name whose address changes while the
 *       request waits longer than that is still followed. Names that a proxy alone can look up are
 *       the proxy's to refuse.
 *   <li>The wire tries again by itself once at most, where a connection breaks before a response
 *       begins, as the server may have closed a connection that was kept. The JDK's client would do
 *       so four times, at once and past the gate.
 *   <li>Settings of Java's client that hold for the whole process are chosen by the program's start
 *       ({@link ClientProperties}).
 *   <li>A key is a {@link Secret}, which does not show itself and is given apart from the other
 *       headers. So no log, error or {@code toString} holds it, and no redirect carries it to
 *       another host.
 * </ul>
 */
@NullMarked
package club.resolve.http;

import org.jspecify.annotations.NullMarked;
