package club.resolve.cli;

import club.resolve.http.ClientProperties;
import club.resolve.input.InputException;
import club.resolve.output.OutputException;
import club.resolve.review.DesktopBrowser;
import club.resolve.run.AllSources;
import club.resolve.run.Engine;
import club.resolve.run.Stopped;
import club.resolve.run.UserError;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The whole program, from arguments to exit code. */
public final class Cli {
  static {
    // Without the first line SLF4J would look into every jar for its provider at each start;
    // without
    // the second it would report this one each time.
    System.setProperty("slf4j.provider", "org.slf4j.simple.SimpleServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
    ClientProperties.set();
  }

  private final CheckedOutput out;
  private final Surroundings surroundings;
  private final AllCommands commands;

  Cli(Surroundings surroundings) {
    this.out = new CheckedOutput(surroundings.out());
    this.surroundings = surroundings.writing(out);
    this.commands = new AllCommands(surroundings.known());
  }

  /** The program of this process. */
  public static Cli ofProcess() {
    return ofProcess(
        Engine.EMBEDDED,
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
  }

  /**
   * The program of this process on an engine. The launcher tells by properties what Java cannot
   * find out.
   *
   * @param err for messages
   */
  public static Cli ofProcess(Engine engine, PrintStream err) {
    return new Cli(
        new Surroundings(
            Boolean.getBoolean("resolve.stdin.closed") ? new ClosedInput() : System.in,
            new StandardOutput(),
            err,
            System.getenv(),
            Optional.ofNullable(Integer.getInteger("resolve.stderr.columns"))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty()),
            Boolean.getBoolean("resolve.stdout.terminal"),
            TerminalKeyboard::open,
            DesktopBrowser.ofProcess(System.getenv()),
            AllSources.KNOWN,
            engine));
  }

  /** All commands with their options and help, for the pages of the manual. */
  public static CommandSpec commands() {
    return new AllCommands(AllSources.KNOWN).line().getCommandSpec();
  }

  /**
   * Runs the program.
   *
   * @return one of {@link ExitCode}
   */
  public int run(String... args) {
    CommandLine line = commands.asFarAsNamed(args);
    Action asked = line.getCommand();
    Optional<String> garbled = List.of(args).stream().filter(Cli::isGarbled).findFirst();
    if (garbled.isPresent()) {
      return fail(
          asked,
          "'%s' is not in the encoding of this terminal (%s), so no such file can be opened; rename it, or let the shell open it: resolve - < FILE"
              .formatted(garbled.get(), System.getProperty("sun.jnu.encoding")));
    }
    try {
      Defaults defaults = Defaults.of(surroundings.environment(), surroundings.known());
      Optional<String> wrongKey = defaults.wrongKey(commands::line);
      if (wrongKey.isPresent()) {
        return fail(asked, wrongKey.get());
      }
      line.setDefaultValueProvider(defaults);
      UsageMessage messages = new UsageMessage(commands, defaults, List.of(args));
      try {
        ParseResult parsed = last(line.parseArgs(args));
        asked = (Action) parsed.commandSpec().userObject();
        defaults.exposedKey().ifPresent(talk(asked)::say);
        int code = execute(parsed, asked, defaults, args);
        out.check();
        return code;
      } catch (ParameterException e) {
        return fail(asked, messages.of(e));
      } catch (InputException e) {
        return fail(asked, messages.of(e, asked));
      }
    } catch (Stopped e) {
      talk(asked).say(String.valueOf(e.getMessage()));
      return ExitCode.INTERRUPTED;
    } catch (OutputException | UserError e) {
      return fail(asked, String.valueOf(e.getMessage()));
    } catch (InvalidPathException e) {
      return fail(asked, "'" + e.getInput() + "' cannot be the name of a file");
    } catch (ReaderGone _) {
      // The reader closed standard output early, and needs no message.
      return ExitCode.READER_GONE;
    } catch (IOException e) {
      talk(asked).error(inWords(e));
      return ExitCode.UNEXPECTED;
    } catch (OutOfMemoryError | InternalError e) {
      return lacking(asked, e);
    } catch (LinkageError e) {
      talk(asked)
          .error(
              "a part of the program cannot be loaded (%s); either too many files may be open (ulimit -n), or its folder is not whole"
                  .formatted(e.getMessage()));
      return ExitCode.UNEXPECTED;
    } catch (RuntimeException e) {
      if (e.getCause() instanceof OutOfMemoryError || e.getCause() instanceof InternalError) {
        return lacking(asked, e.getCause());
      }
      talk(asked).error("something unexpected went wrong; this is a fault of the program");
      e.printStackTrace(surroundings.err());
      return ExitCode.UNEXPECTED;
    }
  }

  /** Java says by errors that the system lends no more. */
  private int lacking(Action asked, Throwable error) {
    talk(asked)
        .error(
            "this machine lent no more memory, threads or file handles ("
                + Optional.ofNullable(error.getMessage()).orElseGet(error::toString)
                + "); use fewer workers, or allow the program more");
    return ExitCode.UNEXPECTED;
  }

  /** Returns true when Java could not read an argument, such as the name of a file in Latin-1. */
  private static boolean isGarbled(String argument) {
    return argument.indexOf('\uFFFD') >= 0;
  }

  /** The command that was named last, unless help was asked for before that. */
  private static ParseResult last(ParseResult parsed) {
    return parsed.hasSubcommand() && !wantsHelp(parsed) ? last(parsed.subcommand()) : parsed;
  }

  private static boolean wantsHelp(ParseResult parsed) {
    return parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
  }

  private int execute(ParseResult parsed, Action action, Defaults defaults, String... args)
      throws IOException {
    if (wantsHelp(parsed)) {
      CommandLine line = parsed.commandSpec().commandLine();
      Ansi ansi = surroundings.ansi(action.talk.color());
      if (parsed.isVersionHelpRequested()) {
        line.printVersionHelp(surroundings.printer(), ansi);
        return ExitCode.OK;
      }
      // The help of the program names all commands, which a run does not need.
      HelpPage page =
          new HelpPage(
              line.getParent() == null ? commands.line().setDefaultValueProvider(defaults) : line,
              surroundings,
              ansi);
      if (!List.of(args).contains(AllCommands.WHOLE_HELP)) {
        page.printBrief();
      } else {
        page.print();
      }
      return ExitCode.OK;
    }
    action.requireEngine(surroundings.engine());
    return action.run(surroundings, talk(action));
  }

  /** Such as a disk that is full, or a file that vanishes while it is read. */
  static String inWords(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> denied.getFile() + ": no permission to read or write it";
      case NoSuchFileException gone -> gone.getFile() + ": does not exist any more";
      // It would name nothing but the file.
      case FileSystemException bare when bare.getReason() == null -> bare.toString();
      default -> Optional.ofNullable(e.getMessage()).orElseGet(e::toString);
    };
  }

  private int fail(Action action, String message) {
    talk(action).error(message);
    return ExitCode.USAGE;
  }

  private Talk talk(Action action) {
    Ansi ansi = action.talk.color().on(surroundings.errColumns().isPresent(), noColor());
    return new Talk(surroundings.err(), surroundings.errColumns(), action.talk.loudness(), ansi);
  }

  private String noColor() {
    return surroundings.environment().getOrDefault("NO_COLOR", "");
  }
}
