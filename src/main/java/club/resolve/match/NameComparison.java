package club.resolve.match;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/** Two names compared, each of one person. Pure; symmetric. */
final class NameComparison {
  /** Two slips in a surname of so many letters are no other surname. */
  private static final int LENGTH_FOR_TWO_SLIPS = 10;

  /** One other letter in a shorter surname often makes another surname: Coben, Cohen. */
  private static final int LENGTH_FOR_ONE_SLIP = 7;

  private static final int LENGTH_FOR_SHUFFLED = 6;
  private static final int SHORTEST_WITH_A_SLIP = 4;
  private static final int SHORTEST_SOUND = 5;

  /** Longer words are no names, and are compared whole only. */
  private static final int LONGEST = 40;

  private static final int SHORTEST_BEGINNING = 3;

  /** Letters with which a sound may be spelled that another letter spells, too. */
  private static final String SPELLED = "cefghijkpqstuvwxyz";

  private NameComparison() {}

  /** The level at which two names agree. */
  static AuthorAgreement compare(PersonName one, PersonName other) {
    if (one.equal(other)) {
      return AuthorAgreement.EQUAL;
    }
    AuthorAgreement level = differing(one, other);
    boolean lesser = one.contributor() != other.contributor();
    // Every collection has an editor, so one with the surname says little.
    return lesser && level.compareTo(AuthorAgreement.COMPATIBLE) > 0 && level.agrees()
        ? AuthorAgreement.OTHER
        : level;
  }

  private static AuthorAgreement differing(PersonName one, PersonName other) {
    if (begins(one, other) || begins(other, one)) {
      return AuthorAgreement.CUT_OFF;
    }
    if (mayBegin(one, other) || mayBegin(other, one)) {
      return AuthorAgreement.SIMILAR;
    }
    if (one.script() != other.script()) {
      return Romanised.compare(one, other);
    }
    if (one.script() == UnicodeScript.HAN) {
      return Romanised.sameHan(one, other) ? AuthorAgreement.TRANSLITERATED : AuthorAgreement.OTHER;
    }
    AuthorAgreement level = inOrder(one, other);
    if (level.agrees()) {
      return level;
    }
    AuthorAgreement turned = mayTurn(one, other) ? inOrder(one.turned(), other) : level;
    AuthorAgreement otherTurned = mayTurn(other, one) ? inOrder(one, other.turned()) : level;
    return better(level, turned.compareTo(otherTurned) < 0 ? turned : otherTurned);
  }

  /**
   * A name can be the other one turned round when both have full forenames and begin alike then: an
   * initial fits too much (P. D. James, James Patterson).
   */
  private static boolean mayTurn(PersonName one, PersonName other) {
    return one.turns()
        && !other.single()
        && other.forenames().getFirst().length() > 1
        && one.forenames().getFirst().charAt(0) == other.surname().charAt(0)
        && one.surname().charAt(0) == other.forenames().getFirst().charAt(0);
  }

  /** A name read the other way round can agree, but nothing else follows from it. */
  private static AuthorAgreement better(AuthorAgreement level, AuthorAgreement turned) {
    return turned.agrees() ? turned : level;
  }

  private static AuthorAgreement inOrder(PersonName one, PersonName other) {
    boolean single = one.single() || other.single();
    if (one.surname().equals(other.surname()) || one.fullSurname().equals(other.fullSurname())) {
      return single
          ? AuthorAgreement.SURNAME
          : ofForenames(Forenames.compare(one.forenames(), other.forenames()));
    }
    if (secondSurname(one, other) || secondSurname(other, one)) {
      return AuthorAgreement.COMPATIBLE;
    }
    Slip slip = Slip.between(one.fullSurname(), other.fullSurname());
    boolean alike = slip != Slip.PEN && soundAlike(one, other);
    if (single) {
      return surnameAlone(one, other, slip, alike);
    }
    if (slip == Slip.NONE && !alike) {
      return AuthorAgreement.OTHER;
    }
    return surnamesAlike(one, other, slip, alike);
  }

  private static AuthorAgreement surnamesAlike(
      PersonName one, PersonName other, Slip slip, boolean alike) {
    Forenames.Fit forenames = Forenames.compare(one.forenames(), other.forenames());
    if (alike) {
      return forenames != Forenames.Fit.CONTRADICT || Romanised.forenamesAlike(one, other)
          ? AuthorAgreement.TRANSLITERATED
          : AuthorAgreement.OTHER;
    }
    if (forenames == Forenames.Fit.CONTRADICT) {
      return AuthorAgreement.OTHER;
    }
    boolean equal = one.forenames().getFirst().equals(other.forenames().getFirst());
    if (slip == Slip.PEN) {
      // A slip in each of two names is one too many.
      return forenames == Forenames.Fit.NEARLY ? AuthorAgreement.SIMILAR : AuthorAgreement.NEARLY;
    }
    if (slip == Slip.LONG) {
      return equal ? AuthorAgreement.NEARLY : AuthorAgreement.SIMILAR;
    }
    if (forenames != Forenames.Fit.EQUAL) {
      return AuthorAgreement.OTHER;
    }
    boolean initial = one.forenames().getFirst().length() == 1;
    return initial ? AuthorAgreement.SIMILAR : AuthorAgreement.SLIP;
  }

  private static AuthorAgreement ofForenames(Forenames.Fit forenames) {
    return forenames == Forenames.Fit.CONTRADICT
        ? AuthorAgreement.FORENAME
        : forenames == Forenames.Fit.NEARLY ? AuthorAgreement.NEARLY : AuthorAgreement.COMPATIBLE;
  }

  private static AuthorAgreement surnameAlone(
      PersonName one, PersonName other, Slip slip, boolean alike) {
    if (slip == Slip.PEN) {
      return AuthorAgreement.NEARLY;
    }
    if (alike) {
      return AuthorAgreement.TRANSLITERATED;
    }
    boolean forename =
        one.forenames().contains(other.surname()) || other.forenames().contains(one.surname());
    return forename || slip == Slip.LONG ? AuthorAgreement.SIMILAR : AuthorAgreement.OTHER;
  }

  /** "Miguel de Cervantes" and "Miguel de Cervantes Saavedra": the surname is not the last word. */
  private static boolean secondSurname(PersonName one, PersonName other) {
    return !one.single()
        && other.forenames().size() > 1
        && one.surname().length() > 1
        && other.forenames().lastIndexOf(one.surname()) > 0
        && one.forenames().getFirst().equals(other.forenames().getFirst());
  }

  private static boolean soundAlike(PersonName one, PersonName other) {
    String a = one.fullSurname();
    String b = other.fullSurname();
    if (one.script() != UnicodeScript.LATIN || !maySoundAlike(a.charAt(0), b.charAt(0))) {
      return false;
    }
    String sound = Romanised.sound(a);
    return sound.length() >= SHORTEST_SOUND && sound.equals(Romanised.sound(b));
  }

  /** Most surnames begin differently, and need not be spelled out. */
  private static boolean maySoundAlike(char one, char other) {
    return one == other || (SPELLED.indexOf(one) >= 0 && SPELLED.indexOf(other) >= 0);
  }

  /** "Ursula K. Le G..." at the end of a heading that was too long. */
  private static boolean begins(PersonName cut, PersonName whole) {
    if (!cut.cutOff()) {
      return false;
    }
    String beginning = String.join(" ", cut.words());
    if (beginning.length() < SHORTEST_BEGINNING) {
      return false;
    }
    String natural = String.join(" ", whole.words());
    String turned = String.join(" ", whole.particles()) + " " + whole.surname();
    String inverted = turned.strip() + " " + String.join(" ", whole.forenames());
    return beginsNearly(natural, beginning) || beginsNearly(inverted, beginning);
  }

  /** "Roy ..." and Ron Baumeister: a forename alone, but for a letter that is not its first. */
  private static boolean mayBegin(PersonName cut, PersonName whole) {
    if (!cut.cutOff() || !cut.single() || whole.single()) {
      return false;
    }
    String shown = cut.surname();
    String forename = whole.forenames().getFirst();
    return shown.length() >= SHORTEST_BEGINNING
        && forename.length() >= SHORTEST_BEGINNING
        && shown.charAt(0) == forename.charAt(0)
        && Letters.distance(shown, forename, 1) <= 1;
  }

  /** But for a letter in a longer beginning, or two in a long one. */
  private static boolean beginsNearly(String name, String beginning) {
    int length = beginning.length();
    int slips = length >= LENGTH_FOR_TWO_SLIPS ? 2 : 1;
    return name.startsWith(beginning)
        || (length >= LENGTH_FOR_ONE_SLIP
            && length <= LONGEST
            && name.length() >= length
            && Letters.distance(name.substring(0, length), beginning, slips) <= slips);
  }

  /** The way in which two words that are not equal may come from one. */
  enum Slip {
    NONE,
    /** A letter that is exchanged, left out or too many, in a short word. */
    LETTER,
    /** The same in a long word, which has few neighbours. */
    LONG,
    /** A slip that only a pen makes: a letter doubled, or the same letters in another order. */
    PEN;

    static Slip between(String one, String other) {
      int least = Math.min(one.length(), other.length());
      int most = Math.max(one.length(), other.length());
      // The first letter is seldom wrong, and makes another name: Collins, Rollins.
      if (least < SHORTEST_WITH_A_SLIP
          || most > LONGEST
          || most - least > 2
          || one.charAt(0) != other.charAt(0)) {
        return NONE;
      }
      if (single(one).equals(single(other)) || shuffled(one, other)) {
        return PEN;
      }
      int slips = least >= LENGTH_FOR_TWO_SLIPS ? 2 : 1;
      if (Letters.distance(one, other, slips) > slips) {
        return most >= LENGTH_FOR_SHUFFLED && leftOut(one, other) ? LETTER : NONE;
      }
      // Robert and Roberts, William and Williams.
      boolean ending = (one + "s").equals(other) || (other + "s").equals(one);
      return least >= LENGTH_FOR_ONE_SLIP && !ending ? LONG : LETTER;
    }

    /** Two letters in the middle are left out: Litt for Levitt. */
    private static boolean leftOut(String one, String other) {
      String longer = one.length() > other.length() ? one : other;
      String shorter = one.length() > other.length() ? other : one;
      int at = 0;
      for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
        at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
      }
      return at == shorter.length() && shorter.charAt(at - 1) == longer.charAt(longer.length() - 1);
    }

    /** Each letter once where it stands twice. */
    private static String single(String word) {
      StringBuilder single = new StringBuilder(word.length());
      for (int i = 0; i < word.length(); i++) {
        if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
          single.append(word.charAt(i));
        }
      }
      return single.toString();
    }

    /** All letters are there, but two neighbours are exchanged, or more: Marukami for Murakami. */
    private static boolean shuffled(String one, String other) {
      if (one.length() != other.length()) {
        return false;
      }
      char[] letters = one.toCharArray();
      char[] others = other.toCharArray();
      Arrays.sort(letters);
      Arrays.sort(others);
      return Arrays.equals(letters, others)
          && (one.length() >= LENGTH_FOR_SHUFFLED || Letters.distance(one, other, 1) <= 1);
    }
  }
}
