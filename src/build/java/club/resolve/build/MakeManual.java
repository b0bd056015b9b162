package club.resolve.build;

import club.resolve.cli.Cli;
import java.io.File;
import java.io.IOException;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes what the help says of each command as a page for Asciidoctor.
 *
 * <p>Run by the build.
 */
final class MakeManual {
  private MakeManual() {}

  public static void main(String[] args) throws IOException {
    boolean[] quietly = {};
    boolean overwriting = true;
    System.exit(
        ManPageGenerator.generateManPage(
            new File(args[0]), null, quietly, overwriting, Cli.commands()));
  }
}
