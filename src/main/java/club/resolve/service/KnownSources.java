package club.resolve.service;

import club.resolve.match.Letters;
import club.resolve.polite.PublicService;
import club.resolve.polite.PublicServices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All sources that can be named, in the order of the help. Immutable. */
public record KnownSources(List<SourceKind> all) {

  public KnownSources {
    all = List.copyOf(all);
  }

  /** Those that are asked over the network. */
  public List<Service> services() {
    List<Service> services = new ArrayList<>();
    for (SourceKind kind : all) {
      if (kind instanceof Service service) {
        services.add(service);
      }
    }
    return services;
  }

  /** The public services among them, which have a pace of their own. */
  public PublicServices publicServices() {
    List<PublicService> paced = new ArrayList<>();
    for (Service service : services()) {
      Optional<PublicInstance> instance = service.publicInstance();
      if (instance.isPresent()) {
        paced.add(instance.get().paced());
      }
    }
    return new PublicServices(paced);
  }

  /**
   * Reads a chain such as {@code catalog=my,list.csv,duckduckgo}. A comma parts two sources only
   * where the name of a source follows it.
   *
   * @throws IllegalArgumentException for a name that is none, or a place that cannot be right; the
   *     message is for the person who typed it
   */
  public List<SourceSpec> parseChain(String text) {
    String names = all.stream().map(SourceKind::name).collect(Collectors.joining("|"));
    return Arrays.stream(text.split(",(?=(?:" + names + ")(?:=|,|$))", -1))
        .map(this::parse)
        .toList();
  }

  private SourceSpec parse(String text) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    Optional<String> place =
        equals < 0 ? Optional.empty() : Optional.of(text.substring(equals + 1));
    SourceKind kind = named(name).orElseThrow(() -> unknown(name));
    if (place.isPresent() && place.get().isBlank()) {
      throw new IllegalArgumentException("a value is missing after '" + name + "='");
    }
    kind.check(place);
    return new SourceSpec(kind, place);
  }

  private Optional<SourceKind> named(String name) {
    for (SourceKind kind : all) {
      if (kind.name().equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The complaint about "openlibrary,google" names the part that is meant. */
  private IllegalArgumentException unknown(String typed) {
    String part =
        Arrays.stream(typed.split(",", -1))
            .filter(name -> named(name).isEmpty())
            .findFirst()
            .orElse(typed);
    List<String> names = all.stream().map(SourceKind::name).toList();
    List<String> near = Letters.nearest(part, names);
    return new IllegalArgumentException(
        "unknown source '%s'; %sthe sources are %s"
            .formatted(
                part,
                near.isEmpty() ? "" : "did you mean %s? ".formatted(near.getFirst()),
                String.join(", ", names)));
  }
}
