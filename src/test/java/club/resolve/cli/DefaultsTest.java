package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.batch.Mode;
import club.resolve.book.Confidence;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.run.AllSources;
import club.resolve.run.TitleSettings;
import club.resolve.run.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class DefaultsTest {
  @TempDir private Path home;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void atHome() {
    environment.put("HOME", home.toString());
  }

  private Path config(Path folder, String text) throws IOException {
    Path file = folder.resolve("resolve/resolve.properties");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path config(String text) throws IOException {
    return config(home.resolve(".config"), text);
  }

  private TitleSettings options(String... args) throws IOException {
    ResolveCommand command = new ResolveCommand(AllSources.KNOWN);
    CommandLine line = new CommandLine(command.spec);
    line.setDefaultValueProvider(Defaults.of(environment, AllSources.KNOWN));
    line.parseArgs(args);
    return command.settings();
  }

  private Optional<String> wrongKey() throws IOException {
    return Defaults.of(environment, AllSources.KNOWN)
        .wrongKey(new AllCommands(AllSources.KNOWN)::line);
  }

  @Test
  void withoutFileAndEnvironmentTheProgramsOwnDefaultsHold() throws IOException {
    TitleSettings options = options("books.csv");
    assertEquals(Mode.VIRTUAL, options.concurrency().mode());
    assertEquals(8, options.concurrency().asked());
    assertEquals(Duration.ofSeconds(20), options.sources().fetch().timeout());
    assertEquals(Optional.empty(), wrongKey());
  }

  @Test
  void theFileHoldsForWhatIsNotTyped() throws IOException {
    config("# mine\nmode=threads\nworkers = 3\ntimeout=5s\ntitle-column=Book Name\naccept=99.5\n");
    TitleSettings options = options("books.csv", "--workers=4");
    assertEquals(Mode.THREADS, options.concurrency().mode());
    assertEquals(4, options.concurrency().asked());
    assertEquals(Duration.ofSeconds(5), options.sources().fetch().timeout());
    assertEquals(Optional.of("Book Name"), options.columns().title());
    assertEquals(new Bars(new Confidence(995), Bars.MEASURED.review()), options.rule().bars());
    assertEquals(Optional.empty(), wrongKey());
  }

  @Test
  void theEnvironmentWinsOverTheFileAndTheCommandLineOverBoth() throws IOException {
    config("mode=threads\nworkers=3\nretries=1\n");
    environment.put("RESOLVE_MODE", "sequential");
    environment.put("RESOLVE_WORKERS", "5");
    environment.put("RESOLVE_TITLE_COLUMN", "Name");
    TitleSettings options = options("books.csv", "--workers=6");
    assertEquals(Mode.SEQUENTIAL, options.concurrency().mode());
    assertEquals(6, options.concurrency().asked());
    assertEquals(1, options.sources().fetch().retries());
    assertEquals(Optional.of("Name"), options.columns().title());
  }

  @Test
  void anEmptyVariableIsAsGoodAsNone() throws IOException {
    config("mode=threads\n");
    environment.put("RESOLVE_MODE", "");
    assertEquals(Mode.THREADS, options("books.csv").concurrency().mode());
  }

  @Test
  void unknownVariablesAreIgnored() throws IOException {
    environment.put("RESOLVE_COLOUR", "never");
    environment.put("RESOLVE_JAVA_OPTS", "-Xmx64m");
    environment.put("MODE", "threads");
    assertEquals(Mode.VIRTUAL, options("books.csv").concurrency().mode());
    assertEquals(Optional.empty(), wrongKey());
  }

  @ParameterizedTest
  @CsvSource({
    "modus, modes or mode",
    "MODE, mode or modes",
    "--mode, mode or io-mode",
    "m, ",
    "help, ",
    "version, ",
    "resolve.mode, serve.mode",
    "chekc.mode, check.mode or check.ok"
  })
  void aKeyThatNoOptionBearsIsNamedWithItsPlaceAndTheNearest(String key, String near)
      throws IOException {
    Path file = config("workers=3\n" + key + "=x\n");
    String message = wrongKey().orElseThrow();
    assertEquals(
        "%s, line 2: there is no option '%s'; %s"
            .formatted(
                file,
                key,
                near == null
                    ? "resolve --help shows all options, which are the keys"
                    : "did you mean " + near + "?"),
        message);
  }

  @Test
  void helpAndVersionCannotBeSetFromOutside() throws IOException {
    environment.put("RESOLVE_HELP", "true");
    environment.put("RESOLVE_VERSION", "true");
    CommandLine line = new AllCommands(AllSources.KNOWN).line();
    line.setDefaultValueProvider(Defaults.of(environment, AllSources.KNOWN));
    CommandLine.ParseResult parsed = line.parseArgs("books.csv");
    assertTrue(!parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested());
  }

  @Test
  void theFileIsLookedForUnderTheFolderOfConfigurations() throws IOException {
    config("mode=threads\n");
    Path other = home.resolve("other");
    config(other, "mode=sequential\n");
    environment.put("XDG_CONFIG_HOME", other.toString());
    assertEquals(Mode.SEQUENTIAL, options("books.csv").concurrency().mode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "relative/folder"})
  void aFolderOfConfigurationsThatIsNoneIsLeftOutOfAccount(String folder) throws IOException {
    config("mode=threads\n");
    environment.put("XDG_CONFIG_HOME", folder);
    assertEquals(Mode.THREADS, options("books.csv").concurrency().mode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mode=\\uZZZZ\n", "mode=\\u12"})
  void aFileThatCannotBeReadIsAnErrorThatNamesIt(String text) throws IOException {
    Path file = config(text);
    UserError error =
        assertThrows(UserError.class, () -> Defaults.of(environment, AllSources.KNOWN));
    assertTrue(String.valueOf(error.getMessage()).contains(file.toString()), error::getMessage);
  }

  @Test
  void aFileThatIsNotUtf8IsAnErrorThatNamesIt() throws IOException {
    Path file = config("");
    Files.write(file, new byte[] {'a', '=', (byte) 0xE9, '\n'});
    UserError error =
        assertThrows(UserError.class, () -> Defaults.of(environment, AllSources.KNOWN));
    assertTrue(String.valueOf(error.getMessage()).contains(file.toString()), error::getMessage);
  }

  @Test
  void whereAValueCameFromCanBeTold() throws IOException {
    Path file = config("mode=threads\nworkers=3\ncheck.mode=virtual\n");
    environment.put("RESOLVE_WORKERS", "5");
    Defaults defaults = Defaults.of(environment, AllSources.KNOWN);
    CommandSpec program = new AllCommands(AllSources.KNOWN).line().getCommandSpec();
    CommandSpec check = program.subcommands().get("check").getCommandSpec();

    assertEquals(Optional.of(file + ", line 1"), origin(defaults, program, "--mode"));
    assertEquals(Optional.of(file + ", line 3"), origin(defaults, check, "--mode"));
    assertTrue(origin(defaults, program, "-w").orElseThrow().contains("RESOLVE_WORKERS"));
    assertEquals(Optional.empty(), origin(defaults, program, "--retries"));
  }

  private static Optional<String> origin(Defaults defaults, CommandSpec command, String option) {
    return defaults.origin(command, command.findOption(option));
  }
}
