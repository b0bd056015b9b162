package club.resolve.output;

import club.resolve.book.Site;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of the result. To add one: write its {@link Sink}, and a constant here. */
public enum Format {
  CSV,
  JSONL,
  /** Markdown, to hand round. */
  MD,
  /** A page, to hand round. */
  HTML;

  /** Returns true when the format is made for people, and may bear a heading. */
  public boolean forPeople() {
    return this == MD || this == HTML;
  }

  /** The name as it is typed, and as a file's name ends. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that a file's name ends in. */
  public static Optional<Format> ofEnding(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> lower.endsWith("." + format.label()))
        .findFirst();
  }

  /**
   * Starts a result.
   *
   * @param out encodes as the style says; closed with the sink
   * @param columns those of the rows that are written
   * @param style the looks of the result; each format takes the part that matters to it
   * @param site that links point to
   */
  public Sink open(Writer out, ColumnOrder columns, Style style, Site site) throws IOException {
    return switch (this) {
      case CSV -> new CsvSink(out, columns, style, site);
      case JSONL -> new JsonLinesSink(out, columns, site);
      case MD -> new MarkdownSink(out, style.heading(), columns, site);
      case HTML -> new HtmlSink(out, style.heading(), columns, site);
    };
  }
}
