package club.resolve.output;

import club.resolve.book.Candidate;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import club.resolve.book.Site;
import club.resolve.book.Times;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The result as JSON Lines (https://jsonlines.org): an object a row, with the names of the CSV's
 * columns, the tries, and the form of the link ({@link club.resolve.book.LinkForm#label}). Values
 * that were not measured or not found are null.
 */
final class JsonLinesSink implements Sink {
  private static final String TRIES = "Tries";
  private static final String LINK_BY = "Link By";

  private final Writer out;
  private final Site site;
  private final List<String> names;

  JsonLinesSink(Writer out, List<String> restHeader, Site site) {
    this.out = out;
    this.site = site;
    List<String> ours = new ArrayList<>(Fields.OURS);
    ours.add(TRIES);
    ours.add(LINK_BY);
    this.names = Fields.names(ours, restHeader);
  }

  @Override
  public void row(ResultRow row) throws IOException {
    Resolution resolution = row.resolution();
    Optional<Candidate> found = resolution.candidate();
    // One writer a row: a JSON writer takes one document, and holds nothing back.
    JsonWriter json = new JsonWriter(out);
    json.setHtmlSafe(false);
    json.beginObject();
    int field = 0;
    text(json, field++, Optional.of(row.book().title()));
    text(json, field++, found.map(Candidate::link));
    text(json, field++, Optional.of(resolution.status().label()));
    json.name(names.get(field++));
    if (resolution.confidence().isPresent()) {
      json.jsonValue(resolution.confidence().get().toString());
    } else {
      json.nullValue();
    }
    text(json, field++, found.map(Candidate::source));
    json.name(names.get(field++));
    Optional<Double> seconds = Fields.seconds(row).map(Times::seconds);
    if (seconds.isPresent()) {
      json.value(Math.round(seconds.get() * 1_000) / 1_000.0);
    } else {
      json.nullValue();
    }
    text(json, field++, found.map(Candidate::title));
    text(json, field++, found.flatMap(Candidate::author));
    text(json, field++, Optional.of(resolution.reason()));
    text(json, field++, Optional.of(Fields.unanswered(row)).filter(names -> !names.isEmpty()));
    json.name(names.get(field++)).value(row.times().tries());
    text(json, field++, found.map(book -> site.form(book.link()).label()));
    for (String cell : row.rest()) {
      text(json, field++, Optional.of(cell));
    }
    json.endObject();
    out.write('\n');
  }

  private void text(JsonWriter json, int field, Optional<String> value) throws IOException {
    json.name(names.get(field));
    if (value.isPresent()) {
      json.value(value.get());
    } else {
      json.nullValue();
    }
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
