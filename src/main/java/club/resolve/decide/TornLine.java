package club.resolve.decide;

/**
 * A line of a file of decisions of which a part is missing, as a program or a machine left it that
 * was stopped in the middle. It is kept in the file, for a person to mend.
 *
 * @param text as it stands, without its line end
 * @param sentence names the place, and the fault there
 */
public record TornLine(String text, String sentence) {}
