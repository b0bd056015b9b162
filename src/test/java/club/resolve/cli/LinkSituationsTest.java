package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.cli.LinkSituations.Asked;
import club.resolve.cli.LinkSituations.Situation;
import club.resolve.http.RawServer;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All situations in one run, each with a server of its own on loopback that speaks raw bytes. */
@Timeout(120)
final class LinkSituationsTest {
  private static final List<Situation> ALL = LinkSituations.all();
  private static final CountDownLatch OVER = new CountDownLatch(1);
  private static final List<RawServer> SERVERS = new ArrayList<>();
  private static final Map<String, String> VERDICTS = new HashMap<>();
  private static final Map<String, String> REASONS = new HashMap<>();

  @TempDir private static Path folder;

  static List<Situation> all() {
    return ALL;
  }

  @BeforeAll
  static void check() throws Exception {
    List<String> links = new ArrayList<>();
    for (Situation situation : ALL) {
      RawServer server = server(situation.server());
      SERVERS.add(server);
      String host = URI.create(server.address()).getAuthority();
      links.add(situation.link().replace("HOST", host));
    }
    Program program = new Program(folder);
    program.file("links.txt", String.join("\n", links) + "\n");
    Program.Run run =
        program.run(
            "check",
            "@links.txt",
            "--output=@out.csv",
            "--retries=0",
            "--timeout=4s",
            "--workers=32");
    assertEquals(ExitCode.BROKEN, run.code(), run.err());
    List<String> verdicts = program.column("out.csv", "Verdict");
    List<String> reasons = program.column("out.csv", "Reason");
    assertEquals(ALL.size(), verdicts.size());
    for (int i = 0; i < ALL.size(); i++) {
      VERDICTS.put(ALL.get(i).name(), verdicts.get(i));
      REASONS.put(ALL.get(i).name(), reasons.get(i));
    }
    assertEquals(ALL.size(), VERDICTS.size(), "no two have the same name");
  }

  private static RawServer server(Function<Asked, String> answers) throws Exception {
    List<String> heads = new ArrayList<>();
    return RawServer.hearing(
        (head, out) -> {
          heads.add(head);
          String[] line = head.split(" ", 3);
          say(answers.apply(new Asked(line[0], line[1], head, heads.size())), out);
        });
  }

  private static void say(String answer, OutputStream out) throws Exception {
    if (answer.equals(LinkSituations.HANGS)) {
      OVER.await();
    }
    out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
  }

  @AfterAll
  static void stop() throws Exception {
    OVER.countDown();
    for (RawServer server : SERVERS) {
      server.close();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasItsVerdictAndItsReason(Situation situation) {
    String reason = String.valueOf(REASONS.get(situation.name()));

    assertEquals(situation.verdict(), VERDICTS.get(situation.name()), reason);
    assertTrue(reason.contains(situation.reason()), reason);
  }
}
