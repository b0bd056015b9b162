package club.resolve.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import org.apache.spark.SparkEnv;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/**
 * Makes the worker of each executor before the first title, and tells what keeps it from working:
 * empty where there is nothing.
 */
final class RollCall extends AbstractFunction1<Iterator<byte[]>, String> implements Serializable {
  private static final long serialVersionUID = 1;

  private final byte[] work;
  private final boolean needsPlugin;

  /**
   * @param work the form of a {@link club.resolve.run.TitleWork}
   * @param needsPlugin true if the executor must be able to ask the driver
   */
  RollCall(byte[] work, boolean needsPlugin) {
    this.work = work;
    this.needsPlugin = needsPlugin;
  }

  @Override
  public String apply(Iterator<byte[]> nothing) {
    if (needsPlugin && !ClusterPlugin.isActive()) {
      return "spark.plugins does not name %s in the executors, without which no pace and no budget can be kept over them; start the run by spark-submit, and leave spark.plugins to it"
          .formatted(ClusterPlugin.class.getName());
    }
    try {
      ExecutorWorker.of(work);
      return "";
    } catch (IOException e) {
      return "the executor on %s, in its folder %s: %s"
          .formatted(
              SparkEnv.get().blockManager().blockManagerId().host(),
              Path.of("").toAbsolutePath(),
              e.getMessage());
    }
  }
}
