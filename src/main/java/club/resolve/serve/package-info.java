/**
 * The reconciliation service on the wire: a small HTTP server for the programs of one person.
 *
 * <ul>
 *   <li>The server is Java's own (module jdk.httpserver, which the image has anyway), with a
 *       virtual thread for each request. So a slow client costs a thread that costs nothing, and no
 *       worker: a body is read before the desk is asked, and an answer is written after that.
 *   <li>A service on loopback is within reach of every page that a browser on the machine shows.
 *       {@link Guard} keeps them out: by the name under which the service was asked for, which
 *       tells a rebound name, and by the origin of the page that asks. Programs that are no
 *       browsers send no origin.
 *   <li>All that is taken is bounded ({@link Bounds}): requests at once, bytes in memory, time. A
 *       request beyond the bounds is refused at once, with the time after which to come again, so
 *       that those under way are finished.
 *   <li>No file is served: an answer is made of the catalogue or of constants.
 * </ul>
 */
@NullMarked
package club.resolve.serve;

import org.jspecify.annotations.NullMarked;
