package club.resolve.service;

/**
 * A thing that a source lacks to answer, or to answer faster.
 *
 * @param what the thing in a word, such as "key"
 * @param advice the remedy, as a sentence without its full stop
 */
public record Missing(String what, String advice) {}
