package club.resolve.contest;

import club.resolve.compare.Comparison;
import club.resolve.compare.ComparisonFormat;
import club.resolve.output.OutputFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** The file of every single run, in the format that its name ends in. Not thread-safe. */
record ExportFile(OutputFile file, ComparisonFormat format) implements Closeable {

  /**
   * Makes sure that the file can be written, without writing anything.
   *
   * @throws ContestException when the name ends otherwise
   */
  static ExportFile at(Path path) throws IOException {
    ComparisonFormat format =
        ComparisonFormat.ofEnding(path.toString())
            .orElseThrow(
                () ->
                    new ContestException(
                        "--export: '" + path + "' ends in none of .csv, .json, .md"));
    return new ExportFile(OutputFile.at(path), format);
  }

  void write(Comparison comparison) throws IOException {
    try (Writer out = file.open()) {
      format.write(comparison, out);
    }
    file.commit();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
