package club.resolve.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A few lines in the shape of Open Library's dump. */
public final class MadeUpDump {
  private static final String TIME = "2023-05-04T17:21:42.123456";

  private MadeUpDump() {}

  private static String line(String type, String key, String json) {
    return "/type/%s\t%s\t3\t%s\t{\"type\": {\"key\": \"/type/%s\"}, \"key\": \"%s\", %s}\n"
        .formatted(type, key, TIME, type, key, json);
  }

  /** An edition of a work, with further fields. */
  public static String edition(int number, int work, String title, String more) {
    return line(
        "edition",
        "/books/OL" + number + "M",
        "\"title\": \"%s\", \"works\": [{\"key\": \"/works/OL%dW\"}]%s"
            .formatted(title, work, more.isEmpty() ? "" : ", " + more));
  }

  public static String goodreads(int id) {
    return "\"identifiers\": {\"goodreads\": [\"" + id + "\"]}";
  }

  public static String work(int number, String title, String authors) {
    return line(
        "work",
        "/works/OL" + number + "W",
        "\"title\": \"%s\", \"authors\": [%s]".formatted(title, authors));
  }

  /** An author of a work, as newer records have it. */
  public static String by(int author) {
    return "{\"author\": {\"key\": \"/authors/OL%dA\"}, \"type\": {\"key\": \"/type/author_role\"}}"
        .formatted(author);
  }

  public static String author(int number, String name, String more) {
    return line(
        "author",
        "/authors/OL" + number + "A",
        "\"name\": \"%s\"%s".formatted(name, more.isEmpty() ? "" : ", " + more));
  }

  public static String redirect(String from, String to) {
    return line("redirect", from, "\"location\": \"" + to + "\"");
  }

  /** Writes lines to a file, packed where its name ends so. */
  public static Path write(Path file, String... lines) throws IOException {
    Files.createDirectories(file.getParent());
    boolean packed = file.toString().endsWith(".gz");
    try (OutputStream plain = Files.newOutputStream(file);
        OutputStream out = packed ? new GZIPOutputStream(plain) : plain) {
      out.write(String.join("", lines).getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
