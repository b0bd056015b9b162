package club.resolve.output;

import club.resolve.book.Candidate;
import club.resolve.book.Considered;
import club.resolve.book.ResultRow;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * All candidates that were weighed, as JSON Lines: an object a candidate, in the order of the rows.
 * Unknown values are null.
 */
public final class CandidatesSink implements Sink {
  private final Writer out;

  /**
   * Starts with nothing.
   *
   * @param out closed with the sink
   */
  public CandidatesSink(Writer out) {
    this.out = out;
  }

  @Override
  public void row(ResultRow row) throws IOException {
    for (Considered one : row.outcome().considered()) {
      write(row, one);
    }
  }

  private void write(ResultRow row, Considered one) throws IOException {
    Candidate candidate = one.candidate();
    // One writer a line: a JSON writer takes one document, and holds nothing back.
    JsonWriter json = new JsonWriter(out);
    json.setHtmlSafe(false);
    json.beginObject();
    json.name("Row").value(row.book().row());
    json.name("Title").value(row.book().title());
    json.name("Author").value(row.book().author().orElse(null));
    json.name("Source").value(candidate.source());
    json.name("Rank").value(candidate.rank());
    json.name("Link").value(candidate.link());
    json.name("Candidate Title").value(candidate.title());
    json.name("Candidate Author").value(candidate.author().orElse(null));
    json.name("Percent").jsonValue(one.confidence().toString());
    json.name("Fields").beginArray();
    for (Considered.Factor factor : one.factors()) {
      json.beginObject();
      json.name("Field").value(factor.field());
      json.name("Level").value(factor.level());
      json.name("Typed").value(factor.typed());
      json.name("Found").value(factor.found());
      json.name("Bits").value(Math.round(factor.bits() * 100) / 100.0);
      json.endObject();
    }
    json.endArray();
    json.name("Bits").value(Math.round(one.bits() * 100) / 100.0);
    json.name("Picked").value(one.picked());
    json.endObject();
    out.write('\n');
  }

  @Override
  public void idle() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
