package club.resolve.spark;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.SparkContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The way between the executors of a run and its driver. Spark opens it in each of them.
 *
 * <p>It is compiled for the oldest Java that Spark runs on. An executor with such a Java could not
 * load anything else of this program, would end, and would be started again for ever; so it can
 * tell the driver, which then ends the run.
 *
 * <p>Messages hold types of the JDK alone: Spark reads them with a class loader that knows no other
 * class of this program.
 */
@NullMarked
public final class ClusterPlugin implements SparkPlugin {
  /** The first word of the message of a new executor; its id, host and Java follow. */
  static final String HELLO = "hello";

  private static volatile UnaryOperator<Object> driver =
      message -> {
        throw new IllegalStateException("no run is there for " + message);
      };

  private static volatile @Nullable PluginContext executor;
  private static volatile Runnable atEnd = () -> {};

  /** Sets what answers the executors. To be called in the driver before Spark is started. */
  static void answering(UnaryOperator<Object> answer) {
    driver = answer;
  }

  /** Sets what is done when the executor of this process ends. */
  static void atEnd(Runnable closing) {
    atEnd = closing;
  }

  /** Returns true in an executor that can ask its driver. */
  static boolean isActive() {
    return executor != null;
  }

  /**
   * Asks the driver, and waits for its answer.
   *
   * @throws IllegalStateException when it cannot be asked; the task then fails, and Spark tries it
   *     again
   */
  static Object ask(Object message) {
    PluginContext asking = executor;
    if (asking == null) {
      throw new IllegalStateException("this executor cannot ask the driver");
    }
    try {
      return asking.ask(message);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the driver was asked", e);
    } catch (Exception e) {
      throw new IllegalStateException("the driver does not answer: " + e.getMessage(), e);
    }
  }

  @Override
  public DriverPlugin driverPlugin() {
    return new DriverSide();
  }

  @Override
  public ExecutorPlugin executorPlugin() {
    return new ExecutorSide();
  }

  private static final class DriverSide implements DriverPlugin {
    @Override
    public Map<String, String> init(SparkContext spark, PluginContext context) {
      return Map.of();
    }

    @Override
    public Object receive(Object message) {
      return driver.apply(message);
    }
  }

  private static final class ExecutorSide implements ExecutorPlugin {
    @Override
    public void init(PluginContext context, Map<String, String> extra) {
      executor = context;
      ask(new Object[] {HELLO, context.executorID(), host(), Runtime.version().toString()});
    }

    /** The context knows it in the driver alone. */
    private static String host() {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException e) {
        return "an unknown host (" + e.getMessage() + ")";
      }
    }

    @Override
    public void shutdown() {
      atEnd.run();
      executor = null;
    }
  }
}
