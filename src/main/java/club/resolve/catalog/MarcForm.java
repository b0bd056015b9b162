package club.resolve.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.marc4j.MarcPermissiveStreamReader;
import org.marc4j.MarcReader;

/** The two forms in which libraries exchange records, known by their beginnings. */
final class MarcForm {
  /**
   * The leader of a record of ISO 2709 as MARC 21 has it
   * (https://www.loc.gov/marc/bibliographic/bdleader.html).
   */
  private static final Pattern LEADER = Pattern.compile("[0-9]{5}.{5}22[0-9 ]{5}.{3}4500");

  /** MARCXML (https://www.loc.gov/standards/marcxml/), perhaps with a prefix. */
  private static final Pattern XML =
      Pattern.compile(
          "\\s*\\x{FEFF}?(?:<[?!][^>]*>\\s*)*<(?:\\w+:)?(?:collection|record)\\b.*",
          Pattern.DOTALL);

  private static final int BEGINNING = 1 << 11;
  private static final int LEADER_LENGTH = 24;

  private MarcForm() {}

  /**
   * A reader of records; empty for a file of another form.
   *
   * @param in supports {@link InputStream#mark}
   */
  static Optional<MarcReader> reader(String file, InputStream in) throws IOException {
    in.mark(BEGINNING);
    String begin = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
    in.reset();
    if (begin.length() >= LEADER_LENGTH
        && LEADER.matcher(begin.substring(0, LEADER_LENGTH)).matches()) {
      return Optional.of(new MarcPermissiveStreamReader(in, true, true));
    }
    return XML.matcher(begin).matches()
        ? Optional.of(new MarcXmlRecords(file, in))
        : Optional.empty();
  }
}
