package club.resolve.http;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cookies of one chain of redirects. Some servers set one, redirect to the same address, and go
 * on for ever with whoever does not send it. Each host gets its own back, whatever path or domain
 * they are for. Not thread-safe.
 */
final class Cookies {
  private static final Pattern ATTRIBUTE = Pattern.compile("\\s*;\\s*");

  /** RFC 6265, section 5.2.2: it is to be forgotten. */
  private static final Pattern OVER = Pattern.compile("(?i)max-age\\s*=\\s*(?:0+|-[0-9]+)");

  /** Section 5.2.1; the parts of the date stand apart by blanks or by hyphens. */
  private static final Pattern EXPIRES =
      Pattern.compile("(?i)expires\\s*=\\s*(\\w+,\\s*[0-9]+)[- ](\\w+)[- ]([0-9]{4} .*)");

  /** More than these are no longer asked for by any page that works. */
  private static final int MOST = 50;

  private final Map<String, Map<String, String>> byHost = new LinkedHashMap<>();

  /** Takes what a host wants to be told next time. */
  void take(Host host, HttpHeaders headers) {
    for (String line : headers.allValues("Set-Cookie")) {
      String[] parts = ATTRIBUTE.split(line.strip());
      int equals = parts[0].indexOf('=');
      if (equals > 0) {
        Map<String, String> own = byHost.computeIfAbsent(host.name(), _ -> new LinkedHashMap<>());
        String name = parts[0].substring(0, equals).strip();
        own.remove(name);
        boolean over = isOver(List.of(parts), headers);
        if (!over && own.size() < MOST) {
          own.put(name, parts[0].substring(equals + 1).strip());
        }
      }
    }
  }

  private static boolean isOver(List<String> parts, HttpHeaders headers) {
    Optional<Instant> sent = headers.firstValue("Date").flatMap(Cookies::instant);
    return parts.stream().anyMatch(part -> OVER.matcher(part).matches())
        || parts.stream()
            .flatMap(part -> expiry(part).stream())
            .anyMatch(expiry -> sent.isPresent() && !expiry.isAfter(sent.get()));
  }

  private static Optional<Instant> expiry(String part) {
    Matcher date = EXPIRES.matcher(part);
    return date.matches()
        ? instant(date.group(1) + " " + date.group(2) + " " + date.group(3))
        : Optional.empty();
  }

  /** Empty for what is no date, which says nothing. */
  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(RFC_1123_DATE_TIME.parse(date, Instant::from));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The header for a host; empty text where it has set none. */
  String of(Host host) {
    List<String> pairs = new ArrayList<>();
    byHost
        .getOrDefault(host.name(), Map.of())
        .forEach((name, value) -> pairs.add(name + "=" + value));
    return String.join("; ", pairs);
  }
}
