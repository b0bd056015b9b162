package club.resolve.dump;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a record, one after the other, of which nothing is taken for granted: a value of
 * another form than the one that is asked for counts as missing. Not thread-safe.
 */
final class JsonRecord implements Closeable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
          .build();

  private final JsonParser parser;

  /**
   * @throws JsonParseException when it is no JSON object
   */
  JsonRecord(byte[] bytes, int offset, int length) throws IOException {
    parser = FACTORY.createParser(bytes, offset, length);
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      parser.close();
      throw new JsonParseException(parser, "no object");
    }
  }

  /** The name of the next field, on whose value the reading then stands; empty at the end. */
  Optional<String> next() throws IOException {
    String name = parser.nextFieldName();
    if (name == null) {
      return Optional.empty();
    }
    parser.nextToken();
    return Optional.of(name);
  }

  void skip() throws IOException {
    parser.skipChildren();
  }

  /** A text or number without blanks around it; empty text where there is none. */
  String text() throws IOException {
    if (parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
      return parser.getText().strip();
    }
    skip();
    return "";
  }

  /** The texts of an array, or the one that stands in its place. */
  List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>(2);
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      texts.add(text());
    } else {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        texts.add(text());
      }
    }
    texts.removeIf(String::isEmpty);
    return texts;
  }

  /**
   * The keys of an array of references. Each is an object with the key, the key itself, or holds
   * either of them under another name.
   *
   * @param within that name, such as {@code author}
   */
  List<String> keys(String within) throws IOException {
    List<String> keys = new ArrayList<>(2);
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      skip();
      return keys;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      keys.add(key(within));
    }
    keys.removeIf(String::isEmpty);
    return keys;
  }

  private String key(String within) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return text();
    }
    String key = "";
    for (Optional<String> name = next(); name.isPresent(); name = next()) {
      if (name.get().equals("key")) {
        key = text();
      } else if (name.get().equals(within)) {
        key = key(within);
      } else {
        skip();
      }
    }
    return key;
  }

  /** The texts of one field of an object. */
  List<String> textsOf(String field) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      skip();
      return List.of();
    }
    List<String> texts = List.of();
    for (Optional<String> name = next(); name.isPresent(); name = next()) {
      if (name.get().equals(field)) {
        texts = texts();
      } else {
        skip();
      }
    }
    return texts;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
