package club.resolve.cli;

import club.resolve.review.Browser;
import club.resolve.review.Keyboard;
import club.resolve.review.Keys;
import club.resolve.run.AllSources;
import club.resolve.run.Engine;
import club.resolve.service.KnownSources;
import club.resolve.service.Service;
import club.resolve.service.SourceKind;
import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole program in this process, in a folder of its own. */
final class Program {
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private String stdin = "";
  private OptionalInt errColumns = OptionalInt.empty();
  private boolean outTerminal;
  private Keyboard.Opener keyboard = TerminalKeyboard::open;
  private Browser browser = _ -> false;
  private KnownSources known = AllSources.KNOWN;

  /** The exit code and the output of a run. */
  record Run(int code, String out, String err) {
    List<String> errLines() {
      return err.lines().toList();
    }
  }

  Program(Path folder) {
    this.folder = folder;
    // The configuration of whoever runs the tests must not matter.
    environment.put("HOME", folder.resolve("home").toString());
  }

  Program with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Program stdin(String text) {
    stdin = text;
    return this;
  }

  Program terminal(int columns) {
    errColumns = OptionalInt.of(columns);
    return this;
  }

  /** Standard output is a terminal, too. */
  Program outTerminal() {
    outTerminal = true;
    return this;
  }

  /** A person who presses these keys. */
  Program keys(String keys) {
    return keys(() -> new Keys(keys));
  }

  Program keys(Keyboard.Opener opener) {
    keyboard = opener;
    return this;
  }

  Program browser(Browser other) {
    browser = other;
    return this;
  }

  /** Knows one service more. */
  Program knowing(Service service) {
    List<SourceKind> all = new ArrayList<>(known.all());
    all.add(service);
    known = new KnownSources(all);
    return this;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** Writes a file into the folder. */
  Path file(String name, String text) throws IOException {
    return Files.writeString(path(name), text);
  }

  String read(String name) throws IOException {
    return Files.readString(path(name));
  }

  /** The cells of one column of a CSV, without its name. */
  List<String> column(String file, String name) throws IOException {
    try (CSVReader reader = new CSVReader(Files.newBufferedReader(path(file)))) {
      List<String[]> rows = reader.readAll();
      int place = List.of(rows.getFirst()).indexOf(name);
      return rows.stream().skip(1).map(row -> row[place]).toList();
    } catch (CsvException e) {
      throw new IOException(e);
    }
  }

  /** All rows of a result that has no line breaks in its cells, header first, without seconds. */
  static List<String> rowsButForSeconds(String csv) {
    return csv.lines().map(line -> line.replaceFirst(",[0-9]+\\.[0-9]{3},", ",-,")).toList();
  }

  /** Names of the files in the folder, in the order of the alphabet. */
  String files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(path -> path.getFileName().toString())
          .sorted()
          .collect(Collectors.joining(" "));
    }
  }

  /**
   * @param args {@code @name}, also behind an equals sign, stands for the path of that file in the
   *     folder
   */
  Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Run run = runInto(out, args);
    return new Run(run.code(), out.toString(StandardCharsets.UTF_8), run.err());
  }

  /** As above, but what goes to standard output goes there. */
  Run runInto(OutputStream out, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            errColumns,
            outTerminal,
            keyboard,
            browser,
            known,
            Engine.EMBEDDED);
    String[] real =
        Arrays.stream(args)
            .map(arg -> arg.replaceFirst("(^|=)@", "$1" + folder + "/"))
            .toArray(String[]::new);
    int code = new Cli(surroundings).run(real);
    return new Run(code, "", err.toString(StandardCharsets.UTF_8));
  }
}
