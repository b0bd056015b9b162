import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes what belongs to the packages in a folder: their checksums, the Dockerfile, and the recipes
 * for Homebrew and Scoop, which name the archives that are there.
 *
 * <p>Run by the build from source, on any Java from 17 on, for the archive of one system; and anew
 * where the archives of all systems have come together.
 */
final class MakeRelease {
  private final Path templates;
  private final Path release;
  private final String version;
  private final String address;

  private MakeRelease(Path templates, Path release, String version, String address) {
    this.templates = templates;
    this.release = release;
    this.version = version;
    this.address = address;
  }

  public static void main(String[] args) throws IOException, GeneralSecurityException {
    new MakeRelease(Path.of(args[0]), Path.of(args[1]), args[2], args.length > 3 ? args[3] : "")
        .make();
  }

  private void make() throws IOException, GeneralSecurityException {
    Map<String, String> sums = sums();
    Files.writeString(
        release.resolve("SHA256SUMS"),
        sums.entrySet().stream()
            .map(sum -> sum.getValue() + "  " + sum.getKey() + "\n")
            .collect(joining()));
    Files.writeString(release.resolve("Dockerfile"), template("Dockerfile"));
    recipe(
        "resolve.rb",
        "Homebrew",
        text(sums.keySet().stream().map(name -> brew(name, sums.get(name))))
            .map(blocks -> template("resolve.rb").replace("@archives@\n", blocks)));
    recipe(
        "resolve.json",
        "Scoop",
        Optional.ofNullable(sums.get(archive("windows-amd64.zip")))
            .map(
                sum ->
                    template("resolve.json")
                        .replace("@url@", url(archive("windows-amd64.zip")))
                        .replace("@sha256@", sum)));
  }

  private Map<String, String> sums() throws IOException, GeneralSecurityException {
    List<Path> packages;
    try (Stream<Path> files = Files.list(release)) {
      packages =
          files
              .filter(file -> file.toString().matches(".*\\.(tar\\.gz|zip|deb|cdx\\.json)"))
              .toList();
    }
    Map<String, String> sums = new TreeMap<>();
    for (Path file : packages) {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      sums.put(file.getFileName().toString(), HexFormat.of().formatHex(sum));
    }
    return sums;
  }

  /** The part of a formula that is for the system of an archive; nothing for other files. */
  private String brew(String name, String sum) {
    for (String system : List.of("macos", "linux")) {
      for (Map.Entry<String, String> chip : Map.of("amd64", "intel", "arm64", "arm").entrySet()) {
        if (name.equals(archive(system + "-" + chip.getKey() + ".tar.gz"))) {
          return """
            on_%s do
              on_%s do
                url "%s"
                sha256 "%s"
              end
            end

          """
              .formatted(system, chip.getValue(), url(name), sum);
        }
      }
    }
    return "";
  }

  private String archive(String system) {
    return "resolve-" + version + "-" + system;
  }

  /** As GitHub has it. */
  private String url(String file) {
    return address + "/releases/download/v" + version + "/" + file;
  }

  private static Optional<String> text(Stream<String> parts) {
    return Optional.of(parts.collect(joining())).filter(text -> !text.isEmpty());
  }

  private String template(String name) {
    try {
      return Files.readString(templates.resolve(name))
          .replace("@version@", version)
          .replace("@address@", address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void recipe(String file, String tool, Optional<String> text) throws IOException {
    Path recipe = release.resolve(file);
    Files.deleteIfExists(recipe);
    if (address.isEmpty()) {
      missing(tool, "address.of.project in pom.xml is empty");
    } else if (text.isEmpty()) {
      missing(tool, "no archive for its systems is in " + release);
    } else {
      Files.writeString(recipe, text.get());
    }
  }

  private static void missing(String tool, String reason) {
    System.err.println("No recipe for " + tool + " is made: " + reason);
  }
}
