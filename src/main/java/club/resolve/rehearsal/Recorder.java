package club.resolve.rehearsal;

import club.resolve.book.Answer;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.search.AnswerJson;
import com.google.gson.stream.JsonWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Writes answers down as they come, each with the time that it took: a JSON object a line, which
 * {@link Recording} reads. Thread-safe.
 */
public final class Recorder implements Closeable {
  private final Writer out;

  /**
   * Starts with nothing.
   *
   * @param out closed with this
   */
  public Recorder(Writer out) {
    this.out = out;
  }

  /**
   * Writes an answer down.
   *
   * @param took from the start of the request to the end of the answer
   * @throws UncheckedIOException when it cannot be written; this ends the run
   */
  void write(String source, Query query, Answer.Fact fact, Duration took) {
    write(
        json -> {
          json.name("source").value(source);
          question(json, query);
          json.name("answer").jsonValue(AnswerJson.write(fact));
          json.name("milliseconds")
              .value(BigDecimal.valueOf(took.toNanos(), 6).setScale(3, RoundingMode.HALF_UP));
        });
  }

  /**
   * Writes down that a person has decided about a title, so nobody was asked.
   *
   * @throws UncheckedIOException when it cannot be written; this ends the run
   */
  public void writeDecided(Query query) {
    write(
        json -> {
          question(json, query);
          json.name("decided").value(true);
        });
  }

  /** The members of the object in a line. */
  @FunctionalInterface
  private interface Members {
    void into(JsonWriter json) throws IOException;
  }

  private void write(Members members) {
    String line = line(members);
    synchronized (out) {
      try {
        out.write(line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String line(Members members) {
    StringWriter line = new StringWriter();
    try (JsonWriter json = new JsonWriter(line)) {
      json.setHtmlSafe(false);
      json.beginObject();
      members.into(json);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text takes everything", e);
    }
    return line.append('\n').toString();
  }

  private static void question(JsonWriter json, Query query) throws IOException {
    json.name("question").beginObject();
    json.name("title").value(query.title());
    if (query.author().isPresent()) {
      json.name("author").value(query.author().get());
    }
    if (query.isbn().isPresent()) {
      json.name("isbn").value(query.isbn().map(Isbn::digits).get());
    }
    json.endObject();
  }

  @Override
  public void close() throws IOException {
    synchronized (out) {
      out.close();
    }
  }
}
