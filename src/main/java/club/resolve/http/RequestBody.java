package club.resolve.http;

/**
 * The body of a POST.
 *
 * @param type its media type, as {@code Content-Type} names it
 */
public record RequestBody(String type, String text) {
  static final String FORM = "application/x-www-form-urlencoded";
  static final String JSON = "application/json";
}
