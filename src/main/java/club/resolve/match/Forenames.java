package club.resolve.match;

import java.util.List;
import java.util.Map;

/** The forenames of two people of one surname, who may be one person. Pure. */
final class Forenames {
  /** Short forms of forenames that do not begin as the long ones do. */
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
          Map.entry("mike", "michael"),
          Map.entry("tony", "anthony"),
          Map.entry("ted", "edward"),
          Map.entry("ned", "edward"),
          Map.entry("harry", "henry"),
          Map.entry("hank", "henry"),
          Map.entry("liz", "elizabeth"),
          Map.entry("beth", "elizabeth"),
          Map.entry("betty", "elizabeth"),
          Map.entry("peggy", "margaret"),
          Map.entry("meg", "margaret"),
          Map.entry("kate", "catherine"),
          Map.entry("katherine", "catherine"),
          Map.entry("kathy", "catherine"),
          Map.entry("chuck", "charles"),
          Map.entry("drew", "andrew"),
          Map.entry("larry", "lawrence"),
          Map.entry("molly", "mary"),
          Map.entry("nancy", "ann"),
          Map.entry("sasha", "alexander"),
          Map.entry("sally", "sarah"));

  private Forenames() {}

  /**
   * Returns true when the names may be those of one person.
   *
   * @param one the words of a name, the surname last; so is the other
   */
  static boolean mayMeet(List<String> one, List<String> other) {
    if (one.size() == 1 || other.size() == 1) {
      return true;
    }
    for (String name : one.subList(0, one.size() - 1)) {
      for (String known : other.subList(0, other.size() - 1)) {
        if (mayBeOne(name, known)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean mayBeOne(String one, String other) {
    String a = NICKNAMES.getOrDefault(one, one);
    String b = NICKNAMES.getOrDefault(other, other);
    // "J.K." is written as "JK", too.
    boolean initials = a.length() <= 2 || b.length() <= 2;
    return a.startsWith(b)
        || b.startsWith(a)
        || (initials && a.charAt(0) == b.charAt(0))
        || Letters.distance(a, b, 2) <= (Math.min(a.length(), b.length()) > 4 ? 2 : 1);
  }
}
