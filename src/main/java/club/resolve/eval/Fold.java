package club.resolve.eval;

import club.resolve.book.Resolution;
import club.resolve.eval.Truth.Presence;
import java.util.List;
import java.util.Set;

/**
 * A part of a sweep: books that are looked for in a catalogue that lacks some of its rows.
 *
 * @param missing the links of the rows that it lacks
 */
public record Fold(Holdings holdings, Set<String> missing, List<Probe> probes) {

  public Fold {
    missing = Set.copyOf(missing);
    probes = List.copyOf(probes);
  }

  /** The figure that a resolution makes: no link to a book that is missing is right. */
  public Judged judged(Probe probe, Resolution resolution) {
    boolean absent = missing.contains(probe.label().meant());
    boolean right =
        !absent
            && resolution
                .candidate()
                .flatMap(found -> holdings.at(found.link()))
                .filter(
                    found ->
                        probe.several()
                            ? probe.spells(found)
                            : Holdings.sameWork(probe.meant(), found))
                .isPresent();
    return new Judged(probe.label(), absent ? Presence.ABSENT : Presence.THERE, resolution, right);
  }

  /** Returns true when a link leads to the work that was meant. */
  public boolean right(Probe probe, String link) {
    return holdings.at(link).filter(found -> Holdings.sameWork(probe.meant(), found)).isPresent();
  }
}
