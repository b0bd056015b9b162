import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Makes the folder that is shipped: the launchers, the jars, the pages of the manual, what
 * completes in shells, and a Java runtime of their own.
 *
 * <p>Run by the build from source, on its JDK, so that the runtime is made from that JDK and not
 * from the one that runs Maven.
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
          // SQLite; opencsv's writer and gson have its types in their signatures.
          "java.sql",
          "java.xml",
          // Web pages come in any charset.
          "jdk.charsets",
          // The simulated search is a server.
          "jdk.httpserver",
          // gson makes objects without a usable constructor through sun.misc.Unsafe.
          "jdk.unsupported");

  /** Of a key that protects nothing. */
  private static final String PASSWORD = "password";

  /** Results of a search that take the titles of the list as differently as may be. */
  private static final String[] FOUND = {
    "Men Without Women by Haruki Murakami",
    "The Talented Mr. Ripley (Ripley, #1) by Patricia Highsmith",
    "Ripley&#39;s Game",
    "Invisible Women: Data Bias in a World Designed for Men by Caroline Criado P&eacute;rez",
    "Women Without Men by Shahrnush Parsipur",
    "Summary of Invisible Women, 2020",
    "Emma"
  };

  private MakeImage() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path launchers = Path.of(args[0]);
    Path jar = Path.of(args[1]);
    Path image = Path.of(args[2]);
    String classpath = args[3];
    Path picocliSources = Path.of(args[4]);
    Path list = Path.of(args[5]);
    Path completions = Path.of(args[6]);
    Path manual = Path.of(args[7]);
    Instant time = Instant.parse(args[8]);

    // Nothing of an older build may stay behind.
    delete(image);
    Path lib = Files.createDirectories(image.resolve("lib"));
    Path bin = Files.createDirectories(image.resolve("bin"));
    copyJars(jar, classpath, picocliSources, lib, time);
    copyLauncher(launchers.resolve("resolve"), bin, "\n");
    copyLauncher(launchers.resolve("resolve.cmd"), bin, "\r\n");
    copyCompletions(completions, image.resolve("share"));
    copyManual(manual, image.resolve("share/man/man1"));
    link(image.resolve("runtime"));
    // Before anything is learnt: Java may hold the times of the jars against those of its cache,
    // and
    // the archives have this one.
    setTimes(image, time);
    learn(image, list);
  }

  /** Under the names by which the shells look for them, be it in a home or in a system. */
  private static void copyCompletions(Path scripts, Path share) throws IOException {
    Map<String, String> places =
        Map.of(
            "resolve.bash", "bash-completion/completions/resolve",
            "resolve.zsh", "zsh/site-functions/_resolve",
            "resolve.fish", "fish/vendor_completions.d/resolve.fish");
    for (Map.Entry<String, String> place : places.entrySet()) {
      Path copy = share.resolve(place.getValue());
      Files.createDirectories(copy.getParent());
      Files.copy(scripts.resolve(place.getKey()), copy);
    }
  }

  private static void copyManual(Path pages, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (DirectoryStream<Path> all = Files.newDirectoryStream(pages, "*.1")) {
      for (Path page : all) {
        Files.copy(page, folder.resolve(page.getFileName()));
      }
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

  /** Copies the jar and those its manifest names, so that the two cannot disagree. */
  private static void copyJars(
      Path jar, String classpath, Path picocliSources, Path lib, Instant time) throws IOException {
    Map<String, Path> dependencies = new HashMap<>();
    for (String entry : classpath.split(File.pathSeparator)) {
      Path path = Path.of(entry);
      dependencies.put(path.getFileName().toString(), path);
    }
    Files.copy(jar, lib.resolve(jar.getFileName()));
    List<String> missing = new ArrayList<>();
    for (String name : classPath(jar)) {
      Path dependency = dependencies.get(name);
      if (dependency == null) {
        missing.add(name);
      } else if (name.startsWith("sqlite-jdbc-")) {
        copySqlite(dependency, lib);
      } else if (name.startsWith("picocli-")) {
        compile(dependency, picocliSources, lib, time);
      } else {
        Files.copy(dependency, lib.resolve(name));
      }
    }
    if (!missing.isEmpty()) {
      throw new IOException(
          "On the manifest's class path, but not among the dependencies: " + missing);
    }
  }

  /**
   * Compiles a jar anew: Java keeps no classes in its cache that are as old in form as those of
   * picocli.
   */
  private static void compile(Path jar, Path sources, Path lib, Instant time) throws IOException {
    Path work = Files.createTempDirectory(lib, "compile");
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
    String copy = lib.resolve(jar.getFileName()).toString();
    run(
        "jar",
        List.of("--create", "--date=" + time, "--file", copy, "-C", classes.toString(), "."));
    delete(work);
  }

  /**
   * The jar holds SQLite itself for two dozen systems, and would unpack the one that fits at each
   * start. That one is laid beside the jar, the others are left out.
   */
  private static void copySqlite(Path jar, Path lib) throws IOException {
    String natives = "org/sqlite/native/";
    String ours = natives + sqliteFolder(jar) + "/" + System.mapLibraryName("sqlitejdbc");
    boolean found = false;
    try (JarFile from = new JarFile(jar.toFile());
        JarOutputStream to =
            new JarOutputStream(Files.newOutputStream(lib.resolve(jar.getFileName())))) {
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
  }

  /** The jar knows best what it calls this system. */
  private static String sqliteFolder(Path jar) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      return (String)
          loader
              .loadClass("org.sqlite.util.OSInfo")
              .getMethod("getNativeLibFolderPathForCurrentOS")
              .invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IOException("Cannot find out what SQLite calls this system", e);
    }
  }

  private static List<String> classPath(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      String names = file.getManifest().getMainAttributes().getValue("Class-Path");
      return names == null ? List.of() : List.of(names.split(" "));
    }
  }

  private static void copyLauncher(Path launcher, Path bin, String lineEnd) throws IOException {
    Path copy = bin.resolve(launcher.getFileName());
    Files.writeString(copy, Files.readString(launcher).replace("\r", "").replace("\n", lineEnd));
    if (!copy.toFile().setExecutable(true, false)) {
      throw new IOException("Cannot make executable: " + copy);
    }
  }

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

  /**
   * Lets the program do what most runs do, and keeps the state that Java then has, so that real
   * runs begin with it. Java takes in all that is kept at each start, so a run that only searches
   * the web has a cache without the thousand classes of the local catalogue.
   */
  private static void learn(Path image, Path list) throws IOException, InterruptedException {
    Path key = key(image);
    HttpServer plain = services(HttpServer.create(loopback(), 0));
    HttpsServer tls = HttpsServer.create(loopback(), 0);
    tls.setHttpsConfigurator(new HttpsConfigurator(tls(key)));
    services(tls);
    String web =
        "openlibrary=http://127.0.0.1:%d,duckduckgo=https://localhost:%d/html/"
            .formatted(plain.getAddress().getPort(), tls.getAddress().getPort());
    learn(image, "web.aot", list, web, key);
    learn(image, "resolve.aot", list, web + ",simulated=1ms,catalog", key);
    plain.stop(0);
    tls.stop(0);
    Files.delete(key);
  }

  private static void learn(Path image, String name, Path list, String sources, Path key)
      throws IOException, InterruptedException {
    Path cache = image.resolve("lib").resolve(name);
    Path work = Files.createTempDirectory(image, "learn");
    List<String> command =
        new ArrayList<>(
            List.of(
                image.resolve("runtime/bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xlog:disable",
                "-XX:AOTCacheOutput=" + cache,
                // What the second compiler would learn; the launcher leaves that out.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTRecordTraining",
                "-Djavax.net.ssl.trustStore=" + key,
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
                "-Dsun.net.httpserver.nodelay=true",
                "-Dorg.sqlite.lib.path=" + image.resolve("lib"),
                // As at a terminal, for the progress.
                "-Dresolve.stderr.columns=80",
                "-cp",
                image.resolve("lib/resolve.jar").toString(),
                "club.resolve.Training"));
    List<String> search =
        List.of(
            list.toString(),
            "--source=" + sources,
            "--output=" + work.resolve("links.csv"),
            "--cache=" + work.resolve("answers.db"));
    command.addAll(search);
    // Again: what is known is not asked.
    command.add("--then");
    command.addAll(search);
    command.addAll(List.of("--then", "--help", "--then", "--version", "--then", "--wrong"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    int exit = process.waitFor();
    delete(work);
    // Java leaves it there at times, and it is as large as the cache.
    Files.deleteIfExists(image.resolve("lib").resolve(name + ".config"));
    // The last run is one that goes wrong.
    if (exit != 2 || Files.notExists(cache)) {
      Files.deleteIfExists(cache);
      System.err.println("Nothing learnt, so starts are slower. This failed, exit code " + exit);
      System.err.println(String.join(" ", command));
      System.err.println(said);
    }
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** A key for the server of the next minute, which is on this machine. */
  private static Path key(Path image) throws IOException, InterruptedException {
    Path key = image.resolve("learn.p12");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                key.toString(),
                "-storepass",
                PASSWORD,
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("keytool failed: " + said);
    }
    return key;
  }

  private static SSLContext tls(Path key) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance(key.toFile(), PASSWORD.toCharArray());
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /** Lets a server be the services, which know one book. */
  private static HttpServer services(HttpServer server) {
    server.createContext(
        "/search.json",
        exchange ->
            answer(
                exchange,
                "application/json",
                """
                {"docs": [{"key": "/works/OL1W", "title": "Men Without Women",
                "author_name": ["Haruki Murakami"], "first_publish_year": 2014, "editions": {"docs":
                [{"title": "Men Without Women", "isbn": ["9780451494627"]}]}}]}
                """));
    server.createContext(
        "/html/",
        exchange ->
            answer(
                exchange,
                "text/html; charset=UTF-8",
                "<!DOCTYPE html><html><head><title>Search</title></head><body>"
                    + "<div id=\"links\" class=\"results\">%s</div></body></html>"
                        .formatted(Stream.of(FOUND).map(MakeImage::result).collect(joining()))));
    server.start();
    return server;
  }

  private static String result(String heading) {
    return """
    <div class="result web-result"><h2 class="result__title">
    <a rel="nofollow" class="result__a"
    href="//duckduckgo.com/l/?uddg=https%%3A%%2F%%2Fwww.goodreads.com%%2Fen%%2Fbook%%2Fshow%%2F%d.Book"
    >%s | Goodreads</a></h2>
    <a class="result__snippet" href="x">Seven &amp; more <b>stories</b>.</a></div>
    """
        .formatted(100 + heading.length(), heading);
  }

  private static void answer(HttpExchange exchange, String type, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    // In chunks, as most services do.
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      // Windows deletes no read-only file, and jlink makes some.
      path.toFile().setWritable(true);
      Files.delete(path);
    }
  }
}
