package club.resolve.build;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the notices, then completes the bill of materials (<a
 * href="https://cyclonedx.org/docs/1.6/json/">CycloneDX 1.6</a>) so that it tells of each file of
 * the image: of jars that the build alters, of SQLite, of the Java runtime, and of all that the
 * build makes.
 *
 * <p>Run by the build on the JDK from which the runtime was made, last of all that writes to the
 * image.
 */
final class MakeBill {
  /** Names for jars that are not as their makers published them. */
  private static final Map<String, String> ALTERED =
      Map.of(
          "picocli", "picocli-compiled-for-java-25",
          "sqlite-jdbc", "sqlite-jdbc-for-one-system");

  /** Licences that the makers' own files of the build tell less exactly than their sources. */
  private static final Map<String, String> LICENCES =
      Map.of(
          "jfreechart", "LGPL-2.1-or-later",
          "marc4j", "LGPL-2.1-or-later",
          "VectorGraphics2D", "LGPL-3.0-or-later",
          "jline-terminal", "BSD-3-Clause",
          "jline-terminal-ffm", "BSD-3-Clause");

  private final Path image;
  private final Set<Path> told = new HashSet<>();

  private MakeBill(Path image) {
    this.image = image;
  }

  public static void main(String[] args) throws IOException, GeneralSecurityException {
    Path bill = Path.of(args[0]);
    MakeBill make = new MakeBill(Path.of(args[1]));
    JsonObject whole = JsonParser.parseString(Files.readString(bill)).getAsJsonObject();
    make.complete(whole, Path.of(args[2]));
    Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    Files.writeString(make.image.resolve(bill.getFileName()), gson.toJson(whole) + "\n");
  }

  private void complete(JsonObject bill, Path licences)
      throws IOException, GeneralSecurityException {
    JsonObject program = bill.getAsJsonObject("metadata").getAsJsonObject("component");
    JsonArray parts = bill.getAsJsonArray("components");
    String sqlite = "";
    for (JsonElement element : parts) {
      JsonObject part = element.getAsJsonObject();
      if (text(part, "name").equals("sqlite-jdbc")) {
        sqlite = text(part, "version");
      }
      completeJar(part);
    }
    hash(program, image.resolve("lib/resolve.jar"));
    parts.add(sqlite(sqlite));
    Notices.write(parts, licences, image);
    parts.add(runtime());
    program.add("components", files(image));
  }

  private void completeJar(JsonObject part) throws IOException, GeneralSecurityException {
    String name = text(part, "name");
    String version = text(part, "version");
    Path jar = image.resolve("lib").resolve(name + "-" + version + ".jar");
    if (!Files.isRegularFile(jar)) {
      throw new IOException("In the bill, but not in the image: " + jar);
    }
    if (LICENCES.containsKey(name)) {
      part.add("licenses", expression(LICENCES.get(name)));
    }
    JsonArray published = part.getAsJsonArray("hashes");
    hash(part, jar);
    if (published.contains(part.getAsJsonArray("hashes").get(0))) {
      return;
    }
    String altered =
        Optional.ofNullable(ALTERED.get(name))
            .orElseThrow(() -> new IOException("Altered without a name that says so: " + jar));
    JsonObject original = new JsonObject();
    for (String key : List.of("type", "group", "name", "version", "purl")) {
      original.add(key, part.get(key));
    }
    original.add("hashes", published);
    JsonArray ancestors = new JsonArray();
    ancestors.add(original);
    JsonObject pedigree = new JsonObject();
    pedigree.add("ancestors", ancestors);
    part.add("pedigree", pedigree);
    // The address stays, as the vulnerabilities of the original are those of the copy.
    part.addProperty("name", altered);
  }

  /** SQLite itself, which the jar brings along; the versions of both begin alike. */
  private JsonObject sqlite(String jarVersion) throws IOException, GeneralSecurityException {
    String version = jarVersion.replaceFirst("\\.\\d+$", "");
    JsonObject part = component("library", "sqlite", version);
    part.addProperty("cpe", "cpe:2.3:a:sqlite:sqlite:%s:*:*:*:*:*:*:*".formatted(version));
    part.addProperty("purl", "pkg:generic/sqlite@" + version);
    part.add("licenses", expression("blessing"));
    hash(part, image.resolve("lib").resolve(System.mapLibraryName("sqlitejdbc")));
    return part;
  }

  private JsonObject runtime() throws IOException, GeneralSecurityException {
    String version = System.getProperty("java.version");
    JsonObject part = component("platform", "openjdk", Runtime.version().toString());
    JsonObject maker = new JsonObject();
    maker.addProperty("name", System.getProperty("java.vendor"));
    part.add("supplier", maker);
    // The National Vulnerability Database knows those of all makers by this name.
    part.addProperty("cpe", "cpe:2.3:a:oracle:openjdk:%s:*:*:*:*:*:*:*".formatted(version));
    part.addProperty("purl", "pkg:generic/openjdk@" + version);
    part.add("licenses", expression("GPL-2.0-only WITH Classpath-exception-2.0"));
    part.add("components", files(image.resolve("runtime")));
    return part;
  }

  /** All files within a folder of which nothing was told yet, but for the bill itself. */
  private JsonArray files(Path folder) throws IOException, GeneralSecurityException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths =
          walk.filter(Files::isRegularFile).filter(path -> !told.contains(path)).sorted().toList();
    }
    JsonArray files = new JsonArray();
    for (Path path : paths) {
      String name = image.relativize(path).toString().replace('\\', '/');
      if (!name.endsWith(".cdx.json")) {
        JsonObject file = new JsonObject();
        file.addProperty("type", "file");
        file.addProperty("name", name);
        hash(file, path);
        files.add(file);
      }
    }
    return files;
  }

  private void hash(JsonObject part, Path file) throws IOException, GeneralSecurityException {
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    JsonObject hash = new JsonObject();
    hash.addProperty("alg", "SHA-256");
    hash.addProperty("content", HexFormat.of().formatHex(sum));
    JsonArray hashes = new JsonArray();
    hashes.add(hash);
    part.add("hashes", hashes);
    told.add(file);
  }

  private static JsonObject component(String type, String name, String version) {
    JsonObject part = new JsonObject();
    part.addProperty("type", type);
    part.addProperty("bom-ref", "pkg:generic/" + name + "@" + version);
    part.addProperty("name", name);
    part.addProperty("version", version);
    return part;
  }

  private static JsonArray expression(String licence) {
    JsonObject expression = new JsonObject();
    expression.addProperty("expression", licence);
    JsonArray licences = new JsonArray();
    licences.add(expression);
    return licences;
  }

  private static String text(JsonObject part, String key) {
    return part.get(key).getAsString();
  }
}
