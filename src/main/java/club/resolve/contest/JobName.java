package club.resolve.contest;

import java.util.ArrayList;
import java.util.List;

/** The kinds of work by which the modes are compared. */
public enum JobName {
  TITLES,
  LINKS,
  TEXTS,
  CPU;

  /** The number of workers of a mode for which none is named. */
  public int usualWorkers() {
    return switch (this) {
      case TITLES -> TitlesContest.AT_ONCE;
      case LINKS -> LinksContest.AT_ONCE;
      case TEXTS -> TextsContest.AT_ONCE;
      case CPU -> Runtime.getRuntime().availableProcessors();
    };
  }

  /** The names of the modes in which the work can be done. */
  public List<String> modes() {
    List<String> names = new ArrayList<>(Modes.names());
    if (this == LINKS) {
      names.add(LinksJob.ASYNC);
    }
    return names;
  }
}
