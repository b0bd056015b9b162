package club.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.service.Connection;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Nobody gets a source without its politeness, as the source of a service needs a connection. */
final class PoliteSourcesTest {
  private static final Pattern ARROW =
      Pattern.compile("^\\s+club\\.resolve\\.(\\S+)\\s+-> club\\.resolve\\S+", Pattern.MULTILINE);

  /** The builder, who connects them to a fetch chain; and the one that asks a server of its own. */
  private static final Set<String> MAY_CONNECT =
      Set.of("run.ChainBuilder", "rehearsal.SimulatedKind");

  @Test
  void onlyTheBuilderOfTheChainMakesConnections() throws Exception {
    Path classes = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int exit =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                out,
                out,
                "--multi-release=base",
                "-verbose:class",
                "--ignore-missing-deps",
                "--regex",
                Pattern.quote(Connection.class.getName()),
                classes.toString());
    out.flush();
    assertEquals(0, exit, said.toString());
    Set<String> makers = new TreeSet<>();
    Matcher arrow = ARROW.matcher(said.toString());
    while (arrow.find()) {
      if (!arrow.group(1).startsWith("service.")) {
        makers.add(arrow.group(1));
      }
    }
    assertEquals(MAY_CONNECT, makers, said.toString());
  }
}
