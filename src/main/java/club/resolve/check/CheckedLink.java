package club.resolve.check;

import club.resolve.book.Times;
import club.resolve.input.LinkRow;
import java.time.Duration;
import java.util.Optional;

/**
 * One row of the result.
 *
 * @param host that the link names; empty where it is no address
 * @param took from the start of each request for this address to the end of its answer, over all
 *     tries and redirects; empty where nothing was asked. Rows of equal addresses share it
 * @param times the times of this row alone
 */
public record CheckedLink(
    LinkRow row, Optional<String> host, Finding finding, Optional<Duration> took, Times times) {}
