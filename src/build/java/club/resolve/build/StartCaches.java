package club.resolve.build;

import club.resolve.rehearsal.TrainingServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes Java's ahead-of-time caches, by which the image starts quickly: lets the program do what
 * most runs do, and keeps the state that Java then has, so that real runs begin with it (<a
 * href="https://openjdk.org/jeps/514">JEP 514</a>).
 *
 * <p>Java takes in all that is kept at each start, so a run that only searches the web has a cache
 * without the thousand classes of the local catalogue.
 */
final class StartCaches {
  /** The last of the runs is one that goes wrong. */
  private static final int EXIT_OF_TRAINING = 2;

  /** Titles as they are typed for the sample catalogue: with slips, in one cell, of nobody. */
  private static final String TYPED =
      """
      title,author
      Ripley's Game,Patricia Highsmith
      The talented Mr Ripley,Патриция Хайсмит
      Invisble Women by Caroline Criado Perez,
      Men without women - Murakami,
      The talented women beyond this game,Somebody Else
      """;

  private final Path image;
  private final Path list;
  private final Path catalog;

  /**
   * Prepares for an image.
   *
   * @param list a list of titles to learn from
   * @param catalog a catalogue to learn from
   */
  StartCaches(Path image, Path list, Path catalog) {
    this.image = image;
    this.list = list;
    this.catalog = catalog;
  }

  /** Where nothing can be learnt, that is said, and the image starts more slowly. */
  void make() throws IOException, InterruptedException {
    LoopbackKey key = LoopbackKey.make(image.resolve("training.p12"));
    try (TrainingServices services = new TrainingServices(key.context())) {
      learn("web.aot", work -> search(work, list, services.sources()), key);
      learn("resolve.aot", work -> locally(work, services.sources()), key);
    }
    Files.delete(key.file());
  }

  /** The runs to learn from, of which each but the first begins with {@code --then}. */
  private interface Runs {
    List<String> in(Path work) throws IOException;
  }

  private static List<String> search(Path work, Path list, String sources) {
    List<String> once =
        List.of(
            list.toString(),
            "--source=" + sources,
            "--output=" + work.resolve("links.csv"),
            "--cache=" + work.resolve("answers.db"));
    List<String> runs = new ArrayList<>(once);
    // Again: what is known is not asked.
    runs.add("--then");
    runs.addAll(once);
    return runs;
  }

  /** As most catalogues are larger than the sample, one is searched in the form that is kept. */
  private List<String> locally(Path work, String services) throws IOException {
    Path typed = Files.writeString(work.resolve("typed.csv"), TYPED);
    Path index = work.resolve("books.index");
    List<String> runs = new ArrayList<>(search(work, list, services + ",simulated=1ms,catalog"));
    runs.addAll(List.of("--then", "index", catalog.toString(), "--output=" + index, "--then"));
    runs.addAll(search(work, typed, "catalog=" + index));
    return runs;
  }

  private void learn(String name, Runs runs, LoopbackKey key)
      throws IOException, InterruptedException {
    Path cache = image.resolve("lib").resolve(name);
    Path work = Files.createTempDirectory("learn");
    List<String> command = java(cache, key);
    command.addAll(runs.in(work));
    command.addAll(List.of("--then", "--help", "--then", "--version", "--then", "--wrong"));
    ProcessResult ended = ProcessResult.of(command);
    MakeImage.delete(work);
    // Java leaves it there at times, and it is as large as the cache.
    Files.deleteIfExists(image.resolve("lib").resolve(name + ".config"));
    if (ended.exit() != EXIT_OF_TRAINING || Files.notExists(cache)) {
      Files.deleteIfExists(cache);
      System.err.println(
          "Nothing learnt, so starts are slower. This failed, exit code " + ended.exit());
      System.err.println(String.join(" ", command));
      System.err.println(ended.said());
    }
  }

  /** The program that does several runs, with the options that the launcher gives Java. */
  private List<String> java(Path cache, LoopbackKey key) {
    List<String> command =
        new ArrayList<>(
            List.of(
                image.resolve("runtime/bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xlog:disable",
                "-XX:AOTCacheOutput=" + cache,
                // What the second compiler would learn; the launcher leaves that out.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTRecordTraining",
                "-Dsun.net.httpserver.nodelay=true",
                "-Dorg.sqlite.lib.path=" + image.resolve("lib"),
                // As at a terminal, for the progress.
                "-Dresolve.stderr.columns=80"));
    command.addAll(key.trusted());
    command.addAll(
        List.of("-cp", image.resolve("lib/resolve.jar").toString(), "club.resolve.Training"));
    return command;
  }
}
