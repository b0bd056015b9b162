package club.resolve.output;

import club.resolve.book.ResultRow;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A list to hand round, as Markdown (https://spec.commonmark.org): a line a book. */
final class MarkdownSink implements Sink {
  /** What could be taken for a mark wherever it stands. */
  private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<>|~$]|&(?=[#\\p{Alnum}])");

  /** What makes a list, a heading or a quotation where it stands first. */
  private static final Pattern FIRST = Pattern.compile("^([0-9]*)([-+#.)=])");

  private final Writer out;

  MarkdownSink(Writer out, Optional<String> heading) throws IOException {
    this.out = out;
    if (heading.isPresent()) {
      out.write("# " + escaped(heading.get()) + "\n\n");
    }
  }

  @Override
  public void row(ResultRow row) throws IOException {
    Optional<Entry> entry = Entry.of(row);
    if (entry.isPresent()) {
      out.write(line(entry.get()));
    }
  }

  private static String line(Entry entry) {
    String title = escaped(entry.title());
    return "- "
        + entry.link().map(link -> "[" + title + "](" + address(link) + ")").orElse(title)
        + entry.author().map(author -> ", " + escaped(author)).orElse("")
        + entry.note().map(note -> " *(" + escaped(note) + ")*").orElse("")
        + "\n";
  }

  static String escaped(String text) {
    String marked = MARK.matcher(text).replaceAll("\\\\$0");
    return FIRST.matcher(marked).replaceFirst("$1\\\\$2");
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
