package club.resolve.match;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forenames of two people of one surname, who may be one person. Pure; symmetric. */
final class Forenames {
  /** The ways in which forenames agree, the best first. */
  enum Fit {
    EQUAL,
    /** Initials, short forms, and middle names that one side leaves out. */
    COMPATIBLE,
    /** Equal but for slips of the pen. */
    NEARLY,
    CONTRADICT
  }

  /** Short forms of forenames that do not begin as the long ones do, and forms of one name. */
  private static final Map<String, String> NICKNAMES =
      Map.ofEntries(
          Map.entry("bill", "william"),
          Map.entry("billy", "william"),
          Map.entry("bob", "robert"),
          Map.entry("bobby", "robert"),
          Map.entry("dick", "richard"),
          Map.entry("rick", "richard"),
          Map.entry("jim", "james"),
          Map.entry("jimmy", "james"),
          Map.entry("jack", "john"),
          Map.entry("jon", "john"),
          Map.entry("mike", "michael"),
          Map.entry("mick", "michael"),
          Map.entry("tony", "anthony"),
          Map.entry("ted", "edward"),
          Map.entry("ned", "edward"),
          Map.entry("harry", "henry"),
          Map.entry("hank", "henry"),
          Map.entry("liz", "elizabeth"),
          Map.entry("lizzie", "elizabeth"),
          Map.entry("beth", "elizabeth"),
          Map.entry("betty", "elizabeth"),
          Map.entry("peggy", "margaret"),
          Map.entry("meg", "margaret"),
          Map.entry("maggie", "margaret"),
          Map.entry("kate", "catherine"),
          Map.entry("katherine", "catherine"),
          Map.entry("kathryn", "catherine"),
          Map.entry("kathy", "catherine"),
          Map.entry("cathy", "catherine"),
          Map.entry("chuck", "charles"),
          Map.entry("drew", "andrew"),
          Map.entry("andy", "andrew"),
          Map.entry("larry", "lawrence"),
          Map.entry("laurence", "lawrence"),
          Map.entry("molly", "mary"),
          Map.entry("nancy", "ann"),
          Map.entry("sasha", "alexander"),
          Map.entry("aleksandr", "alexander"),
          Map.entry("sally", "sarah"),
          Map.entry("steven", "stephen"),
          Map.entry("steve", "stephen"),
          Map.entry("tess", "theresa"),
          Map.entry("teresa", "theresa"),
          Map.entry("joe", "joseph"),
          Map.entry("josef", "joseph"),
          Map.entry("jozef", "joseph"),
          Map.entry("gerry", "gerald"),
          Map.entry("jerry", "gerald"),
          Map.entry("leo", "lev"),
          Map.entry("feodor", "fyodor"),
          Map.entry("theodor", "fyodor"),
          Map.entry("nicolai", "nikolai"),
          Map.entry("allan", "alan"),
          Map.entry("allen", "alan"),
          Map.entry("anne", "ann"),
          Map.entry("erik", "eric"),
          Map.entry("karl", "carl"),
          Map.entry("kurt", "curt"),
          Map.entry("lynne", "lynn"),
          Map.entry("marc", "mark"),
          Map.entry("neal", "neil"),
          Map.entry("sara", "sarah"),
          Map.entry("shaun", "sean"),
          Map.entry("shawn", "sean"));

  /** Endings that make another forename: Paul and Paula, Daniel and Danielle. */
  private static final Set<String> OTHER_ENDINGS =
      Set.of("a", "ia", "ina", "ine", "ette", "elle", "le");

  private static final int SHORTEST_STEM = 4;
  private static final int SHORTEST_WITH_A_SLIP = 5;
  private static final int SHORTEST_WITH_TWO = 7;
  private static final int LONGEST = 40;

  private Forenames() {}

  /**
   * Compares all forenames of two people.
   *
   * @param one in order, at least one; so is the other
   */
  static Fit compare(List<String> one, List<String> other) {
    if (one.equals(other)) {
      return Fit.EQUAL;
    }
    Fit first = compare(one.getFirst(), other.getFirst());
    if (first == Fit.CONTRADICT) {
      return fullNameInCommon(one, other) ? Fit.COMPATIBLE : first;
    }
    // Some middle names fit only in one direction, since either side may leave out some.
    if (!middleNamesFit(one, other) && !middleNamesFit(other, one)) {
      return Fit.CONTRADICT;
    }
    return first == Fit.NEARLY ? first : Fit.COMPATIBLE;
  }

  /** Returns true when two forenames may be those of one person. */
  static boolean meet(String one, String other) {
    return compare(one, other) != Fit.CONTRADICT;
  }

  /** Somebody who goes by the middle name: Scott Peck, M. Scott Peck. */
  private static boolean fullNameInCommon(List<String> one, List<String> other) {
    for (String name : one) {
      if (name.length() > 2 && other.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Middle initials tell people of one name apart. Full middle names do not: one of them may be a
   * surname that was given up.
   */
  private static boolean middleNamesFit(List<String> one, List<String> other) {
    int at = 1;
    for (String name : one.subList(1, one.size())) {
      int next = at;
      while (next < other.size() && !meet(name, other.get(next))) {
        next++;
      }
      if (next < other.size()) {
        at = next + 1;
      } else if (at < other.size() && (name.length() == 1 || anyInitial(other, at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean anyInitial(List<String> names, int from) {
    for (String name : names.subList(from, names.size())) {
      if (name.length() == 1) {
        return true;
      }
    }
    return false;
  }

  private static Fit compare(String one, String other) {
    if (one.equals(other)) {
      return Fit.EQUAL;
    }
    if (one.length() == 1 || other.length() == 1) {
      return one.charAt(0) == other.charAt(0) ? Fit.COMPATIBLE : Fit.CONTRADICT;
    }
    String a = NICKNAMES.getOrDefault(one, one);
    String b = NICKNAMES.getOrDefault(other, other);
    if (a.equals(b) || shortForm(a, b) || shortForm(b, a)) {
      return Fit.COMPATIBLE;
    }
    return slip(one, other) ? Fit.NEARLY : Fit.CONTRADICT;
  }

  private static boolean shortForm(String shorter, String longer) {
    return longer.startsWith(shorter)
        && !(shorter.length() >= SHORTEST_STEM
            && OTHER_ENDINGS.contains(longer.substring(shorter.length())));
  }

  /** In a short forename another letter makes another one, but one too many is a slip. */
  private static boolean slip(String one, String other) {
    int least = Math.min(one.length(), other.length());
    int most = Math.max(one.length(), other.length());
    if (one.charAt(0) != other.charAt(0)
        || least < 3
        || most > LONGEST
        || one.startsWith(other)
        || other.startsWith(one)) {
      return false;
    }
    int slips = least >= SHORTEST_WITH_TWO ? 2 : 1;
    return (least >= SHORTEST_WITH_A_SLIP || most > least)
        && Letters.distance(one, other, slips) <= slips;
  }
}
