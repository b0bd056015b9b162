package club.resolve.cli;

import club.resolve.run.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** A command, once its options are filled in. */
abstract class Action {
  /** Its options and help, but for its name and what all commands have. */
  final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  final Options options = new Options(spec);
  final TalkOptions talk;

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

  /** Sets the end of the help. */
  final void examples(String... lines) {
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

  /** The file of a name; empty for {@code -}, which stands for standard input or output. */
  static Optional<Path> fileOf(String name) {
    return name.equals("-") ? Optional.empty() : Optional.of(Path.of(name));
  }
}
