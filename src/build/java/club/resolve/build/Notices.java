package club.resolve.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Writes the notices: name, version and licence of each jar and of the runtime, and the texts of
 * the licences, each once.
 *
 * <p>The texts are those that a jar brings along; for one without, those in the folder of licences
 * under the name of the jar, else under that of its licence, as the bill of materials has it.
 *
 * <p>A part of {@link MakeBill}.
 */
final class Notices {
  private static final Pattern NOTICE =
      Pattern.compile("META-INF/(?!.*\\.class$).*(LICEN[CS]E|NOTICE|COPYING).*");

  private static final String HEAD =
      """
      resolve is made of its own parts and of those of others, which are named here with their
      licences. The texts of the licences follow at the end under their numbers.

      Parts under the LGPL are jars of their own in the folder lib, unaltered, and can be replaced
      there by altered ones of the same name; delete the files *.aot there, too, in which Java keeps
      code of the old ones. resolve may be altered for one's own use, and taken apart to find faults
      in such changes. The sources of these parts are published beside them at
      https://repo.maven.apache.org/maven2/ under the address that is given.

      """;

  private final Path licences;
  private final Path jars;

  /** Each text with its number. */
  private final Map<String, Integer> texts = new LinkedHashMap<>();

  private Notices(Path licences, Path jars) {
    this.licences = licences;
    this.jars = jars;
  }

  /** Writes those of an image, which are about the parts that the bill of materials names. */
  static void write(JsonArray parts, Path licences, Path image) throws IOException {
    Path notices = Files.createDirectories(image.resolve("legal")).resolve("THIRD-PARTY.txt");
    Files.writeString(notices, new Notices(licences, image.resolve("lib")).notices(parts));
  }

  private String notices(JsonArray parts) throws IOException {
    StringBuilder notices = new StringBuilder(HEAD);
    for (JsonElement part : parts) {
      notices.append(notice(part.getAsJsonObject()));
    }
    notices.append(runtime());
    texts.forEach(
        (text, number) ->
            notices.append("%n==== Text %d ====%n%n%s%n".formatted(number, text.strip())));
    return notices.toString().replace("\r", "");
  }

  private String notice(JsonObject part) throws IOException {
    String name = part.get("name").getAsString();
    String version = part.get("version").getAsString();
    List<String> names = new ArrayList<>();
    for (JsonElement licence : part.getAsJsonArray("licenses")) {
      names.add(name(licence.getAsJsonObject()));
    }
    List<String> numbers =
        texts(original(part), version, names).stream()
            .map(text -> texts.computeIfAbsent(text, _ -> texts.size() + 1).toString())
            .toList();
    return """
    %s %s
      licence: %s
      texts: %s
      address: %s

    """
        .formatted(
            name,
            version,
            String.join(" or ", names),
            String.join(", ", numbers),
            part.get("purl").getAsString());
  }

  /** The name of its jar, as its makers have it. */
  private static String original(JsonObject part) {
    JsonObject named =
        part.has("pedigree")
            ? part.getAsJsonObject("pedigree").getAsJsonArray("ancestors").get(0).getAsJsonObject()
            : part;
    return named.get("name").getAsString();
  }

  private static String name(JsonObject licence) {
    if (licence.has("expression")) {
      return licence.get("expression").getAsString();
    }
    JsonObject one = licence.getAsJsonObject("license");
    return one.get(one.has("id") ? "id" : "name").getAsString();
  }

  private List<String> texts(String name, String version, List<String> names) throws IOException {
    Path own = licences.resolve(name + ".txt");
    if (Files.exists(own)) {
      return List.of(Files.readString(own));
    }
    List<String> found = new ArrayList<>();
    Path jar = jars.resolve(name + "-" + version + ".jar");
    if (Files.exists(jar)) {
      try (JarFile file = new JarFile(jar.toFile())) {
        for (JarEntry entry : file.stream().toList()) {
          if (NOTICE.matcher(entry.getName()).matches()) {
            try (InputStream in = file.getInputStream(entry)) {
              found.add(new String(in.readAllBytes(), UTF_8));
            }
          }
        }
      }
    }
    if (found.isEmpty()) {
      for (String licence : names) {
        found.add(Files.readString(licences.resolve(licence + ".txt")));
      }
    }
    return found;
  }

  private static String runtime() {
    return """
    Java runtime (OpenJDK) %s, built by %s
      licence: GPL-2.0-only WITH Classpath-exception-2.0
      texts: in the folder runtime/legal, with those of the parts of the runtime
      address: %s
      sources: https://github.com/openjdk and, as built, at the address

    """
        .formatted(
            Runtime.version(),
            System.getProperty("java.vendor"),
            System.getProperty("java.vendor.url"));
  }
}
