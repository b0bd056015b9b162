package club.resolve.compare;

import java.time.Duration;

/**
 * The time of one piece of work, by where it went. The parts follow each other; what is left until
 * the end is the program's own work.
 *
 * @param name of the piece, as a person knows it: a title, an address
 * @param begin from the start of the run to being handed to the executor
 * @param queued until a worker took it up
 * @param waited not asking, for politeness
 * @param fetched from the start of a request to the end of its answer, all tries together
 * @param end from the start of the run to being done
 */
public record Span(
    String name,
    Duration begin,
    Duration queued,
    Duration waited,
    Duration fetched,
    Duration end) {}
