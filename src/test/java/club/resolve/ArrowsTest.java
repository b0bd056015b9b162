package club.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.ArrowTable.Arrow;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The packages that a package may use. The table of allowed arrows stands in ARCHITECTURE.md, and
 * nowhere else. A new arrow needs a reason, and a name in that table.
 */
final class ArrowsTest {
  private static final String BASE = "club.resolve";

  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java/club/resolve"), Path.of("src/build/java/club/resolve"));

  /** The programs of the build, which are no part of the program and have no terminal of its. */
  private static final String BUILD = "build";

  /** Compiled by a profile alone, so what it knows is read from its imports. */
  private static final List<Path> SPARK =
      List.of(Path.of("src/spark/java"), Path.of("src/spark/java17"));

  private static final Path PAGE = Path.of(".github/ARCHITECTURE.md");

  /** A line of jdeps: package and type that know, and the type that is known. */
  private static final Pattern LINE =
      Pattern.compile(
          "^\\s+(club\\.resolve(?:\\.[a-z]\\w*)*)\\.([A-Z]\\S*)\\s+-> (\\S+)\\s",
          Pattern.MULTILINE);

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([a-z][\\w.]*\\.[A-Z]\\w*)", Pattern.MULTILINE);

  private static final Pattern OUR_TYPE =
      Pattern.compile("(club\\.resolve(?:\\.[a-z]\\w*)*)\\.[A-Z]\\S*");

  /** Beginnings of types that one package alone may use, to that package. */
  private static final Map<String, String> ONE_ROOM =
      Map.ofEntries(
          Map.entry("picocli.", "cli"),
          // The terminal: its keys, its lines, and the streams of the process.
          Map.entry("org.jline.", "cli"),
          Map.entry("me.tongfei.progressbar.", "cli"),
          Map.entry("java.io.Console", "cli"),
          Map.entry("java.io.FileDescriptor", "cli"),
          // The module java.desktop, and what draws by it.
          Map.entry("java.awt.", "chart"),
          Map.entry("javax.imageio.", "chart"),
          Map.entry("org.jfree.", "chart"),
          Map.entry("de.erichseifert.", "chart"),
          Map.entry("java.sql.", "store"),
          Map.entry("org.sqlite.", "store"),
          Map.entry("crawlercommons.", "polite"));

  /** Members of {@link System} that reach the terminal or the environment of the process. */
  private static final Set<String> OF_THE_PROCESS =
      Set.of("in", "out", "err", "console", "getenv", "setIn", "setOut", "setErr");

  private static final List<Arrow> ARROWS = new ArrayList<>();
  private static final Set<String> PACKAGES = new TreeSet<>();
  private static final List<String> USES_OF_THE_PROCESS = new ArrayList<>();
  private static ArrowTable table = new ArrowTable(Map.of());

  @BeforeAll
  static void read() throws Exception {
    Path classes = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Matcher line = LINE.matcher(jdeps(classes));
    while (line.find()) {
      ARROWS.add(arrow(line));
    }
    assertFalse(ARROWS.isEmpty(), "jdeps shows no arrows");
    for (Path sources : SPARK) {
      readImports(sources);
    }
    readPackages();
    readUsesOfTheProcess(classes);
    table = ArrowTable.read(Files.readAllLines(PAGE));
  }

  private static String jdeps(Path classes) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int exit =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                out,
                out,
                "--multi-release=base",
                "-verbose:class",
                "-filter:none",
                "--ignore-missing-deps",
                classes.toString());
    out.flush();
    assertEquals(0, exit, said.toString());
    return said.toString();
  }

  private static Arrow arrow(Matcher line) {
    return arrow(shortName(line.group(1)), line.group(2), line.group(3));
  }

  private static Arrow arrow(String from, String type, String to) {
    Matcher ours = OUR_TYPE.matcher(to);
    return new Arrow(from, type, ours.matches() ? shortName(ours.group(1)) : from, to);
  }

  private static void readImports(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Path name = sources.relativize(file);
        String from = shortName(name.getParent().toString().replace('/', '.'));
        String type = name.getFileName().toString().replace(".java", "");
        PACKAGES.add(from);
        IMPORT
            .matcher(Files.readString(file))
            .results()
            .forEach(each -> ARROWS.add(arrow(from, type, each.group(1))));
      }
    }
  }

  private static void readPackages() throws IOException {
    for (Path sources : SOURCES) {
      try (Stream<Path> files = Files.walk(sources)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
            .map(name -> name.isEmpty() ? BASE : name)
            .forEach(PACKAGES::add);
      }
    }
  }

  private static void readUsesOfTheProcess(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        ClassModel type = ClassFile.of().parse(file);
        String name = type.thisClass().asInternalName().replace('/', '.');
        for (PoolEntry entry : type.constantPool()) {
          if (entry instanceof MemberRefEntry member && ofTheProcess(member)) {
            USES_OF_THE_PROCESS.add(name + " uses System." + member.name());
          }
        }
      }
    }
  }

  private static boolean ofTheProcess(MemberRefEntry member) {
    return member.owner().asInternalName().equals("java/lang/System")
        && OF_THE_PROCESS.contains(member.name().stringValue());
  }

  /** Returns the name within the base package, or the full name of the base package itself. */
  private static String shortName(String packageName) {
    return packageName.equals(BASE) ? BASE : packageName.substring(BASE.length() + 1);
  }

  @Test
  void eachPackageHasARowAndEachNameIsAPackage() {
    assertNone(table.differences(PACKAGES), "the table and the packages of the sources differ");
  }

  @Test
  void noPackageKnowsMoreThanItMay() {
    assertNone(table.forbidden(ARROWS), "the code has arrows that the table does not allow");
  }

  @Test
  void theTableAllowsNothingThatNobodyNeeds() {
    assertNone(table.unused(ARROWS), "the table allows arrows that no type needs");
  }

  @Test
  void noPackageKnowsItselfByWayOfOthers() {
    assertEquals("", table.cycle(), "the table in " + PAGE + " has a cycle");
  }

  @Test
  void commandLineTerminalGraphicsAndDatabaseAreKnownToOnePackageEach() {
    List<String> strangers = new ArrayList<>();
    for (Arrow arrow : ARROWS) {
      ONE_ROOM.forEach(
          (beginning, room) -> {
            if (arrow.to().startsWith(beginning) && !Set.of(room, BUILD).contains(arrow.from())) {
              strangers.add(arrow + ", which is for " + room + " alone");
            }
          });
    }
    assertEquals(List.of(), strangers);
  }

  @Test
  void noTwoTypesShareAName() {
    Map<String, String> owners = new TreeMap<>();
    List<String> shared = new ArrayList<>();
    for (Arrow arrow : ARROWS) {
      String owner = arrow.from();
      for (String name : arrow.type().split("\\$", -1)) {
        owner += "." + name;
        String other = Objects.requireNonNullElse(owners.putIfAbsent(name, owner), owner);
        if (!other.equals(owner) && !Character.isDigit(name.charAt(0))) {
          shared.add(owner + " and " + other);
        }
      }
    }
    assertEquals(List.of(), shared.stream().distinct().toList());
  }

  @Test
  void theCommandLineBuildsNoSourceNoGateAndNoStore() {
    Set<String> built =
        Set.of(
            BASE + ".service.Connection",
            BASE + ".polite.GateFetcher",
            BASE + ".http.HttpTransport",
            BASE + ".store.Store$Opening");
    assertTrue(
        ARROWS.stream().map(Arrow::to).collect(Collectors.toSet()).containsAll(built),
        "a type of these has another name now");
    assertEquals(
        List.of(),
        ARROWS.stream()
            .filter(arrow -> arrow.from().equals("cli") && built.contains(arrow.to()))
            .toList());
  }

  @Test
  void commandLineAloneKnowsTheStreamsAndTheEnvironmentOfTheProcess() {
    assertFalse(USES_OF_THE_PROCESS.isEmpty(), "no class was read");
    assertEquals(
        List.of(),
        USES_OF_THE_PROCESS.stream()
            .filter(
                use ->
                    Stream.of("cli", BUILD).noneMatch(in -> use.startsWith(BASE + "." + in + ".")))
            .toList());
  }

  private static void assertNone(List<?> found, String problem) {
    assertTrue(found.isEmpty(), () -> problem + " (" + PAGE + "): " + found);
  }
}
