package club.resolve.serve;

import club.resolve.reconcile.Fault;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The parameters of a query or a form; of equal names, the first one counts. */
record Parameters(Map<String, String> values) {
  private static final Pattern AND = Pattern.compile("&");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final int MOST = 100;

  Parameters {
    values = Map.copyOf(values);
  }

  /**
   * Reads them.
   *
   * @param encoded as application/x-www-form-urlencoded
   */
  static Parameters of(String encoded) throws Fault {
    Map<String, String> values = new HashMap<>();
    if (!encoded.isEmpty()) {
      String[] pairs = AND.split(encoded, MOST + 1);
      if (pairs.length > MOST) {
        throw Fault.malformed("more than %d parameters".formatted(MOST));
      }
      for (String pair : pairs) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        values.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return new Parameters(values);
  }

  private static String decoded(String text) throws Fault {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw Fault.malformed("a parameter is not URL-encoded");
    }
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** A whole number from 0; empty where it is missing. */
  OptionalInt count(String name) throws Fault {
    Optional<String> typed = get(name).filter(text -> !text.isBlank());
    if (typed.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!NUMBER.matcher(typed.get()).matches()) {
      throw Fault.malformed("the parameter %s must be a whole number".formatted(name));
    }
    return OptionalInt.of(Integer.parseInt(typed.get()));
  }
}
