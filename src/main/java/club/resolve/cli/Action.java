package club.resolve.cli;

import club.resolve.run.UserError;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** A command, once its options are filled in. */
interface Action {

  /**
   * Its options and help, but for its name and what all commands have; the same object each time.
   */
  CommandSpec spec();

  TalkOptions talk();

  /**
   * Does what was asked for.
   *
   * @return one of {@link ExitCode}
   * @throws picocli.CommandLine.ParameterException when an option cannot be right
   * @throws IOException as {@link UserError} and its like with a message for the person who typed
   */
  int run(Surroundings surroundings, Talk talk) throws IOException;
}
