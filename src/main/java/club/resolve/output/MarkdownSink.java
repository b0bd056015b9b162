package club.resolve.output;

import club.resolve.book.ResultRow;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** A list to hand round, as Markdown (https://spec.commonmark.org): a line a book. */
final class MarkdownSink implements Sink {
  private final Writer out;

  MarkdownSink(Writer out, Optional<String> heading) throws IOException {
    this.out = out;
    if (heading.isPresent()) {
      out.write("# " + Markdown.escaped(heading.get()) + "\n\n");
    }
  }

  @Override
  public void row(ResultRow row) throws IOException {
    Optional<ListedBook> entry = ListedBook.of(row);
    if (entry.isPresent()) {
      out.write(line(entry.get()));
    }
  }

  private static String line(ListedBook entry) {
    String title = Markdown.escaped(entry.title());
    return "- "
        + entry.link().map(link -> "[" + title + "](" + address(link) + ")").orElse(title)
        + entry.author().map(author -> ", " + Markdown.escaped(author)).orElse("")
        + entry.note().map(note -> " *(" + Markdown.escaped(note) + ")*").orElse("")
        + "\n";
  }

  /** An address ends at a bracket or a space. */
  private static String address(String link) {
    StringBuilder address = new StringBuilder(link.length());
    link.chars()
        .forEach(
            c -> {
              if (c <= ' ' || c == 0x7F || "()<>[]\\\"`*_|".indexOf(c) >= 0) {
                address.append("%%%02X".formatted(c));
              } else {
                address.append((char) c);
              }
            });
    return address.toString();
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
