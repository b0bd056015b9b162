package club.resolve.store;

import club.resolve.search.SourceIdentity;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;

/**
 * An answer as it is kept.
 *
 * @param title in normal form; so is the author
 * @param author empty text where none was asked for; so is the ISBN
 * @param candidates as a JSON array, empty where nothing was found
 */
public record KeptAnswer(
    SourceIdentity source,
    String title,
    String author,
    String isbn,
    Instant asked,
    Instant expires,
    String version,
    String candidates) {

  /**
   * Writes the answer as a line of JSON Lines: an object with a field for each component.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  public void writeTo(Writer out) {
    try {
      // One writer a line: a JSON writer takes one document, and holds nothing back.
      JsonWriter json = new JsonWriter(out);
      json.beginObject();
      json.name("source").value(source.name());
      json.name("address").value(source.address());
      json.name("title").value(title);
      json.name("author").value(author);
      json.name("isbn").value(isbn);
      json.name("asked").value(asked.toString());
      json.name("expires").value(expires.toString());
      json.name("version").value(version);
      json.name("candidates").jsonValue(candidates);
      json.endObject();
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
