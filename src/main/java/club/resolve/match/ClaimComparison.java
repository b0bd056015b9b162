package club.resolve.match;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Compares what two titles say besides their names. Pure, and thread-safe. */
final class ClaimComparison {
  private final Findings findings;

  ClaimComparison(Findings findings) {
    this.findings = findings;
  }

  /** A name of its own that a part may have besides its number. */
  enum PartName {
    /** Both sides name it. */
    AGREED,
    /** The titles are the same without one. */
    NONE,
    /** One side may name it, and the other does not. */
    ONE_SIDE
  }

  /** Compares the numbers of parts. */
  FieldFinding part(Claims typed, Claims found, PartName name) {
    return findings.of(
        partLevel(typed, found, name), typed.numbersInWords(), found.numbersInWords());
  }

  private static Level partLevel(Claims one, Claims other, PartName name) {
    if (one.whole() && other.whole()) {
      return Level.PART_SILENT;
    }
    Set<String> numbers = one.numbers();
    Set<String> others = other.numbers();
    if (disjoint(one.parts(), other.parts()) || disjoint(numbers, others)) {
      return Level.PART_OTHER;
    }
    boolean equal =
        !Collections.disjoint(one.parts(), other.parts()) || !Collections.disjoint(numbers, others);
    if (equal && one.parts().equals(other.parts())) {
      return name == PartName.ONE_SIDE && placedElsewhere(numbers, other)
          ? Level.PART_UNASKED
          : Level.PART_EQUAL;
    }
    if (name == PartName.AGREED) {
      return equal ? Level.PART_EQUAL : Level.PART_OF_SERIES;
    }
    if (!one.parts().equals(other.parts())) {
      return one.parts().isEmpty() ? Level.PART_OF_WORK_UNASKED : Level.PART_MISSING;
    }
    if (!one.volumes().isEmpty()) {
      return Level.PART_MISSING;
    }
    return other.volumes().isEmpty()
        ? Level.PART_OF_SERIES
        : Set.of("1").equals(other.volumes()) ? Level.PART_FIRST_UNASKED : Level.PART_UNASKED;
  }

  /** "Saga: The Return, Volume 1 (Saga, #7)" is not volume 1 of Saga. */
  private static boolean placedElsewhere(Set<String> typed, Claims found) {
    Set<String> places = found.places();
    return !places.isEmpty()
        && Collections.disjoint(places, typed)
        && places.stream().noneMatch(place -> place.indexOf('-') > 0);
  }

  /** Returns true when both have some, but none in common. */
  private static boolean disjoint(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
  }

  FieldFinding kind(Claims typed, Claims found) {
    Optional<BookKind> unasked = found.kindWithout(typed);
    if (unasked.isPresent()) {
      Level level = unasked.get().maybeMeant() ? Level.KIND_UNASKED : Level.KIND_BESIDE;
      return findings.of(level, "", unasked.get().words());
    }
    Optional<BookKind> missing = typed.kindWithout(found);
    if (missing.isPresent()) {
      return findings.of(Level.KIND_MISSING, missing.get().words(), "");
    }
    boolean none = typed.kinds().isEmpty();
    String kind = none ? "" : typed.kinds().iterator().next().words();
    return findings.of(none ? Level.KIND_SILENT : Level.KIND_EQUAL, kind, kind);
  }

  FieldFinding edition(OptionalInt typed, OptionalInt found) {
    Level level =
        typed.isEmpty() && found.isEmpty()
            ? Level.EDITION_SILENT
            : typed.isEmpty() || found.isEmpty()
                ? Level.EDITION_ALONE
                : typed.equals(found) ? Level.EDITION_EQUAL : Level.EDITION_OTHER;
    return findings.of(level, text(typed), text(found));
  }

  FieldFinding year(OptionalInt typed, OptionalInt ofTitle, OptionalInt published) {
    OptionalInt found = ofTitle.isPresent() ? ofTitle : published;
    if (typed.isEmpty() || found.isEmpty()) {
      return findings.of(Level.YEAR_SILENT, text(typed), text(found));
    }
    int apart = Math.abs(typed.getAsInt() - found.getAsInt());
    Level other = ofTitle.isPresent() ? Level.YEAR_OF_TITLE_OTHER : Level.YEAR_OTHER;
    boolean near = apart == 1 && ofTitle.isEmpty();
    Level level = apart == 0 ? Level.YEAR_EQUAL : near ? Level.YEAR_NEAR : other;
    return findings.of(level, text(typed), text(found));
  }

  private static String text(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }

  FieldFinding language(Optional<TitleLanguage> typed, Optional<TitleLanguage> found) {
    Level level =
        typed.isEmpty() || found.isEmpty()
            ? Level.LANGUAGE_SILENT
            : typed.equals(found) ? Level.LANGUAGE_EQUAL : Level.LANGUAGE_OTHER;
    return findings.of(
        level, typed.map(TitleLanguage::iso).orElse(""), found.map(TitleLanguage::iso).orElse(""));
  }
}
