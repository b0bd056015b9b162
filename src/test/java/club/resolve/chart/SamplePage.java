package club.resolve.chart;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the charts of a made-up comparison, for a look at them. */
final class SamplePage {
  private SamplePage() {}

  public static void main(String[] args) throws IOException {
    for (String file : args) {
      ChartFile.at(Path.of(file)).write(Comparisons.small());
    }
  }
}
