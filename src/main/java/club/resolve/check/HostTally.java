package club.resolve.check;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The hosts of a run with links that are not in order. Not thread-safe. */
final class HostTally {
  /** Hosts beyond this many are not counted. */
  private static final int MOST = 10_000;

  private static final int SHOWN = 10;

  private final Map<String, Map<Verdict, Long>> byHost = new HashMap<>();

  void add(CheckedLink link) {
    link.host()
        .filter(host -> byHost.size() < MOST || byHost.containsKey(host))
        .ifPresent(
            host ->
                byHost
                    .computeIfAbsent(host, _ -> new EnumMap<>(Verdict.class))
                    .merge(link.finding().verdict(), 1L, Long::sum));
  }

  /** The hosts with most such links, where there is more than one host. */
  List<String> lines() {
    List<Map.Entry<String, Map<Verdict, Long>>> unwell =
        byHost.entrySet().stream()
            .filter(host -> unwell(host.getValue()) > 0)
            .sorted(
                Comparator.<Map.Entry<String, Map<Verdict, Long>>>comparingLong(
                        host -> -unwell(host.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .toList();
    if (byHost.size() < 2 || unwell.isEmpty()) {
      return List.of();
    }
    String lines =
        unwell.stream().limit(SHOWN).map(HostTally::line).collect(Collectors.joining("\n"));
    String more = unwell.size() > SHOWN ? "\n  and " + (unwell.size() - SHOWN) + " more hosts" : "";
    return ("By host:\n" + lines + more).lines().toList();
  }

  private static String line(Map.Entry<String, Map<Verdict, Long>> host) {
    String counts =
        host.getValue().entrySet().stream()
            .map(verdict -> verdict.getValue() + " " + verdict.getKey().label())
            .collect(Collectors.joining(", "));
    return "  " + host.getKey() + ": " + counts;
  }

  private static long unwell(Map<Verdict, Long> verdicts) {
    return verdicts.entrySet().stream()
        .filter(
            each ->
                switch (each.getKey()) {
                  case BROKEN, BLOCKED, TIMEOUT, ERROR -> true;
                  case OK, MOVED, SKIPPED -> false;
                })
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
