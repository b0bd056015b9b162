package club.resolve.bench;

/** A line of Open Library's dump in the making: type, key, revision, time and JSON. */
final class DumpLine {
  private static final String TIME = "2023-05-04T17:21:42.123456";

  private final StringBuilder json = new StringBuilder("{");
  private final String type;
  private final String key;
  private final int revision;
  private final boolean ascii;

  /**
   * A line without fields.
   *
   * @param ascii true if letters beyond ASCII are written as escapes
   */
  DumpLine(String type, String key, int revision, boolean ascii) {
    this.type = type;
    this.key = key;
    this.revision = revision;
    this.ascii = ascii;
    raw("type", "{\"key\": \"/type/" + type + "\"}");
    text("key", key);
  }

  DumpLine raw(String name, String value) {
    json.append(json.length() > 1 ? ", \"" : "\"").append(name).append("\": ").append(value);
    return this;
  }

  DumpLine text(String name, String value) {
    return raw(name, quoted(value));
  }

  DumpLine texts(String name, String... values) {
    StringBuilder list = new StringBuilder("[");
    for (String value : values) {
      list.append(list.length() > 1 ? ", " : "").append(quoted(value));
    }
    return raw(name, list.append(']').toString());
  }

  private String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c > 126 && ascii) {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  @Override
  public String toString() {
    raw("latest_revision", Integer.toString(revision));
    raw("revision", Integer.toString(revision));
    String time = "{\"type\": \"/type/datetime\", \"value\": \"" + TIME + "\"}";
    raw("created", time);
    raw("last_modified", time);
    return "/type/%s\t%s\t%d\t%s\t%s}\n".formatted(type, key, revision, TIME, json);
  }
}
