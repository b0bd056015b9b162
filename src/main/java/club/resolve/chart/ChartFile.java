package club.resolve.chart;

import club.resolve.compare.Comparison;
import club.resolve.output.OutputException;
import club.resolve.output.OutputFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A file with the charts of a comparison, in the format that its name ends in: .svg, .png or .html.
 * No one ever finds half of it. Not thread-safe.
 */
public final class ChartFile implements Closeable {
  private final OutputFile file;
  private final ChartFormat format;

  private ChartFile(OutputFile file, ChartFormat format) {
    this.file = file;
    this.format = format;
  }

  /**
   * Makes sure that charts can be drawn, and be written under this name, without writing anything:
   * better known before a long comparison than after it.
   *
   * @throws OutputException when the name ends otherwise, nothing can be written there, or this
   *     machine has no fonts; the message is for the person who typed the name
   */
  public static ChartFile at(Path path) throws IOException {
    ChartFormat format =
        ChartFormat.ofEnding(path.toString())
            .orElseThrow(
                () ->
                    new OutputException(
                        path + ": the name of a chart ends in .svg, .png or .html"));
    OutputFile file = OutputFile.at(path);
    if (!Fonts.found()) {
      throw new OutputException(
          path
              + ": Java finds no fonts on this machine, so it can draw no chart;"
              + " install some, such as the packages fontconfig and fonts-dejavu-core");
    }
    return new ChartFile(file, format);
  }

  /** The place of the chart, to be held against the other files of a run. */
  public OutputFile file() {
    return file;
  }

  /** Draws, and puts the file in its place; what stood there before is kept as {@code .bak}. */
  public void write(Comparison comparison) throws IOException {
    byte[] drawn = format.draw(comparison);
    try (OutputStream out = file.openBytes()) {
      out.write(drawn);
    }
    file.commit();
  }

  /** Lets other runs write the file. */
  @Override
  public void close() throws IOException {
    file.close();
  }
}
