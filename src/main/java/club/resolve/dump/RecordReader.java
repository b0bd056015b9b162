package club.resolve.dump;

import club.resolve.book.Edition;
import club.resolve.book.Isbn;
import club.resolve.book.Site;
import club.resolve.catalog.Years;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the JSON of records, of which nothing is taken for granted. Thread-safe.
 *
 * @param site to which links point
 * @see <a href="https://github.com/internetarchive/openlibrary-client">the schemata</a>
 */
record RecordReader(Site site) {
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,11}");

  /** A place in a series: {@code Discworld ; 5}, {@code Discworld, #5}, {@code Discworld (5)}. */
  private static final Pattern IN_SERIES =
      Pattern.compile(
          "(.*\\p{L}.*?)\\s*[;,(#:]+\\s*(?:(?:no|bk|book|vol|v|bd|t)\\b\\.?\\s*)?#?([0-9]{1,3})\\)?\\.?",
          Pattern.CASE_INSENSITIVE);

  /** An edition, and the number of its work; 0 where it names none. */
  record ReadEdition(EditionEntry entry, int work) {}

  /**
   * An edition.
   *
   * @return empty when it has no title
   * @throws com.fasterxml.jackson.core.JacksonException when it is no JSON
   */
  Optional<ReadEdition> edition(byte[] bytes, int offset, int length) throws IOException {
    String prefix = "";
    String title = "";
    String subtitle = "";
    List<String> others = List.of();
    List<String> series = List.of();
    List<String> thirteen = List.of();
    List<String> ten = List.of();
    List<String> ids = List.of();
    List<String> languages = List.of();
    List<String> works = List.of();
    List<String> authors = List.of();
    String format = "";
    String date = "";
    try (JsonRecord json = new JsonRecord(bytes, offset, length)) {
      for (Optional<String> field = json.next(); field.isPresent(); field = json.next()) {
        switch (field.get()) {
          case "title_prefix" -> prefix = json.text();
          case "title" -> title = json.text();
          case "subtitle" -> subtitle = json.text();
          case "other_titles" -> others = json.texts();
          case "series" -> series = json.texts();
          case "isbn_13" -> thirteen = json.texts();
          case "isbn_10" -> ten = json.texts();
          case "identifiers" -> ids = json.textsOf(site.searchWord());
          case "languages" -> languages = json.keys("key");
          case "works" -> works = json.keys("key");
          case "authors" -> authors = json.keys("author");
          case "physical_format" -> format = json.text();
          case "publish_date" -> date = json.text();
          default -> json.skip();
        }
      }
    }
    if (title.isEmpty()) {
      return Optional.empty();
    }
    Edition edition =
        new Edition(
            whole((prefix + " " + title).strip(), subtitle),
            lowest(ids),
            isbn(thirteen, ten),
            languages.stream().map(key -> key.substring(key.lastIndexOf('/') + 1)).toList(),
            Edition.isHeard(format));
    int year = Years.first(Stream.of(date)).orElse(0);
    return Optional.of(
        new ReadEdition(
            new EditionEntry(edition, others, place(series), year, numbers(authors)),
            works.isEmpty() ? 0 : Keys.number(works.getFirst(), Keys.WORK)));
  }

  /**
   * A work.
   *
   * @return with an empty title where it has none
   * @throws com.fasterxml.jackson.core.JacksonException when it is no JSON
   */
  WorkEntry work(byte[] bytes, int offset, int length) throws IOException {
    String title = "";
    String subtitle = "";
    String date = "";
    List<String> authors = List.of();
    try (JsonRecord json = new JsonRecord(bytes, offset, length)) {
      for (Optional<String> field = json.next(); field.isPresent(); field = json.next()) {
        switch (field.get()) {
          case "title" -> title = json.text();
          case "subtitle" -> subtitle = json.text();
          case "first_publish_date" -> date = json.text();
          case "authors" -> authors = json.keys("author");
          default -> json.skip();
        }
      }
    }
    int year = Years.first(Stream.of(date)).orElse(0);
    return new WorkEntry(title.isEmpty() ? "" : whole(title, subtitle), year, numbers(authors));
  }

  /**
   * An author.
   *
   * @return empty when there is no name
   * @throws com.fasterxml.jackson.core.JacksonException when it is no JSON
   */
  Optional<AuthorEntry> author(byte[] bytes, int offset, int length) throws IOException {
    String name = "";
    List<String> others = new ArrayList<>();
    try (JsonRecord json = new JsonRecord(bytes, offset, length)) {
      for (Optional<String> field = json.next(); field.isPresent(); field = json.next()) {
        switch (field.get()) {
          case "name" -> name = json.text();
          case "personal_name", "fuller_name" -> others.add(json.text());
          case "alternate_names" -> others.addAll(json.texts());
          default -> json.skip();
        }
      }
    }
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String known = name;
    others.removeIf(other -> other.isEmpty() || other.equals(known));
    return Optional.of(new AuthorEntry(name, others.stream().distinct().toList()));
  }

  /**
   * The key of the record into which another one was merged.
   *
   * @throws com.fasterxml.jackson.core.JacksonException when it is no JSON
   */
  String location(byte[] bytes, int offset, int length) throws IOException {
    String location = "";
    try (JsonRecord json = new JsonRecord(bytes, offset, length)) {
      for (Optional<String> field = json.next(); field.isPresent(); field = json.next()) {
        if (field.get().equals("location")) {
          location = json.text();
        } else {
          json.skip();
        }
      }
    }
    return location;
  }

  private static String whole(String title, String subtitle) {
    return subtitle.isEmpty() ? title : title + ": " + subtitle;
  }

  private static Optional<Long> lowest(List<String> ids) {
    return ids.stream()
        .filter(ID.asMatchPredicate())
        .map(Long::valueOf)
        .min(Comparator.naturalOrder());
  }

  private static Optional<Isbn> isbn(List<String> thirteen, List<String> ten) {
    return Stream.of(thirteen, ten)
        .flatMap(List::stream)
        .flatMap(number -> Isbn.parse(number).stream())
        .findFirst();
  }

  private static List<Integer> numbers(List<String> authors) {
    return authors.stream()
        .map(key -> Keys.number(key, Keys.AUTHOR))
        .filter(number -> number > 0)
        .distinct()
        .toList();
  }

  private static String place(List<String> series) {
    for (String statement : series) {
      Matcher place = IN_SERIES.matcher(statement);
      if (place.matches()) {
        return place.group(1) + ", #" + place.group(2);
      }
    }
    return "";
  }
}
