package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class AllCommandsTest {
  private final CommandLine all = new CommandLine(new AllCommands());

  @Test
  void helpTellsOfAllCommandsWhicheverIsNamed() {
    assertEquals(all.getUsageMessage(), AllCommands.asFarAsNamed("--help").getUsageMessage());
  }

  @Test
  void theCommandThatIsNamedIsWhole() {
    all.getSubcommands()
        .forEach(
            (name, command) ->
                assertEquals(
                    command.getUsageMessage(),
                    AllCommands.asFarAsNamed(name, "--help")
                        .getSubcommands()
                        .get(name)
                        .getUsageMessage()));
  }

  @Test
  void whatIsNotNamedCostsNothing() {
    assertTrue(
        AllCommands.asFarAsNamed("books.csv")
            .getSubcommands()
            .get("check")
            .getCommandSpec()
            .options()
            .isEmpty());
  }

  @Test
  void aFileOfArgumentsMayNameAnyCommand() {
    assertEquals(
        all.getSubcommands().get("check").getUsageMessage(),
        AllCommands.asFarAsNamed("@arguments").getSubcommands().get("check").getUsageMessage());
  }
}
