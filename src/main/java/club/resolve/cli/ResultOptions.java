package club.resolve.cli;

import club.resolve.book.Dialect;
import club.resolve.output.ColumnChoice;
import club.resolve.output.Format;
import club.resolve.output.Style;
import club.resolve.run.Outputs;
import club.resolve.run.TitleSettings.Results;
import club.resolve.run.TitleSettings.Target;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/** The results of a run over titles: where they are written, and how. */
final class ResultOptions {
  private static final String STANDARD_OUTPUT = "-";

  private final Options options;
  private final Value<String[]> outputs;
  private final Value<Format> format;
  private final Value<ColumnChoice> columns;
  private final Value<String> heading;
  private final SpreadsheetOption spreadsheet;

  ResultOptions(Options options) {
    this.options = options;
    outputs =
        options.add(
            String[].class,
            OptionSpec.builder("-o", "--output")
                .paramLabel("FILE")
                .description(
                    "The file of the result; - is standard output. Several can be named, each with"
                        + " an -o of its own. Default: books_links.csv beside books.csv, standard"
                        + " output for standard input. An existing file is kept as FILE.bak."));
    format =
        options.option(
            "-f, --format=FORMAT",
            Converter.constant(Format.class),
            "csv, jsonl, md or html; the last two are to hand round. Default: by the ending of the"
                + " output, else csv.");
    columns =
        options.option(
            "--columns=NAME,...",
            Converter.COLUMNS,
            ColumnChoice.PROPOSED,
            "The columns of the result in their order, such as Title,Link or own,Link,Status. There"
                + " are "
                + String.join(", ", ColumnChoice.OURS)
                + ", and the columns of the list under their names; own stands for all of those"
                + " that are not named apart. A page always has title, author and link, and beside"
                + " them the columns of the list that are named. Default: all but Tries and Link"
                + " By, those of the list last.");
    heading =
        options.text(
            "--heading=TEXT", "The heading of a list in md or html, such as \"June 2026\".");
    spreadsheet = new SpreadsheetOption(options);
  }

  /** Returns true when the command line itself asks for a result. */
  boolean typed() {
    return Stream.of("--output", "--format", "--columns", "--heading").anyMatch(options::typed);
  }

  /**
   * Takes the options together.
   *
   * @param input the list; empty for standard input
   * @param inPlace true if the result replaces the list where no other place is typed
   * @throws picocli.CommandLine.ParameterException when a value cannot be right
   */
  Results results(Optional<Path> input, boolean inPlace, boolean overwrites) {
    List<Target> targets = targets(input, inPlace);
    boolean onlyPages = targets.stream().allMatch(target -> target.format().forPeople());
    options.require(
        heading.given().isEmpty() || targets.stream().anyMatch(one -> one.format().forPeople()),
        "--heading is for the formats md and html");
    ColumnChoice choice = columns.given().orElse(ColumnChoice.USUAL);
    options.require(
        !onlyPages || !options.typed("--columns") || choice.notOnPages().isEmpty(),
        "--columns: %s is for csv and jsonl; md and html say in words what is in doubt"
            .formatted(String.join(", ", choice.notOnPages())));
    return new Results(
        targets,
        choice,
        new Style(spreadsheet.formulas(), heading.given(), Dialect.USUAL),
        overwrites);
  }

  private List<Target> targets(Optional<Path> input, boolean inPlace) {
    List<String> typed = outputs.given().map(List::of).orElse(List.of());
    if (typed.size() < 2) {
      Optional<Path> file =
          inPlace && typed.isEmpty() ? input : place(typed.stream().findFirst(), input);
      return List.of(new Target(file, format.given().orElseGet(() -> ending(file))));
    }
    options.require(
        !options.typed("--format"),
        "--format is for one output; several have the format of their endings: %s"
            .formatted(String.join(", ", endings())));
    options.require(
        typed.stream().filter(STANDARD_OUTPUT::equals).count() < 2,
        "--output: standard output (-) is named twice");
    return typed.stream()
        .map(name -> place(Optional.of(name), input))
        .map(file -> new Target(file, ending(file)))
        .toList();
  }

  private static List<String> endings() {
    return Arrays.stream(Format.values()).map(each -> "." + each.label()).toList();
  }

  private Optional<Path> place(Optional<String> typed, Optional<Path> input) {
    return Outputs.place(typed, input, "_links." + format.given().orElse(Format.CSV).label());
  }

  private Format ending(Optional<Path> file) {
    return file.flatMap(path -> Format.ofEnding(path.toString()))
        .or(format::given)
        .orElse(Format.CSV);
  }
}
