package club.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The workflows of GitHub, which run nowhere else. */
final class WorkflowsTest {
  private static final Path FOLDER = Path.of(".github/workflows");
  private static final Set<String> SYSTEMS =
      Set.of("ubuntu-latest", "macos-latest", "windows-latest");

  private static final Map<String, Map<?, ?>> WORKFLOWS = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        try (Reader text = Files.newBufferedReader(file)) {
          WORKFLOWS.put(
              file.getFileName().toString(),
              new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        }
      }
    }
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }

  private static List<?> list(Object value) {
    return value == null ? List.of() : (List<?>) value;
  }

  /** The events of a workflow: in YAML 1.1 the word "on" is a truth value. */
  private static Map<?, ?> events(String workflow) {
    return map(WORKFLOWS.get(workflow).get(true));
  }

  private static Map<?, ?> jobs(String workflow) {
    return map(WORKFLOWS.get(workflow).get("jobs"));
  }

  private static Map<?, ?> job(String name) {
    return map(jobs("ci.yml").get(name));
  }

  private static String condition(String job) {
    return String.valueOf(job(job).get("if"));
  }

  private static List<Map<?, ?>> steps(Map<?, ?> job) {
    List<Map<?, ?>> steps = new ArrayList<>();
    list(job.get("steps")).forEach(step -> steps.add(map(step)));
    return steps;
  }

  private static Set<Object> systems(String job) {
    return new HashSet<>(list(map(map(job(job).get("strategy")).get("matrix")).get("os")));
  }

  private static String commands(String job) {
    return String.join(
        "\n", steps(job(job)).stream().map(step -> String.valueOf(step.get("run"))).toList());
  }

  @Test
  void eachActionIsPinnedByOneCommitEverywhere() {
    Map<String, Set<String>> commits = new TreeMap<>();
    WORKFLOWS
        .keySet()
        .forEach(
            workflow ->
                jobs(workflow)
                    .values()
                    .forEach(
                        job ->
                            steps(map(job)).stream()
                                .filter(step -> step.containsKey("uses"))
                                .map(step -> step.get("uses").toString().split("@", 2))
                                .forEach(
                                    use ->
                                        commits
                                            .computeIfAbsent(use[0], _ -> new HashSet<>())
                                            .add(use[1]))));
    assertFalse(commits.isEmpty());
    commits.forEach(
        (action, pins) -> {
          assertEquals(1, pins.size(), action + " has several commits");
          assertTrue(pins.stream().allMatch(pin -> pin.matches("[0-9a-f]{40}")), action);
        });
  }

  @Test
  void eachWorkflowMayOnlyReadAndEachJobEnds() {
    WORKFLOWS.forEach(
        (name, workflow) -> {
          assertEquals(Map.of("contents", "read"), workflow.get("permissions"), name);
          jobs(name)
              .forEach((job, parts) -> assertTrue(map(parts).containsKey("timeout-minutes"), name));
        });
  }

  @Test
  void aPushIsTestedQuicklyOnThreeSystems() {
    assertTrue(events("ci.yml").keySet().containsAll(Set.of("push", "pull_request")));
    assertEquals(SYSTEMS, systems("quick"));
    assertEquals(
        "github.event_name == 'push' || github.event_name == 'pull_request'", condition("quick"));
    assertTrue(commands("quick").contains("./mvnw verify"), commands("quick"));
    assertTrue(commands("quick").contains("mvnw.cmd verify"), commands("quick"));
    assertFalse(commands("quick").contains("long"), commands("quick"));
  }

  @Test
  void allIsTestedByNightAndOnDemand() {
    assertTrue(events("ci.yml").containsKey("workflow_dispatch"));
    assertEquals(SYSTEMS, systems("whole"));
    assertTrue(commands("whole").contains(".ci/run"), commands("whole"));
    String night = cronOf("whole");
    assertTrue(night.matches("\\d+ [0-5] \\* \\* \\*"), night);
    assertTrue(condition("whole").contains("'workflow_dispatch'"), condition("whole"));
    assertFalse(condition("whole").contains("'push'"), condition("whole"));
  }

  @Test
  void vulnerabilitiesAreLookedForAtEachPushAndOnceAWeek() {
    assertTrue(condition("vulnerabilities").contains("github.event_name != 'schedule'"));
    assertTrue(cronOf("vulnerabilities").matches("\\d+ \\d+ \\* \\* [0-6]"));
  }

  /** The time of the schedule that a job asks for in its condition. */
  private static String cronOf(String job) {
    List<String> named =
        list(events("ci.yml").get("schedule")).stream()
            .map(each -> map(each).get("cron").toString())
            .filter(cron -> condition(job).contains("github.event.schedule == '" + cron + "'"))
            .toList();
    assertEquals(1, named.size(), condition(job));
    return named.getFirst();
  }

  @Test
  void whatTestsReportIsKeptWhenTheyFail() {
    for (String job : List.of("quick", "whole")) {
      Map<?, ?> kept = steps(job(job)).getLast();
      assertEquals("failure()", kept.get("if"), job);
      assertTrue(kept.get("uses").toString().startsWith("actions/upload-artifact@"), job);
      String path = map(kept.get("with")).get("path").toString();
      assertTrue(path.contains("target/surefire-reports"), path);
      assertTrue(path.contains("target/failsafe-reports"), path);
    }
  }
}
