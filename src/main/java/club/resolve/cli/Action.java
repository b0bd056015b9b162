package club.resolve.cli;

import club.resolve.run.Engine;
import club.resolve.run.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** A command, once its options are filled in. */
abstract class Action {
  /** Its options and help, but for its name and what all commands have. */
  final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  final Options options = new Options(spec);
  final TalkOptions talk;
  private List<String> examples = List.of();

  /** A command that asks no services. */
  Action() {
    this(new TalkOptions());
  }

  Action(TalkOptions talk) {
    this.talk = talk;
    spec.usageMessage().parameterListHeading("%nArguments:%n");
  }

  /**
   * Sets the beginning of the help.
   *
   * @param header a sentence, which stands in the list of commands, too
   * @param description paragraphs
   */
  final void describe(String header, String... description) {
    spec.usageMessage().header(header).descriptionHeading("%n").description(description);
  }

  /**
   * Sets the list of exit codes in the help.
   *
   * @param codes each a code, a colon and its meaning
   */
  final void exitCodes(String... codes) {
    spec.usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(UsageMessageSpec.keyValuesMap(codes));
  }

  /** The examples of the help, a line each. */
  final List<String> examples() {
    return examples;
  }

  /** The lines after the examples in the help that fits on one screen. */
  List<String> briefEnd() {
    return List.of();
  }

  /**
   * Sets the end of the help.
   *
   * @param lines examples, perhaps with further paragraphs behind a blank line
   */
  final void examples(String... lines) {
    examples = Arrays.stream(lines).takeWhile(line -> !line.isEmpty()).toList();
    spec.usageMessage()
        .footerHeading(lines.length == 1 ? "%nExample:%n" : "%nExamples:%n")
        .footer(lines);
  }

  /**
   * Does what was asked for.
   *
   * @return one of {@link ExitCode}
   * @throws picocli.CommandLine.ParameterException when an option cannot be right
   * @throws IOException as {@link UserError} and its like with a message for the person who typed
   */
  abstract int run(Surroundings surroundings, Talk talk) throws IOException;

  /**
   * Makes sure that the command can be carried out with an engine.
   *
   * @throws UserError when it cannot
   */
  void requireEngine(Engine there) throws UserError {
    if (!there.equals(Engine.EMBEDDED)) {
      throw new UserError(
          "'%s' is for one machine, and sends nothing to %s; run it with the ordinary program"
              .formatted(spec.name(), there.name()));
    }
  }

  /** The file of a name; empty for {@code -}, which stands for standard input or output. */
  static Optional<Path> fileOf(String name) {
    return name.equals("-") ? Optional.empty() : Optional.of(Path.of(name));
  }
}
