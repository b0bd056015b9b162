package club.resolve.spark;

import club.resolve.polite.Pace;
import club.resolve.rehearsal.Recorder;
import club.resolve.run.ByHand;
import club.resolve.run.Engine;
import club.resolve.run.RunContext;
import club.resolve.run.SourcePlace;
import club.resolve.run.SourceSettings;
import club.resolve.run.Sources;
import club.resolve.run.Stopped;
import club.resolve.run.StoreSettings;
import club.resolve.run.TitleSettings;
import club.resolve.run.TitleWork;
import club.resolve.run.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;

/** Works on titles in the executors of Spark; this process is their driver. */
public final class SparkEngine implements Engine {
  private static final String PLUGINS = "spark.plugins";

  private final RemoteFiles files;

  /**
   * @param files those of the run that are not on this machine
   */
  SparkEngine(RemoteFiles files) {
    this.files = files;
  }

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public TitleBatch open(
      TitleSettings settings, ByHand byHand, Sources sources, Optional<Recorder> recorder)
      throws IOException {
    List<SourcePlace> places = sources.places();
    Refusals.check(settings, places);
    RunContext context = sources.context();
    SparkConf conf = conf();
    Optional<Path> answers = settings.sources().store().lent();
    TitleWork work = work(settings, answers);
    byte[] form = Forms.bytes(TitleWork.class, work);
    Optional<Path> copy =
        answers.isPresent()
            ? Optional.of(LentAnswers.copy(answers.get(), context))
            : Optional.empty();
    DriverDesk desk = new DriverDesk(sources.memory().hosts(), context.time());
    Cluster cluster = new Cluster(conf, desk, new PartTask(form));
    try {
      cluster.awaitExecutors(context.listener());
      copy.ifPresent(cluster::send);
      cluster.callRoll(new RollCall(form, needsDriver(settings, places)));
      WavesFolder waves = waves(settings, conf, cluster.hadoop());
      files.closeAtEnd(waves);
      return new ClusterBatch(cluster, waves, new PartNames(work), byHand);
    } catch (InterruptedException _) {
      cluster.close();
      throw new Stopped("Stopped before the first title; nothing was written.");
    } catch (IOException | RuntimeException | Error e) {
      cluster.close();
      throw e;
    }
  }

  private static SparkConf conf() throws UserError {
    SparkConf conf = new SparkConf();
    if (!conf.contains("spark.master")) {
      throw new UserError(
          "no spark.master is named; start the program by spark-submit --master=URL"
              + " resolve-spark.jar, or with --master=local[*] on this machine");
    }
    String others = conf.get(PLUGINS, "");
    String ours = ClusterPlugin.class.getName();
    return conf.setIfMissing("spark.app.name", "resolve")
        .setIfMissing("spark.ui.showConsoleProgress", "false")
        // The run's own messages would be lost among the rest.
        .setIfMissing("spark.log.level", "WARN")
        .set(PLUGINS, others.isEmpty() ? ours : others + "," + ours)
        // A title that is asked twice at once is asked once too often.
        .set("spark.speculation", "false");
  }

  private static TitleWork work(TitleSettings settings, Optional<Path> answers) {
    TitleWork all = TitleWork.of(settings);
    return new TitleWork(
        all.task(),
        all.concurrency(),
        all.delay(),
        all.tells(),
        all.rule(),
        sent(all.sources(), answers));
  }

  /** The sources as executors know them: their answers are their own, or none. */
  private static SourceSettings sent(SourceSettings all, Optional<Path> answers) {
    StoreSettings store = all.store();
    return all.with(
        answers.isPresent()
            ? new StoreSettings(
                Optional.of(Path.of(LentAnswers.NAME)),
                store.told(),
                store.kept(),
                store.offline(),
                Optional.empty())
            : new StoreSettings(Optional.empty(), false, false, store.offline(), Optional.empty()));
  }

  private static boolean needsDriver(TitleSettings settings, List<SourcePlace> places) {
    return settings.sources().fetch().mostRequests().isPresent()
        || settings.sources().fetch().longest().isPresent()
        || places.stream().anyMatch(place -> !place.pace().equals(Pace.FREE));
  }

  /** The folder of parts that are done: beside the first result, unless another one is named. */
  private WavesFolder waves(TitleSettings settings, SparkConf conf, Configuration hadoop)
      throws IOException {
    if (conf.contains("spark.resolve.waves")) {
      return WavesFolder.at(conf.get("spark.resolve.waves"), hadoop);
    }
    Optional<Path> result =
        settings.results().targets().stream().flatMap(one -> one.file().stream()).findFirst();
    return result.isPresent()
        ? WavesFolder.at(files.shown(result.get().toAbsolutePath() + ".waves"), hadoop)
        : WavesFolder.temporary(hadoop);
  }
}
