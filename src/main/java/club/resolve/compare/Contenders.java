package club.resolve.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Contenders as they are typed, such as {@code sequential,threads:5,virtual:100}. Pure. */
public final class Contenders {
  /** More would be a slip of the hand, and threads of which most machines have no room. */
  private static final int MOST_WORKERS = 10_000;

  private static final String SEQUENTIAL = "sequential";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  private Contenders() {}

  /**
   * Reads them.
   *
   * @param modes that there are
   * @param usualWorkers of a mode that is typed without a number
   * @throws IllegalArgumentException when something cannot be right; the message is for the person
   *     who typed it
   */
  public static List<Contender> parse(String text, List<String> modes, int usualWorkers) {
    List<Contender> contenders = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Contender contender = contender(part.strip(), modes, usualWorkers);
      if (contenders.contains(contender)) {
        throw new IllegalArgumentException("%s is named twice".formatted(contender.label()));
      }
      contenders.add(contender);
    }
    if (contenders.size() < 2) {
      throw new IllegalArgumentException(
          "'%s' is one mode; a comparison needs at least two, such as sequential,threads:5"
              .formatted(text));
    }
    return contenders;
  }

  private static Contender contender(String part, List<String> modes, int usualWorkers) {
    int colon = part.indexOf(':');
    String mode = colon < 0 ? part : part.substring(0, colon);
    if (!modes.contains(mode)) {
      throw new IllegalArgumentException(
          "'%s' is none of %s; write it like threads or threads:5"
              .formatted(mode, String.join(", ", modes)));
    }
    if (mode.equals(SEQUENTIAL) && colon >= 0) {
      throw new IllegalArgumentException("sequential has one worker; leave out the number");
    }
    if (colon < 0) {
      return new Contender(mode, mode.equals(SEQUENTIAL) ? 1 : usualWorkers);
    }
    return new Contender(mode, workers(part, part.substring(colon + 1)));
  }

  private static int workers(String part, String number) {
    int workers = NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0;
    if (workers < 1 || workers > MOST_WORKERS) {
      throw new IllegalArgumentException(
          "'%s': '%s' is not a number of workers from 1 to %d"
              .formatted(part, number, MOST_WORKERS));
    }
    return workers;
  }
}
