package club.resolve.store;

import static club.resolve.store.Stores.LIBRARY;
import static club.resolve.store.Stores.NOTHING;
import static club.resolve.store.Stores.found;
import static club.resolve.store.Stores.get;
import static club.resolve.store.Stores.open;
import static club.resolve.store.Stores.opened;
import static club.resolve.store.Stores.opening;
import static club.resolve.store.Stores.put;
import static club.resolve.store.Stores.question;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import club.resolve.book.Answer;
import club.resolve.search.Question;
import club.resolve.search.Retention;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Together;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A file that cannot be used is said in a sentence, and nothing is lost that someone may need. */
@Timeout(20)
final class StoreFaultsTest {
  private static final String HOST = "http://127.0.0.1:8080";

  private final FakeTime time = new FakeTime();
  private final List<String> troubles = new ArrayList<>();

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("answers.db");
  }

  private String unusable() {
    return assertInstanceOf(Store.Opening.Unusable.class, opening(file, time, troubles::add)).why();
  }

  private void fill(int answers) {
    try (Store store = open(file, time)) {
      Map<Question, Answer.Fact> all = new LinkedHashMap<>();
      for (int i = 0; i < answers; i++) {
        all.put(question("Title " + i), found("Title " + i));
      }
      put(store, LIBRARY, all, Retention.USUAL);
    }
  }

  private void overwrite(long position, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(bytes), position);
    }
  }

  private List<Path> setAside() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(path -> path.getFileName().toString().contains(".damaged-"))
          .filter(path -> !path.toString().endsWith("-wal") && !path.toString().endsWith("-shm"))
          .toList();
    }
  }

  @Test
  void foldersThatAreMissingAreMade() {
    file = folder.resolve("not/there yet/what?is=this#.db");

    fill(1);

    assertTrue(Files.exists(file));
    try (Store store = open(file, time)) {
      assertEquals(Optional.of(found("Title 0")), get(store, "Title 0"));
    }
  }

  @Test
  void itsFilesAreReadableByTheirOwnerOnly() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    try (Store store = open(file, time)) {
      put(store, "Emma", found("Emma"));
      try (Stream<Path> files = Files.list(folder)) {
        List<Path> all = files.toList();
        assertEquals(3, all.size(), all.toString());
        for (Path one : all) {
          assertEquals(
              "rw-------",
              PosixFilePermissions.toString(Files.getPosixFilePermissions(one)),
              one.toString());
        }
      }
    }
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    Files.createDirectory(file);

    assertTrue(unusable().contains("is a folder"));
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    file = folder.resolve("file/answers.db");

    assertTrue(unusable().contains("its folder is a file"), unusable());
  }

  @Test
  void aFolderThatMayNotBeWrittenIsSaid() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeFalse(Files.isWritable(folder), "this user may write everywhere");
      assertTrue(unusable().contains("there is no permission to read or write it"), unusable());
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void aListThatWasNamedByMistakeStaysAsItIs() throws IOException {
    Files.writeString(file, "title\nEmma\n");

    assertTrue(unusable().contains("is not a file of this program"), unusable());
    assertEquals("title\nEmma\n", Files.readString(file));
  }

  @Test
  void theDatabaseOfAnotherProgramStaysAsItIs() throws Exception {
    SqliteFiles.execute(file, "CREATE TABLE notes (text)", "INSERT INTO notes VALUES ('mine')");
    byte[] before = Files.readAllBytes(file);

    assertTrue(unusable().contains("another program"), unusable());
    assertArrayEquals(before, Files.readAllBytes(file));
    assertEquals(List.of(), setAside());
  }

  /** The first bytes are those of the magic, the last ones those of the first table. */
  @ParameterizedTest
  @ValueSource(longs = {0, 16, 100})
  void aFileWithADamagedBeginningIsSetAsideWholeAndANewOneBegun(long position) throws IOException {
    fill(10);
    overwrite(position, new byte[] {9, 9, 9, 9, 9, 9, 9, 9});
    byte[] damaged = Files.readAllBytes(file);

    Store.Opening.Opened opened = opened(file, time, troubles::add);
    try (Store store = opened.store()) {
      put(store, "Emma", found("Emma"));
      assertEquals(Optional.of(found("Emma")), get(store, "Emma"));
    }

    List<Path> aside = setAside();
    assertEquals(1, aside.size());
    assertArrayEquals(damaged, Files.readAllBytes(aside.getFirst()));
    String note = opened.note().orElseThrow();
    assertTrue(note.contains("is damaged") && note.contains(aside.getFirst().toString()), note);
    assertEquals(List.of(), troubles);
    try (Store store = open(file, time)) {
      assertEquals(Optional.of(found("Emma")), get(store, "Emma"));
    }
  }

  @Test
  void aFileOfZerosIsWhatALossOfPowerLeaves() throws IOException {
    Files.write(file, new byte[8192]);

    Store.Opening.Opened opened = opened(file, time, troubles::add);
    try (Store store = opened.store()) {
      put(store, "Emma", found("Emma"));
      assertEquals(Optional.of(found("Emma")), get(store, "Emma"));
    }
    assertTrue(opened.note().isPresent());
    assertEquals(1, setAside().size());
  }

  @Test
  void damageThatIsFoundLaterEndsItsUseAndTheNextRunBeginsAnew() throws IOException {
    fill(2_000);
    long size = Files.size(file);
    byte[] rubbish = new byte[(int) (size - 3 * 4096)];
    Arrays.fill(rubbish, (byte) 0xA5);
    overwrite(3 * 4096, rubbish);

    Store.Opening.Opened opened = opened(file, time, troubles::add);
    assertEquals(Optional.empty(), opened.note());
    try (Store store = opened.store()) {
      assertTrue(store.working());
      Map<Question, Answer.Fact> others = new LinkedHashMap<>();
      for (int i = 0; i < 2_000; i++) {
        assertEquals(Optional.empty(), get(store, "Title " + i));
        others.put(question("Other " + i), NOTHING);
      }
      put(store, LIBRARY, others, Retention.USUAL);
      assertFalse(store.working());
      assertEquals(Optional.empty(), store.hosts().state(HOST).closure());
    }

    assertEquals(1, troubles.size(), troubles.toString());
    assertTrue(troubles.getFirst().contains("it is damaged"), troubles.getFirst());
    assertEquals(1, setAside().size());
    fill(1);
    assertEquals(1, setAside().size());
  }

  @Test
  void whoFindsTheDamageSecondDoesNotTakeTheNewFileAway() throws IOException {
    fill(2_000);
    byte[] rubbish = new byte[(int) Files.size(file) - 3 * 4096];
    Arrays.fill(rubbish, (byte) 0xA5);
    overwrite(3 * 4096, rubbish);
    Store first = opened(file, time, troubles::add).store();
    Store second = opened(file, time, troubles::add).store();
    get(first, "Title 1");
    get(second, "Title 1");
    first.close();
    fill(1);

    second.close();

    assertEquals(1, setAside().size());
    try (Store store = open(file, time)) {
      assertEquals(Optional.of(found("Title 0")), get(store, "Title 0"));
    }
  }

  @Test
  void aFileThatIsLockedWhenItIsOpenedIsLeftAlone() throws Exception {
    Files.createFile(file);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");

      assertTrue(unusable().contains("another program has it locked"), unusable());
    }
    fill(1);
  }

  @Test
  void aLockThatLastsEndsItsUseAndIsSaidOnce() throws Exception {
    fill(1);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement();
        Store store = opened(file, time, troubles::add).store()) {
      statement.execute("BEGIN IMMEDIATE");
      List<String> started = new ArrayList<>();

      put(store, "Emma", found("Emma"));
      put(store, "Persuasion", found("Persuasion"));
      store.hosts().start(HOST, Duration.ofSeconds(1), () -> started.add("now"));

      assertEquals(List.of("now"), started, "the run goes on alone");
      assertEquals(Optional.of(found("Title 0")), get(store, "Title 0"), "it can still be read");
      assertFalse(store.working());
      statement.execute("COMMIT");
    }
    assertEquals(1, troubles.size(), troubles.toString());
    assertTrue(troubles.getFirst().contains("locked"), troubles.getFirst());
    assertEquals(List.of(), setAside());
    try (Store store = open(file, time)) {
      assertEquals(Optional.of(found("Title 0")), get(store, "Title 0"));
    }
  }

  @Test
  void manyRunsThatBeginTogetherMakeOneFile() throws Exception {
    Together.run(
        8,
        number -> {
          try (Store store = Stores.openFor("list " + number, file, time)) {
            put(store, "Title " + number, found("Title " + number));
          }
        });

    try (Store store = open(file, time)) {
      assertEquals(8, store.counts().getFirst().answers());
    }
  }

  @Test
  void whatIsTooOldGoesWhenTheFileIsClosed() throws Exception {
    fill(3);
    time.pass(Duration.ofDays(31));
    fill(1);

    assertEquals(1, SqliteFiles.number(file, "SELECT count(*) FROM answers"));
  }

  @ParameterizedTest
  @CsvSource({
    "SQLITE_CORRUPT, it is damaged",
    "SQLITE_BUSY, another program has it locked",
    "SQLITE_FULL, there is no space left",
    "SQLITE_READONLY, there is no permission to read or write it",
    "SQLITE_IOERR, a bad disk",
  })
  void eachFailureOfAFileIsSaidInItsWords(SQLiteErrorCode code, String why) {
    assertEquals(
        file + " cannot be used: " + why,
        new StoreFile(file).unusable(new SQLiteException("a bad disk", code)));
  }

  @Test
  void aFileThatCannotBeOpenedThoughItMayBeIsNotCalledForbidden() throws IOException {
    StoreFile store = new StoreFile(file);
    SQLiteException refused = new SQLiteException("", SQLiteErrorCode.SQLITE_CANTOPEN);

    assertEquals(
        file + " cannot be used: there is no permission to read or write it",
        store.unusable(refused));
    Files.createFile(file);
    assertEquals(
        file + " cannot be used: too many files may be open (ulimit -n)", store.unusable(refused));
  }

  @Test
  void aFailureOfItsFolderIsSaidInTheWordsOfTheSystem() {
    StoreFile store = new StoreFile(file);

    assertEquals(
        file + " cannot be used: there is no permission to read or write it",
        store.unusable(new AccessDeniedException("x")));
    assertEquals(
        file + " cannot be used: its folder is a file",
        store.unusable(new FileAlreadyExistsException("x")));
    assertEquals(
        file + " cannot be used: Too many links",
        store.unusable(new FileSystemException("x", null, "Too many links")));
  }

  /** Its version is one that this program would bring up, were the file its own. */
  @Test
  void theDatabaseOfAnotherProgramWithAVersionStaysAsItIsToo() throws Exception {
    SqliteFiles.execute(file, "CREATE TABLE notes (text)", "PRAGMA user_version = 2");
    byte[] before = Files.readAllBytes(file);

    assertTrue(unusable().contains("another program"), unusable());
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  /** Else readers and writers of several runs would wait for each other. */
  @Test
  void aNewFileHasALog() throws Exception {
    open(file, time).close();

    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet mode = statement.executeQuery("PRAGMA journal_mode")) {
      assertEquals("wal", mode.getString(1));
    }
  }
}
