package club.resolve.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Book;
import club.resolve.book.Query;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small files as people have them, in {@code small-files.txt}: what each was understood as, and
 * what was read, or the error. A file stands between {@code == name} and {@code --}; under that
 * come the sentence, warnings behind {@code !}, and a row a line: title, author, ISBN, year and
 * link as they are asked for, then the cells that are carried along as they are. {@code \\u00A0}
 * and the like stand for characters, {@code encoding=} and names of columns behind the name of the
 * file.
 */
final class SmallFilesTest {
  private static final String FILES = "small-files.txt";
  private static final Pattern CODE = Pattern.compile("\\\\(?:u([0-9A-F]{4})|([tr0]))");

  @TempDir private Path folder;

  /** A file, the names of columns that a person gives, and what is expected of it. */
  record SmallFile(String name, List<String> options, String text, String expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<SmallFile> files() throws IOException {
    try (var in = Objects.requireNonNull(SmallFilesTest.class.getResourceAsStream(FILES))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^== ")).skip(1).map(SmallFilesTest::file).toList();
    }
  }

  private static SmallFile file(String block) {
    int nameEnd = block.indexOf('\n');
    int end = block.indexOf("\n--\n", nameEnd - 1);
    List<String> names = Arrays.stream(block.substring(0, nameEnd).split("; ")).toList();
    String text = block.substring(Math.min(nameEnd + 1, end + 1), end + 1);
    boolean noLineEnd = names.contains("no line end");
    String content = decoded(noLineEnd ? text.stripTrailing() : text);
    return new SmallFile(names.getFirst(), names, content, block.substring(end + 4).strip());
  }

  private static Optional<String> option(List<String> options, String name) {
    return options.stream()
        .filter(option -> option.startsWith(name + "="))
        .map(option -> option.substring(name.length() + 1))
        .findFirst();
  }

  private static String decoded(String text) {
    return CODE.matcher(text).replaceAll(code -> Matcher.quoteReplacement(character(code)));
  }

  private static String character(MatchResult code) {
    return code.group(1) != null
        ? Character.toString(Integer.parseInt(code.group(1), 16))
        : Map.of("t", "\t", "r", "\r", "0", "\0").getOrDefault(code.group(2), "");
  }

  @ParameterizedTest
  @MethodSource("files")
  void isUnderstoodAsItIsMeant(SmallFile file) throws IOException {
    assertEquals(file.expected, read(file), file.name);
  }

  @Test
  void thereAreManyOfThem() throws IOException {
    List<SmallFile> files = files();
    assertTrue(files.size() >= 120, () -> files.size() + " files");
    assertEquals(files.size(), files.stream().map(SmallFile::name).distinct().count());
  }

  private String read(SmallFile file) throws IOException {
    Columns columns =
        new Columns(
            option(file.options, "title"),
            option(file.options, "author"),
            option(file.options, "isbn"),
            option(file.options, "link"),
            option(file.options, "year"),
            option(file.options, "sheet"));
    Charset charset =
        option(file.options, "encoding").map(Charset::forName).orElse(StandardCharsets.UTF_8);
    Path path = Files.writeString(folder.resolve("list"), file.text, charset);
    try (BookList list = BookList.inFile(path, columns)) {
      Understanding understanding = list.understood();
      return Stream.of(
              Stream.of(understanding.sentence()),
              understanding.warnings().stream().map(warning -> "! " + warning),
              rows(list).stream())
          .flatMap(lines -> lines)
          .map(line -> line.replace(path.toString(), "FILE"))
          .collect(Collectors.joining("\n"));
    } catch (InputException e) {
      return "ERROR " + String.valueOf(e.getMessage()).replace(path.toString(), "FILE");
    }
  }

  private static List<String> rows(BookList list) throws IOException {
    List<String> rows = new ArrayList<>();
    try (BookReader reader = list.open()) {
      for (Optional<InputRow> row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(line(row.get()));
      }
    }
    return rows;
  }

  private static String line(InputRow row) {
    Book book = row.book();
    Query query = book.title().isBlank() ? new Query("?", book.author()) : book.query();
    List<String> facts =
        List.of(
            query.title(),
            query.author().orElse(""),
            book.isbn().map(Object::toString).orElse(""),
            book.year().isPresent() ? "" + book.year().getAsInt() : "",
            book.given().orElse("").replace("https://www.goodreads.com/book/show/", "gr:"),
            book.otherMedium().map("("::concat).map(medium -> medium + ")").orElse(""));
    String known = String.join(" | ", facts).replaceAll("[ |]+$", "");
    String typed = book.title().equals(query.title()) ? "" : " ~ <" + encoded(book.title()) + ">";
    String rest =
        row.rest().stream().map(cell -> "<" + encoded(cell) + ">").collect(Collectors.joining());
    return known + typed + (rest.isEmpty() ? "" : " + " + rest);
  }

  private static String encoded(String cell) {
    return cell.chars()
        .mapToObj(
            c ->
                c < ' ' || c == 0xA0 || Character.getType(c) == Character.FORMAT
                    ? "\\u%04X".formatted(c)
                    : Character.toString(c))
        .collect(Collectors.joining());
  }
}
