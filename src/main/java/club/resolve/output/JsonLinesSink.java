package club.resolve.output;

import club.resolve.book.Candidate;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import club.resolve.book.Site;
import club.resolve.book.Times;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * The result as JSON Lines (https://jsonlines.org): an object a row, with the names of the columns.
 * A name that the list repeats gets a number there, as an object has each name once. Values that
 * were not measured or not found are null.
 */
final class JsonLinesSink implements Sink {
  private final Writer out;
  private final Site site;
  private final List<ResultColumn> columns;
  private final List<String> names;

  JsonLinesSink(Writer out, ColumnOrder columns, Site site) {
    this.out = out;
    this.site = site;
    this.columns = columns.columns();
    this.names = Fields.distinct(columns.names());
  }

  @Override
  public void row(ResultRow row) throws IOException {
    // One writer a row: a JSON writer takes one document, and holds nothing back.
    JsonWriter json = new JsonWriter(out);
    json.setHtmlSafe(false);
    json.beginObject();
    for (int i = 0; i < names.size(); i++) {
      json.name(names.get(i));
      Optional<Field> field = columns.get(i).field();
      if (field.isPresent()) {
        value(json, field.get(), row);
      } else {
        json.value(columns.get(i).own(row));
      }
    }
    json.endObject();
    out.write('\n');
  }

  private void value(JsonWriter json, Field field, ResultRow row) throws IOException {
    Resolution resolution = row.resolution();
    Optional<Candidate> found = resolution.candidate();
    switch (field) {
      case TITLE -> json.value(row.book().title());
      case LINK -> text(json, found.map(Candidate::link));
      case STATUS -> json.value(resolution.status().label());
      case CONFIDENCE -> {
        if (resolution.confidence().isPresent()) {
          json.jsonValue(resolution.confidence().get().toString());
        } else {
          json.nullValue();
        }
      }
      case SOURCE -> text(json, found.map(Candidate::source));
      case SECONDS -> {
        Optional<Double> seconds = Fields.seconds(row).map(Times::seconds);
        if (seconds.isPresent()) {
          json.value(Math.round(seconds.get() * 1_000) / 1_000.0);
        } else {
          json.nullValue();
        }
      }
      case MATCHED_TITLE -> text(json, found.map(Candidate::title));
      case MATCHED_AUTHOR -> text(json, found.flatMap(Candidate::author));
      case REASON -> json.value(resolution.reason());
      case UNANSWERED ->
          text(json, Optional.of(Fields.unanswered(row)).filter(names -> !names.isEmpty()));
      case TRIES -> json.value(row.times().tries());
      case LINK_BY -> text(json, found.map(book -> site.form(book.link()).label()));
    }
  }

  private static void text(JsonWriter json, Optional<String> value) throws IOException {
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
