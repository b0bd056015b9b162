package club.resolve.cli;

import club.resolve.run.Version;
import picocli.CommandLine.IVersionProvider;

/** The lines of {@code --version}. */
final class VersionText implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "resolve " + Version.number(),
      "Java "
          + Runtime.version()
          + ", "
          + System.getProperty("os.name")
          + " "
          + System.getProperty("os.arch")
    };
  }
}
