package club.resolve.catalog;

import club.resolve.book.Isbn;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An edition as Open Library's dump has it, of which nothing is taken for granted. */
record DumpRecord(JsonObject json) {
  private static final Pattern BY = Pattern.compile("^by\\s+", Pattern.CASE_INSENSITIVE);

  /** The part of a statement of responsibility that goes on to translators and editors. */
  private static final Pattern OTHERS = Pattern.compile("\\s*;.*$", Pattern.DOTALL);

  /** The title with the subtitle. */
  Optional<String> title() {
    return text(json, "title")
        .map(title -> text(json, "subtitle").map(": "::concat).map(title::concat).orElse(title));
  }

  /** The first usable id that a site gave to this edition. */
  Optional<Long> id(String site) {
    return json.get("identifiers") instanceof JsonObject identifiers
        ? texts(identifiers, site)
            .filter(id -> id.matches("[1-9][0-9]{0,11}"))
            .map(Long::valueOf)
            .findFirst()
        : Optional.empty();
  }

  CatalogRow row(String link, String title) {
    return new CatalogRow(
        link,
        title,
        texts(json, "other_titles").toList(),
        author(),
        Years.first(text(json, "publish_date").stream()),
        Stream.of("isbn_13", "isbn_10")
            .flatMap(name -> texts(json, name))
            .flatMap(isbn -> Isbn.parse(isbn).stream())
            .findFirst(),
        objects("works").flatMap(work -> text(work, "key").stream()).findFirst(),
        OptionalLong.empty());
  }

  private Optional<String> author() {
    String names =
        objects("authors")
            .flatMap(author -> text(author, "name").stream())
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? text(json, "by_statement")
            .map(text -> BY.matcher(OTHERS.matcher(text).replaceFirst("")).replaceFirst("").strip())
            .filter(text -> !text.isEmpty())
        : Optional.of(names);
  }

  private Stream<JsonObject> objects(String name) {
    return elements(json, name).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
  }

  private static Stream<String> texts(JsonObject parent, String name) {
    return elements(parent, name).flatMap(element -> text(element).stream());
  }

  private static Stream<JsonElement> elements(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonArray array ? array.asList().stream() : Stream.of();
  }

  private static Optional<String> text(JsonObject parent, String name) {
    return Optional.ofNullable(parent.get(name)).flatMap(DumpRecord::text);
  }

  private static Optional<String> text(JsonElement element) {
    return element.isJsonPrimitive()
        ? Optional.of(element.getAsString().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
