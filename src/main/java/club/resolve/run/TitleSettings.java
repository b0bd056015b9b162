package club.resolve.run;

import club.resolve.batch.Concurrency;
import club.resolve.decide.DecisionsFile;
import club.resolve.input.Columns;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.output.ColumnChoice;
import club.resolve.output.Format;
import club.resolve.output.Formulas;
import club.resolve.output.Style;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a run over titles, checked as far as it can be without looking at files.
 *
 * @param input empty for standard input
 * @param typed true if the list is one title that a person typed, of which no more need be said
 * @param part the rows of the list that this run is for
 * @param delay a pause that each worker takes after a title
 */
public record TitleSettings(
    Task task,
    Optional<Path> input,
    boolean typed,
    Columns columns,
    ListPart part,
    Concurrency concurrency,
    Duration delay,
    Results results,
    SideFiles beside,
    Rule rule,
    DecisionsFile decisions,
    SourceSettings sources) {

  /**
   * The results, all of the same rows.
   *
   * @param targets at least one
   * @param overwrites true if an earlier result is replaced, whatever a person has done with it
   */
  public record Results(
      List<Target> targets, ColumnChoice columns, Style style, boolean overwrites) {

    public Results {
      targets = List.copyOf(targets);
    }

    /**
     * The results of a part of the list, each with the part in its name.
     *
     * @throws UserError for a page, which is made of the whole list
     */
    public Results ofPart(ListPart part) throws UserError {
      if (part.isWhole()) {
        return this;
      }
      if (targets.stream().anyMatch(target -> target.format().forPeople())) {
        throw new UserError("--part: a page is made of the whole list; use csv or jsonl");
      }
      return new Results(
          targets.stream()
              .map(target -> new Target(target.file().map(part::file), target.format()))
              .toList(),
          columns,
          style,
          overwrites);
    }

    /** A CSV with the usual columns. */
    public static Results csv(Optional<Path> file, Formulas formulas, boolean overwrites) {
      return new Results(
          List.of(new Target(file, Format.CSV)),
          ColumnChoice.USUAL,
          Style.of(formulas),
          overwrites);
    }
  }

  /**
   * One result.
   *
   * @param file empty for standard output
   */
  public record Target(Optional<Path> file, Format format) {}

  /** The files that a run writes besides its result; each may be empty. */
  public record SideFiles(
      Optional<Path> timings, Optional<Path> candidates, Optional<Path> recording) {}

  /**
   * The decision about what is found.
   *
   * @param fallback the result where a web search brings no page of a book
   */
  public record Rule(Fallback fallback, Bars bars) {}

  /** The name by which the list is known. */
  String listName() {
    return input.map(file -> file.toAbsolutePath().normalize().toString()).orElse("-");
  }
}
