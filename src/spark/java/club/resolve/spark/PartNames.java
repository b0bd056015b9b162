package club.resolve.spark;

import club.resolve.batch.Concurrency;
import club.resolve.batch.Mode;
import club.resolve.run.FetchSettings;
import club.resolve.run.ServiceKeys;
import club.resolve.run.SourceSettings;
import club.resolve.run.TitleWork;
import club.resolve.run.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * The names of the parts of a list: the number of each, and a digest of all that its result depends
 * on, which are its rows, what a person has said about them, the sources, the rule, and the version
 * of the program. Options that change the speed alone do not count.
 */
final class PartNames {
  private static final int BYTES = 16;

  private final byte[] rules;

  PartNames(TitleWork work) throws IOException {
    SourceSettings sources = work.sources();
    rules =
        Forms.bytes(
            TitleWork.class,
            new TitleWork(
                work.task(),
                new Concurrency(Mode.SEQUENTIAL, 1),
                Duration.ZERO,
                work.tells(),
                work.rule(),
                new SourceSettings(
                    sources.chain(),
                    sources.results(),
                    sources.ownEngines(),
                    FetchSettings.OFFLINE,
                    ServiceKeys.NONE,
                    sources.store())));
  }

  /**
   * The name of a part.
   *
   * @param number from 0
   * @param rows as they are sent
   */
  String of(long number, byte[] rows) {
    MessageDigest digest = sha256();
    digest.update(Version.number().getBytes(StandardCharsets.UTF_8));
    digest.update(rules);
    digest.update(rows);
    return "%08d-%s".formatted(number, HexFormat.of().formatHex(digest.digest(), 0, BYTES));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
