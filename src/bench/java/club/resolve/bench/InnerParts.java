package club.resolve.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the inner parts, once as the program is shipped, with the first compiler alone, and once
 * with both. Arguments: the CSV to write, and {@code quick} to see only whether all goes through.
 */
final class InnerParts {
  /** The choice that the launcher makes, and that of Java itself. */
  private static final Map<String, String> COMPILERS = new LinkedHashMap<>();

  static {
    COMPILERS.put("C1", "-XX:TieredStopAtLevel=1");
    COMPILERS.put("C1 and C2", "-XX:TieredStopAtLevel=4");
  }

  private InnerParts() {}

  public static void main(String[] args) throws IOException, RunnerException {
    boolean quick = args.length > 1 && args[1].equals("quick");
    Path file = Path.of(args[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (PrintWriter csv = new PrintWriter(Files.newBufferedWriter(file))) {
      csv.println("Part,Compiler,Nanoseconds,Error,Bytes");
      for (Map.Entry<String, String> compiler : COMPILERS.entrySet()) {
        for (RunResult part : run(compiler.getValue(), quick)) {
          csv.println(line(part, compiler.getKey()));
        }
      }
    }
  }

  private static Collection<RunResult> run(String compiler, boolean quick) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("^club\\.resolve\\.")
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .forks(quick ? 1 : 2)
            .warmupIterations(quick ? 1 : 3)
            .measurementIterations(quick ? 1 : 3)
            .warmupTime(TimeValue.milliseconds(quick ? 100 : 1_000))
            .measurementTime(TimeValue.milliseconds(quick ? 100 : 1_000))
            .addProfiler(GCProfiler.class)
            // Java warns of what JMH itself does.
            .jvmArgs("-XX:+UseSerialGC", compiler, "--sun-misc-unsafe-memory-access=allow")
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    return new Runner(options).run();
  }

  /** Time and its error at 99.9 %, which is empty for a single measurement; bytes allocated. */
  private static String line(RunResult part, String compiler) {
    Result<?> time = part.getPrimaryResult();
    double error = time.getScoreError();
    return String.format(
        Locale.ROOT,
        "%s,%s,%.1f,%s,%.0f",
        time.getLabel(),
        compiler,
        time.getScore(),
        Double.isNaN(error) ? "" : String.format(Locale.ROOT, "%.1f", error),
        part.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
  }
}
