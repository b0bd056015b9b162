package club.resolve.cli;

import club.resolve.input.InputException;
import club.resolve.output.OutputException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The whole program, from arguments to exit code. */
public final class Cli {
  private final Surroundings surroundings;

  Cli(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The program of this process. The launcher tells by properties what Java cannot find out. */
  public static Cli ofProcess() {
    return new Cli(
        new Surroundings(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
            System.getenv(),
            Optional.ofNullable(Integer.getInteger("resolve.stderr.columns"))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty()),
            Boolean.getBoolean("resolve.stdout.terminal")));
  }

  /**
   * Runs the program.
   *
   * @return one of {@link ExitCode}
   */
  public int run(String... args) {
    ResolveCommand command = new ResolveCommand();
    CommandLine line = new CommandLine(command);
    try {
      Defaults defaults = Defaults.of(surroundings.environment());
      Optional<String> wrongKey = defaults.wrongKey(line.getCommandSpec());
      if (wrongKey.isPresent()) {
        return fail(command, wrongKey.get());
      }
      line.setDefaultValueProvider(defaults);
      try {
        return execute(line, command, line.parseArgs(args));
      } catch (ParameterException e) {
        return fail(command, message(e, defaults, args) + " (resolve --help tells more)");
      }
    } catch (InputException | OutputException | UserError e) {
      return fail(command, String.valueOf(e.getMessage()));
    } catch (InvalidPathException e) {
      return fail(command, "'" + e.getInput() + "' cannot be the name of a file");
    } catch (IOException e) {
      talk(command).error(e.toString());
      return ExitCode.UNEXPECTED;
    } catch (RuntimeException e) {
      talk(command).error("something unexpected went wrong; this is a fault of the program");
      e.printStackTrace(surroundings.err());
      return ExitCode.UNEXPECTED;
    }
  }

  private int execute(CommandLine line, ResolveCommand command, ParseResult parsed)
      throws IOException {
    if (parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested()) {
      Ansi ansi = command.color().on(surroundings.outTerminal(), noColor());
      PrintWriter out = new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8);
      if (parsed.isUsageHelpRequested()) {
        line.usage(out, ansi);
      } else {
        line.printVersionHelp(out, ansi);
      }
      return ExitCode.OK;
    }
    return new Wiring(command.options(), surroundings, talk(command)).run();
  }

  /** Where a wrong value came from, when it is not on the command line. */
  private static String message(ParameterException error, Defaults defaults, String[] args) {
    String message = String.valueOf(error.getMessage());
    if (!(error.getArgSpec() instanceof OptionSpec option) || given(option, args)) {
      return message;
    }
    return defaults
        .origin(option)
        .map(origin -> message + " (from " + origin + ")")
        .orElse(message);
  }

  private static boolean given(OptionSpec option, String[] args) {
    return Arrays.stream(args)
        .anyMatch(arg -> Arrays.stream(option.names()).anyMatch(arg::startsWith));
  }

  private int fail(ResolveCommand command, String message) {
    talk(command).error(message);
    return ExitCode.USAGE;
  }

  private Talk talk(ResolveCommand command) {
    Ansi ansi = command.color().on(surroundings.errColumns().isPresent(), noColor());
    return new Talk(surroundings.err(), surroundings.errColumns(), command.loudness(), ansi);
  }

  private String noColor() {
    return surroundings.environment().getOrDefault("NO_COLOR", "");
  }
}
