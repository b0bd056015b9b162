package club.resolve.compare;

/**
 * The outcome of one piece of work.
 *
 * @param result in words that are equal where the results are
 * @param failed true if there is no result, so that its time says nothing
 */
public record Piece(Span span, String result, boolean failed) {}
