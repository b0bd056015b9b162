package club.resolve.service;

import club.resolve.http.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item of the header fields {@code RateLimit} and {@code RateLimit-Policy}, such as {@code
 * "daily";r=4231;t=51234} (draft-ietf-httpapi-ratelimit-headers).
 *
 * @param policy the name of a limit
 * @param parameters whole numbers: of the limit {@code q} in a window of {@code w} seconds, or of
 *     its state {@code r} requests that are left and {@code t} seconds until it is renewed
 */
record RateLimitItem(String policy, Map<String, Long> parameters) {
  private static final Pattern ITEM =
      Pattern.compile("\"([^\"]{1,40})\"((?:\\s*;\\s*[a-z]{1,10}=[^;,\\s]{1,40})*)");
  private static final Pattern PARAMETER = Pattern.compile("([a-z]+)=([0-9]{1,9})(?=$|[\\s;])");

  RateLimitItem {
    parameters = Map.copyOf(parameters);
  }

  /** The items of a header; none of a form of its own. */
  static List<RateLimitItem> in(Response response, String header) {
    List<RateLimitItem> items = new ArrayList<>();
    Matcher item = ITEM.matcher(String.join(", ", response.headers().allValues(header)));
    while (item.find()) {
      Map<String, Long> parameters = new HashMap<>();
      Matcher parameter = PARAMETER.matcher(item.group(2));
      while (parameter.find()) {
        parameters.put(parameter.group(1), Long.valueOf(parameter.group(2)));
      }
      items.add(new RateLimitItem(item.group(1), parameters));
    }
    return items;
  }

  Optional<Long> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }
}
