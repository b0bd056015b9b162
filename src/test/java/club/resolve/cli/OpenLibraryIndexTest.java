package club.resolve.cli;

import static club.resolve.dump.MadeUpDump.author;
import static club.resolve.dump.MadeUpDump.by;
import static club.resolve.dump.MadeUpDump.edition;
import static club.resolve.dump.MadeUpDump.goodreads;
import static club.resolve.dump.MadeUpDump.redirect;
import static club.resolve.dump.MadeUpDump.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.dump.MadeUpDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The index of Open Library's dump, from its files to the links of a list. */
class OpenLibraryIndexTest {
  private static final String ISBN = "\"isbn_13\": [\"%s\"]";
  private static final String IN = "\"languages\": [{\"key\": \"/languages/%s\"}]";

  private static final String[] EDITIONS = {
    edition(1, 1, "The Black Obelisk", goodreads(59853) + ", " + IN.formatted("eng")),
    edition(
        2, 1, "Der schwarze Obelisk", ISBN.formatted("9783462027211") + ", " + IN.formatted("ger")),
    edition(3, 2, "Harbour Lights", ISBN.formatted("9780571371303")),
    edition(
        4,
        3,
        "Harbour Lights",
        goodreads(77) + ", \"by_statement\": \"by Ada Quill ; retold by Tom Bell\""),
    edition(5, 14, "The Lamp Keeper", "\"isbn_10\": [\"0140449132\"]"),
    edition(6, 5, "Winter Wheat", "\"publish_date\": \"1999\""),
    edition(7, 6, "The Sisters of Vey", goodreads(88)),
  };

  private static final String[] WORKS = {
    work(1, "Der schwarze Obelisk", by(1)),
    // The two older shapes.
    work(
        2,
        "Harbour Lights",
        "{\"type\": \"/type/author_role\", \"author\": {\"key\": \"/authors/OL2A\"}}"),
    work(3, "Harbour Lights: Adapted for Young Readers", by(2) + ", " + by(3)),
    work(4, "The Lamp Keeper", "{\"author\": \"/authors/OL14A\"}"),
    work(5, "Winter Wheat", by(2)),
    work(6, "The Sisters of Vey", by(5)).replace("\"title\"", goodreads(999) + ", \"title\""),
    work(7, "A Work Without Editions", by(2)),
  };

  private static final String[] AUTHORS = {
    author(1, "Erich Maria Remarque", ""),
    author(2, "Ada Quill", ""),
    author(3, "Tom Bell", ""),
    author(4, "Ines Marlow", "\"alternate_names\": [\"Marlow, Inés\", \"J. T. Crane\"]"),
    author(5, "Фёдор Лесков", "\"personal_name\": \"Fyodor Leskov\""),
  };

  private static final String[] REDIRECTS = {
    redirect("/works/OL14W", "/works/OL4W"),
    redirect("/authors/OL14A", "/authors/OL4A"),
    redirect("/works/OL20W", "/authors/OL2A"),
  };

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void write() throws IOException {
    program = new Program(folder);
  }

  private Path file(String name, String... lines) throws IOException {
    return MadeUpDump.write(program.path("dump/" + name), lines);
  }

  private void dump() throws IOException {
    file("ol_dump_editions_2026-09-30.txt.gz", EDITIONS);
    file("ol_dump_works_2026-09-30.txt.gz", WORKS);
    file("ol_dump_authors_2026-09-30.txt", AUTHORS);
    file("ol_dump_redirects_latest.txt.gz", REDIRECTS);
    file("ol_dump_deletes_2026-09-30.txt.gz", "no line of use\n");
  }

  private Program.Run index(String... options) {
    return program.run(
        Stream.concat(Stream.of("index", "-o", "@ol.index"), Stream.of(options))
            .toArray(String[]::new));
  }

  private void indexed(String... options) {
    Program.Run run = index(options);
    assertEquals(0, run.code(), run.err());
  }

  /** Link, status and matched author of a row. */
  private String found(String title, String author) {
    program.stdin("title,author\n\"%s\",\"%s\"\n".formatted(title, author));
    Program.Run run =
        program.run(
            "-", "--source=catalog=@ol.index", "--columns=Link,Status,Matched Author", "-o", "-");
    return run.out().lines().skip(1).findFirst().orElseThrow(() -> new AssertionError(run.err()));
  }

  @ParameterizedTest
  @CsvSource({
    "The Black Obelisk, Remarque, book/show/59853",
    "Der schwarze Obelisk, Erich Maria Remarque, book/isbn/9783462027211",
    "Harbour Lights, Ada Quill, book/isbn/9780571371303",
    "The Lamp Keeper, Ines Marlow, book/isbn/9780140449136",
    "The Lamp Keeper, J. T. Crane, book/isbn/9780140449136",
    "The Sisters of Vey, Fyodor Leskov, book/show/88",
    "The Sisters of Vey, Фёдор Лесков, book/show/88",
  })
  void aRowWithAnAuthorIsAMatch(String title, String author, String link) throws IOException {
    dump();
    indexed("--open-library=@dump");
    assertTrue(
        found(title, author).startsWith("https://www.goodreads.com/" + link + ",match,"),
        found(title, author));
  }

  @Test
  void anAdaptationDoesNotBeatTheBook() throws IOException {
    dump();
    // The book itself has no link here.
    String[] editions = EDITIONS.clone();
    editions[2] = edition(3, 2, "Harbour Lights", "\"publish_date\": \"1950\"");
    file("ol_dump_editions_2026-09-30.txt.gz", editions);
    indexed("--open-library=@dump", "--only=all");
    assertTrue(!found("Harbour Lights", "Ada Quill").contains("/77,match"));
  }

  @Test
  void theNumberOfAWorkIsNoNumberOfABook() throws IOException {
    dump();
    indexed("--open-library=@dump");
    assertTrue(found("The Sisters of Vey", "").contains("/book/show/88,"));
  }

  @ParameterizedTest
  @CsvSource({"ids, 3", "isbns, 5", "all, 6"})
  void onlySomeEditions(String only, int books) throws IOException {
    dump();
    Program.Run run = index("--open-library=@dump", "--only=" + only);
    assertTrue(run.err().contains("Indexed " + books + " books"), run.err());
  }

  @Test
  void onlyEditionsInALanguage() throws IOException {
    dump();
    indexed("--open-library=@dump", "--language=ger,fre");
    String link = found("Der schwarze Obelisk", "Remarque");
    assertTrue(link.contains("/book/isbn/9783462027211,match"), link);
    assertTrue(!found("The Black Obelisk", "Remarque").contains("/59853,"));
    assertTrue(found("The Sisters of Vey", "").contains("/88,"), "it tells no language");
  }

  @Test
  void theFilesCanBeNamedInAnyOrder() throws IOException {
    dump();
    indexed(
        "--open-library=@dump/ol_dump_authors_2026-09-30.txt",
        "@dump/ol_dump_redirects_latest.txt.gz",
        "@dump/ol_dump_works_2026-09-30.txt.gz",
        "@dump/ol_dump_editions_2026-09-30.txt.gz");
    assertTrue(found("The Lamp Keeper", "Ines Marlow").contains(",match,"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ol_dump_2026-09-30.txt.gz", "all-of-it.txt"})
  void oneFileOfAllTypes(String name) throws IOException {
    List<String> lines =
        Stream.of(AUTHORS, EDITIONS, WORKS, REDIRECTS).flatMap(Arrays::stream).toList();
    file(name, lines.toArray(String[]::new));
    indexed("--open-library=@dump/" + name);
    assertTrue(found("The Lamp Keeper", "J. T. Crane").contains(",match,J. T. Crane"));
  }

  @Test
  void editionsAloneHaveNoAuthors() throws IOException {
    file("ol_dump_editions_latest.txt", EDITIONS);
    indexed("--open-library=@dump");
    assertTrue(found("The Lamp Keeper", "Ines Marlow").contains("/book/isbn/9780140449136"));
  }

  @Test
  void theReadersTellWhichOfTwoIsMeant() throws IOException {
    file(
        "ol_dump_editions_latest.txt",
        edition(1, 1, "Low Tide", goodreads(1)),
        edition(2, 2, "Low Tide", goodreads(2)));
    file("ol_dump_works_latest.txt", work(1, "Low Tide", by(1)), work(2, "Low Tide", by(2)));
    file("ol_dump_authors_latest.txt", AUTHORS);
    file(
        "ol_dump_reading-log_latest.txt.gz",
        "/works/OL1W\t\\N\tWant to Read\t2020-01-01\n",
        "/works/OL2W\t/books/OL2M\tAlready Read\t2020-01-01\n".repeat(3));
    file("ol_dump_ratings_latest.txt", "/works/OL1W\t\\N\t5\t2020-01-01\n");
    indexed("--open-library=@dump");
    assertTrue(found("Low Tide", "").contains("/book/show/2,"), found("Low Tide", ""));
  }

  @Test
  void brokenLinesAreNamedAndLeftOut() throws IOException {
    dump();
    file(
        "ol_dump_editions_2026-09-30.txt.gz",
        EDITIONS[0],
        "half a line\n",
        EDITIONS[3].substring(0, EDITIONS[3].length() - 20) + "\n",
        EDITIONS[6].strip());
    Program.Run run = index("--open-library=@dump");
    assertEquals(0, run.code(), run.err());
    String file = program.path("dump/ol_dump_editions_2026-09-30.txt.gz").toString();
    assertTrue(
        run.err()
            .contains("Left out 2 rows: 2 broken (%s, line 2; %s, line 3).".formatted(file, file)),
        run.err());
    assertTrue(run.err().contains("Indexed 2 books"), run.err());
  }

  @Test
  void aFileThatIsNotWholeIsNamedAndReadAsFarAsItGoes() throws IOException {
    dump();
    Path file = program.path("dump/ol_dump_authors_2026-09-30.txt");
    Path packed = MadeUpDump.write(file.resolveSibling(file.getFileName() + ".gz"), AUTHORS);
    Files.delete(file);
    byte[] bytes = Files.readAllBytes(packed);
    Files.write(packed, Arrays.copyOf(bytes, bytes.length - 9));
    Program.Run run = index("--open-library=@dump");
    assertEquals(3, run.code(), run.err());
    assertTrue(
        run.err()
            .contains(packed + ": the gzip file ends too early; the download may be incomplete"),
        run.err());
    assertTrue(found("Harbour Lights", "Ada Quill").contains(",match,Ada Quill"));
  }

  private void refused(String message, String... options) {
    Program.Run run = index(options);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void whatIsNoDumpIsRefused() throws IOException {
    file("letter.txt", "Dear\n");
    refused("holds no editions of Open Library", "--open-library=@dump");
    refused("is no file of Open Library's dump", "--open-library=@dump/letter.txt");
    refused("there is no such file", "--open-library=@dump/nowhere.txt");
    refused("--only and --language are for --open-library", "@dump/letter.txt", "--only=ids");
    assertTrue(Files.notExists(program.path("ol.index")));
  }

  @Test
  void aDumpThatIsNamedAsACatalogueIsSaidToBeOne() throws IOException {
    dump();
    refused("resolve index --open-library=FOLDER", "@dump/ol_dump_editions_2026-09-30.txt.gz");
  }

  @Test
  void ctrlCLeavesNothing() throws IOException {
    dump();
    String before = program.files();
    Thread.currentThread().interrupt();
    Program.Run run = index("--open-library=@dump");
    assertEquals(130, run.code(), run.err());
    assertEquals(before, program.files());
  }
}
