package club.resolve.check;

import club.resolve.address.Address;
import club.resolve.address.InvalidAddress;
import club.resolve.input.InputException;
import club.resolve.input.InputFile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Links that people know about, with their reasons, so that a check is not red for them: an address
 * a line, and the reason behind it. Blank lines and those that begin with # are left out.
 */
public final class KnownExceptions {
  /** No link is an exception. */
  public static final KnownExceptions NONE = new KnownExceptions(Map.of());

  private static final Pattern BLANK = Pattern.compile("[ \\t]+(?:#\\s*)?");

  private final Map<URI, String> reasons;

  private KnownExceptions(Map<URI, String> reasons) {
    this.reasons = reasons;
  }

  /**
   * Reads a file.
   *
   * @throws InputException for a file that cannot be read, and a line without address or reason
   */
  public static KnownExceptions read(Path file) throws IOException {
    Map<URI, String> reasons = new HashMap<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = withoutMark(lines.get(i)).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        add(line, file.toString(), i + 1, reasons);
      }
    }
    return new KnownExceptions(reasons);
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(InputFile.readable(file));
    } catch (CharacterCodingException _) {
      throw InputException.in(file.toString(), "is no text in UTF-8");
    }
  }

  /** Some editors begin a file with a byte order mark. */
  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  private static void add(String line, String file, int number, Map<URI, String> reasons)
      throws InputException {
    String[] parts = BLANK.split(line, 2);
    if (parts.length < 2 || parts[1].isBlank()) {
      throw InputException.at(
          file, number, "has no reason; write behind the address why it is an exception");
    }
    try {
      reasons.put(Address.parse(parts[0]).uri(), parts[1].strip());
    } catch (InvalidAddress e) {
      throw InputException.at(
          file, number, "\"%s\" is no address: %s".formatted(parts[0], e.getMessage()));
    }
  }

  /** The reason why an address is not asked for; empty when it is. */
  Optional<String> reason(URI address) {
    return Optional.ofNullable(reasons.get(address)).map(reason -> "known: " + reason);
  }
}
