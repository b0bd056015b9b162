package club.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The manifest of a list in parts. */
class KubernetesTest {
  private static final Object JOB = read();

  private static Object read() {
    try (Reader manifest = Files.newBufferedReader(Path.of("src/kubernetes/job.yaml"))) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(manifest);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value at a path of names and of places in lists. */
  private static Object at(Object... path) {
    Object value = JOB;
    for (Object step : path) {
      value =
          step instanceof Integer place
              ? ((List<?>) value).get(place)
              : ((Map<?, ?>) value).get(step);
    }
    return value;
  }

  private static Object container(Object... path) {
    Object[] all = new Object[path.length + 5];
    System.arraycopy(new Object[] {"spec", "template", "spec", "containers", 0}, 0, all, 0, 5);
    System.arraycopy(path, 0, all, 5, path.length);
    return at(all);
  }

  @Test
  void itIsAnIndexedJobWithOnePodForEachPart() {
    assertEquals("batch/v1", at("apiVersion"));
    assertEquals("Job", at("kind"));
    assertEquals("Indexed", at("spec", "completionMode"));
    assertEquals("Never", at("spec", "template", "spec", "restartPolicy"));
    Object parts = at("spec", "completions");
    assertEquals(8, parts);
    assertEquals("PARTS", container("env", 0, "name"));
    assertEquals(parts.toString(), container("env", 0, "value"));
    assertTrue((int) at("spec", "parallelism") <= (int) parts);
  }

  @Test
  void aPartIsThatOfItsIndexFromOne() {
    String script = (String) container("args", 0);
    assertTrue(script.contains("--part=$((JOB_COMPLETION_INDEX + 1))/$PARTS"), script);
    assertTrue(script.endsWith("|| { code=$?; [ $code = 3 ] || exit $code; }"), script);
    assertEquals(List.of("/bin/sh", "-c"), container("command"));
  }

  @Test
  void theListIsOnAVolumeThatIsMounted() {
    assertEquals(
        at("spec", "template", "spec", "volumes", 0, "name"), container("volumeMounts", 0, "name"));
    assertEquals("/data", container("volumeMounts", 0, "mountPath"));
  }

  @Test
  void onlyAMistakeInTheCommandIsNotTriedAgain() {
    assertEquals("FailIndex", at("spec", "podFailurePolicy", "rules", 0, "action"));
    assertEquals(List.of(2), at("spec", "podFailurePolicy", "rules", 0, "onExitCodes", "values"));
    assertEquals(3, at("spec", "backoffLimitPerIndex"));
  }
}
