package club.resolve.service;

import club.resolve.book.Isbn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The question to Wikidata about many books, in SPARQL. An id is an ISBN in 13 digits, or the id of
 * a work or an edition at Open Library. Each solution is one fact about an item: the id by which it
 * was found ({@code id}), the item that bears the id ({@code found}), the item that the fact is
 * about, which is that one or the work of which it is an edition ({@code item}), the property and
 * its value.
 *
 * <p>Wikidata writes ISBNs with hyphens. Its values are indexed, so the forms that an ISBN may have
 * are looked up one by one ({@link IsbnForms}); taking the hyphens out of the values instead, by
 * REPLACE, would read all ISBNs that there are for each question. Pure.
 */
final class WikidataQuery {
  static final String LABEL = "label";
  static final String BOOK = "P2969";
  static final String WORK = "P8383";
  static final String TITLE = "P1476";
  static final String AUTHOR = "P50";
  static final String AUTHOR_NAME = "P2093";

  /**
   * The filter for labels in English; a name that is one in all languages is labelled in "mul"
   * alone.
   */
  private static final String IN_ENGLISH = "FILTER(LANG(?value) IN(\"en\",\"mul\"))";

  private static final Pattern OPEN_LIBRARY = Pattern.compile("OL[0-9]{1,12}[WM]");

  private WikidataQuery() {}

  /** Returns true for the id of a work or an edition at Open Library. */
  static boolean isOpenLibrary(String id) {
    return OPEN_LIBRARY.matcher(id).matches();
  }

  /**
   * The question: the ids first, each found at once, as all else hangs on the few items that they
   * lead to.
   *
   * @param ids at least one
   */
  static String about(List<String> ids) {
    List<Isbn> isbns = ids.stream().flatMap(id -> Isbn.parse(id).stream()).toList();
    Stream<Optional<String>> ways =
        Stream.of(
            bearing("P212", isbns.stream().flatMap(isbn -> IsbnForms.of13(isbn).stream())),
            bearing("P957", isbns.stream().flatMap(isbn -> IsbnForms.of10(isbn).stream())),
            bearing("P648", ids.stream().filter(WikidataQuery::isOpenLibrary)));
    return """
    PREFIX wdt: <http://www.wikidata.org/prop/direct/>
    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    SELECT DISTINCT ?id ?found ?item ?fact ?value WHERE {
     {SELECT DISTINCT ?id ?found ?item WHERE {
      %s
      ?found wdt:P629? ?item}}
     {VALUES ?fact {wdt:P2969 wdt:P8383 wdt:P1476 wdt:P2093} ?item ?fact ?value}
     UNION {?item wdt:P50/rdfs:label ?value %s BIND(wdt:P50 AS ?fact)}
     UNION {?item rdfs:label ?value %s BIND(rdfs:label AS ?fact)}
     UNION {?item wdt:P1476 ?title; rdfs:label ?value FILTER(LANG(?value)=LANG(?title)) \
    BIND(rdfs:label AS ?fact)}}
    """
        .formatted(
            ways.flatMap(Optional::stream).collect(Collectors.joining("\n  UNION ")),
            IN_ENGLISH,
            IN_ENGLISH);
  }

  private static Optional<String> bearing(String property, Stream<String> values) {
    String quoted = values.map(value -> '"' + value + '"').collect(Collectors.joining(" "));
    return quoted.isEmpty()
        ? Optional.empty()
        : Optional.of("{VALUES ?id {%s} ?found wdt:%s ?id}".formatted(quoted, property));
  }
}
