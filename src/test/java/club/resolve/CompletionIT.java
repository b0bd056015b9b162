package club.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The TAB key, pressed on a terminal in each shell that is on this machine. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has none of these shells")
@Timeout(60)
final class CompletionIT {
  /** Each command line, with the TAB key in it, and the arguments that it gives. */
  private static final Map<String, List<String>> LINES =
      Map.ofEntries(
          Map.entry("boo\t", List.of("books.csv")),
          Map.entry("chec\tlin\t", List.of("check", "links.txt")),
          Map.entry("cache cl\t", List.of("cache", "clear")),
          Map.entry("--outp\tboo\t", List.of("--output=books.csv")),
          Map.entry("-o boo\t", List.of("-o", "books.csv")),
          Map.entry("texts --dir=fol\t", List.of("texts", "--dir=folder")),
          Map.entry("--mode=seq\t", List.of("--mode=sequential")),
          Map.entry("-m thr\t", List.of("-m", "threads")),
          Map.entry("check --form\tjun\t", List.of("check", "--format=junit")),
          Map.entry("--source=openl\t", List.of("--source=openlibrary")),
          Map.entry("--source=openlibrary,duck\t", List.of("--source=openlibrary,duckduckgo")),
          Map.entry("--source=catalog=boo\t", List.of("--source=catalog=books.csv")),
          Map.entry("books.csv --title-column=Na\t", List.of("books.csv", "--title-column=Name")),
          Map.entry("books.csv --columns=Nam\t", List.of("books.csv", "--columns=Name")),
          Map.entry(
              "books.csv --columns Link,Sta\t", List.of("books.csv", "--columns", "Link,Status")),
          Map.entry(
              "books.csv --columns=Link,Matched\\ T\t",
              List.of("books.csv", "--columns=Link,Matched Title")),
          Map.entry(
              "compare --modes=threads:5,vir\t", List.of("compare", "--modes=threads:5,virtual")),
          Map.entry("check --also goo\t", List.of("check", "--also", "goodreads.com")),
          Map.entry(
              "my\\ l\t--title-column Bo\t",
              List.of("my list.csv", "--title-column", "Book Title")),
          Map.entry("Bü\t", List.of("Bücher der Runde.csv")),
          Map.entry("--output=Bü\t", List.of("--output=Bücher der Runde.csv")),
          Map.entry(
              "Bü\t--columns=Wer\t", List.of("Bücher der Runde.csv", "--columns=Wer bringt's?")),
          Map.entry("--source=catalog=Bü\t", List.of("--source=catalog=Bücher der Runde.csv")),
          Map.entry("rescore \\$\t", List.of("rescore", "$(touch x)")));

  @TempDir private Path folder;
  private Path bin;

  /** A shell, started on a terminal without anything that a person has set up. */
  enum Shell {
    BASH(
        "bash --norc --noprofile -i",
        "PS1='> '; bind 'set bell-style none'; source <(resolve completion bash)"),
    ZSH("zsh -f -i", "PS1='> '; source <(resolve completion zsh)"),
    FISH("fish --no-config -i", "resolve completion fish | source");

    private final String command;
    private final String setUp;

    Shell(String command, String setUp) {
      this.command = command;
      this.setUp = setUp;
    }

    String program() {
      return command.replaceFirst(" .*", "");
    }
  }

  /** Stands for the program where it would do what is typed, and shows the arguments instead. */
  private static final String SHOWING =
      """
      #!/bin/sh
      [ "$1" = completion ] && exec "$resolve" "$@"
      printf '<%s>' "$@" >>"$HOME/arguments"
      echo >>"$HOME/arguments"
      """;

  @BeforeEach
  void prepare() throws Exception {
    bin = Files.createDirectory(folder.resolve("bin"));
    Path showing = Files.writeString(bin.resolve("resolve"), SHOWING);
    assumeTrue(showing.toFile().setExecutable(true));
    Files.createDirectory(folder.resolve("folder"));
    Files.writeString(folder.resolve("books.csv"), "Name,Title\nx,Emma\n");
    Files.writeString(folder.resolve("my list.csv"), "Book Title;Author\nEmma;\n");
    Files.writeString(folder.resolve("Bücher der Runde.csv"), "Title;Wer bringt's?\nEmma;\n");
    Files.writeString(folder.resolve("links.txt"), "http://localhost/\n");
    Files.writeString(folder.resolve("$(touch x)"), "Title\n");
  }

  @ParameterizedTest
  @EnumSource
  void theKeyCompletes(Shell shell) throws Exception {
    for (String needed : List.of("script", shell.program())) {
      assumeTrue(isHere(needed), () -> needed + " is not on this machine");
    }
    List<String> lines = LINES.keySet().stream().sorted().toList();
    press(
        shell,
        Stream.of(Stream.of(shell.setUp), lines.stream().map("resolve "::concat), Stream.of("exit"))
            .flatMap(all -> all)
            .toList());

    assertEquals(
        String.join("\n", lines.stream().map(line -> shown(LINES.get(line))).toList()),
        // Some shells leave a slash behind a folder.
        Files.readString(folder.resolve("arguments")).strip().replace("/>", ">"));
    assertFalse(Files.exists(folder.resolve("x")), "the name of a file was run");
  }

  private static String shown(List<String> arguments) {
    return "<" + String.join("><", arguments) + ">";
  }

  private boolean isHere(String program) throws Exception {
    return Image.finish(new Image(folder).shell("command -v \"$1\"", program)).code() == 0;
  }

  /** Types the lines, each with its end. Typed lines wait until the shell reads them. */
  private void press(Shell shell, List<String> lines) throws Exception {
    Process process =
        new Image(folder)
            .shell(
                "export PATH=\"$HOME/bin:$PATH\" TERM=xterm LC_ALL=C.UTF-8\n"
                    + "script -qec \"stty rows 40 cols 120; exec $1\" /dev/null",
                shell.command);
    OutputStream keyboard = process.getOutputStream();
    keyboard.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
    Image.finish(process);
  }
}
