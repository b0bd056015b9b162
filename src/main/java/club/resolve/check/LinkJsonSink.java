package club.resolve.check;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * Checked links as JSON Lines (https://jsonlines.org): an object a row, with the names of the CSV's
 * columns, and the place of each link in its list. Values that were not measured or not answered
 * are null.
 */
final class LinkJsonSink implements LinkSink {
  private final Writer out;
  private final List<String> names;

  LinkJsonSink(Writer out, List<String> names) {
    this.out = out;
    this.names = names;
  }

  @Override
  public void row(CheckedLink link) throws IOException {
    Finding finding = link.finding();
    Iterator<String> name = names.iterator();
    // One writer a row: a JSON writer takes one document, and holds nothing back.
    JsonWriter json = new JsonWriter(out);
    json.setHtmlSafe(false);
    json.beginObject();
    if (link.row().title().isPresent()) {
      json.name(name.next()).value(link.row().title().get());
    }
    json.name(name.next()).value(link.row().link());
    json.name(name.next()).value(finding.verdict().label());
    json.name(name.next()).value(finding.status().isPresent() ? finding.status().getAsInt() : null);
    json.name(name.next()).value(finding.address().map(URI::toString).orElse(null));
    json.name(name.next()).value(link.took().map(Duration::toMillis).orElse(null));
    json.name(name.next()).value(finding.reason());
    json.name(name.next()).value(link.row().place().file());
    json.name(name.next()).value(link.row().place().line());
    for (String cell : link.row().rest()) {
      json.name(name.next()).value(cell);
    }
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
