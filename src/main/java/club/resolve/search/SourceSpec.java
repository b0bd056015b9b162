package club.resolve.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One link of the chain as it was typed.
 *
 * @param where what followed the equals sign: an address, a file or a latency
 */
public record SourceSpec(SourceName name, Optional<String> where) {

  /**
   * Reads a chain such as {@code catalog=my,list.csv,duckduckgo}. A comma parts two sources only
   * where the name of a source follows it.
   *
   * @throws IllegalArgumentException for a name that is none, or a source that needs to be told
   *     where; the message is for the person who typed it
   */
  public static List<SourceSpec> parseChain(String text) {
    String names =
        Arrays.stream(SourceName.values()).map(SourceName::label).collect(Collectors.joining("|"));
    return Arrays.stream(text.split(",(?=(?:" + names + ")(?:=|,|$))", -1))
        .map(SourceSpec::parse)
        .toList();
  }

  /** Of "openlibrary,google" the part that is meant. */
  private static String unknown(String label) {
    return Arrays.stream(label.split(",", -1))
        .filter(part -> SourceName.of(part).isEmpty())
        .findFirst()
        .orElse(label);
  }

  private static SourceSpec parse(String text) {
    int equals = text.indexOf('=');
    String label = equals < 0 ? text : text.substring(0, equals);
    Optional<String> where =
        equals < 0 ? Optional.empty() : Optional.of(text.substring(equals + 1));
    SourceName name =
        SourceName.of(label)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "unknown source '%s'; the sources are %s"
                            .formatted(unknown(label), SourceName.all())));
    if (where.isPresent() && where.get().isBlank()) {
      throw new IllegalArgumentException("a value is missing after '" + label + "='");
    }
    if (name == SourceName.SEARXNG && where.isEmpty()) {
      throw new IllegalArgumentException(
          "searxng needs the address of your instance: searxng=http://localhost:8080");
    }
    return new SourceSpec(name, where);
  }
}
