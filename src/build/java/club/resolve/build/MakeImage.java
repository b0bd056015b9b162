package club.resolve.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Completes the folder that is shipped, in which Maven has put launchers, libraries, pages of the
 * manual and completions: alters two of the jars, and adds the program's own, a Java runtime, and
 * what Java has learnt.
 *
 * <p>Run by the build on its JDK, so that the runtime is made from that JDK and not from the one
 * that runs Maven.
 */
final class MakeImage {
  private static final String MODULES =
      String.join(
          ",",
          "java.base",
          // Charts: letters must be measured to be drawn.
          "java.desktop",
          "java.logging",
          "java.net.http",
          // SQLite; gson has its types in its signatures.
          "java.sql",
          "java.xml",
          // Web pages come in any charset.
          "jdk.charsets",
          // The simulated search is a server.
          "jdk.httpserver",
          // gson makes objects without a usable constructor through sun.misc.Unsafe.
          "jdk.unsupported");

  private MakeImage() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path image = Path.of(args[0]);
    Path jar = Path.of(args[1]);
    Path picocliSources = Path.of(args[2]);
    Path list = Path.of(args[3]);
    Path catalog = Path.of(args[4]);
    Instant time = Instant.parse(args[5]);

    Path lib = image.resolve("lib");
    Files.copy(jar, lib.resolve(jar.getFileName()));
    keepOneSystem(jarOf("sqlite-jdbc", lib), lib);
    compile(jarOf("picocli", lib), picocliSources, time);
    link(image.resolve("runtime"));
    // Before anything is learnt: Java may hold the times of the jars against those of its cache,
    // and the archives have this one.
    setTimes(image, time);
    new StartCaches(image, list, catalog).make();
  }

  private static Path jarOf(String name, Path lib) throws IOException {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(lib, name + "-[0-9]*.jar")) {
      for (Path jar : jars) {
        return jar;
      }
    }
    throw new IOException("No jar of " + name + " is in " + lib);
  }

  /**
   * The jar holds SQLite itself for two dozen systems, and would unpack the one that fits at each
   * start. That one is laid beside the jar, the others are left out.
   */
  private static void keepOneSystem(Path jar, Path lib) throws IOException {
    String natives = "org/sqlite/native/";
    String ours = natives + sqliteFolder(jar) + "/" + System.mapLibraryName("sqlitejdbc");
    Path less = lib.resolve("less.jar");
    boolean found = false;
    try (JarFile from = new JarFile(jar.toFile());
        JarOutputStream to = new JarOutputStream(Files.newOutputStream(less))) {
      for (JarEntry entry : Collections.list(from.entries())) {
        try (InputStream in = from.getInputStream(entry)) {
          if (entry.getName().equals(ours)) {
            found = true;
            Files.copy(in, lib.resolve(System.mapLibraryName("sqlitejdbc")));
          } else if (!entry.isDirectory() && !entry.getName().startsWith(natives)) {
            JarEntry copy = new JarEntry(entry.getName());
            copy.setTime(entry.getTime());
            to.putNextEntry(copy);
            in.transferTo(to);
            to.closeEntry();
          }
        }
      }
    }
    if (!found) {
      throw new IOException("There is no " + ours + " in " + jar);
    }
    Files.move(less, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The jar knows best what it calls this system. */
  private static String sqliteFolder(Path jar) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      return String.valueOf(
          loader
              .loadClass("org.sqlite.util.OSInfo")
              .getMethod("getNativeLibFolderPathForCurrentOS")
              .invoke(null));
    } catch (ReflectiveOperationException e) {
      throw new IOException("Cannot find out what SQLite calls this system", e);
    }
  }

  /**
   * Compiles a jar anew: Java keeps no classes in its cache that are as old in form as those of
   * picocli. Maven's own compiler would need settings of its own, and would attach a second jar.
   */
  private static void compile(Path jar, Path sources, Instant time) throws IOException {
    Path work = Files.createTempDirectory("compile");
    Path classes = work.resolve("classes");
    List<String> command =
        new ArrayList<>(
            List.of("--release", "25", "-proc:none", "-nowarn", "-d", classes.toString()));
    try (JarFile from = new JarFile(sources.toFile())) {
      for (JarEntry entry : Collections.list(from.entries())) {
        if (entry.getName().endsWith(".java") && !entry.getName().endsWith("module-info.java")) {
          Path source = work.resolve(entry.getName());
          Files.createDirectories(source.getParent());
          try (InputStream in = from.getInputStream(entry)) {
            Files.copy(in, source);
          }
          command.add(source.toString());
        }
      }
    }
    run("javac", command);
    run(
        "jar",
        List.of(
            "--create", "--date=" + time, "--file", jar.toString(), "-C", classes.toString(), "."));
    delete(work);
  }

  /** Not by the plugin of Maven, which makes a package of its own, and no part of a folder. */
  private static void link(Path runtime) throws IOException {
    run(
        "jlink",
        List.of(
            "--add-modules",
            MODULES,
            // Almost no run draws a chart, so here size counts for more than a quick start.
            "--compress=zip-9:filter=/java.desktop/**",
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--generate-cds-archive",
            "--output",
            runtime.toString()));
    // For heaps of more than 32 GB.
    Files.deleteIfExists(runtime.resolve("lib/server/classes_nocoops.jsa"));
  }

  /** Runs a tool of this JDK. */
  private static void run(String tool, List<String> arguments) throws IOException {
    // Shown only if it fails: a quiet build shall be quiet. One of jlink's parts prints past the
    // streams that it is given.
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream printer = new PrintStream(said, true, UTF_8);
    System.setOut(printer);
    int exit =
        ToolProvider.findFirst(tool)
            .orElseThrow(() -> new IOException("This JDK has no " + tool))
            .run(printer, printer, arguments.toArray(String[]::new));
    System.setOut(out);
    if (exit != 0) {
      throw new IOException(
          "%s failed with exit code %d: %s".formatted(tool, exit, said.toString(UTF_8)));
    }
  }

  private static void setTimes(Path image, Instant time) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(image)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Files.setLastModifiedTime(file, FileTime.from(time));
    }
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
