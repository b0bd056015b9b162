package club.resolve.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryReaderTest {

  private static QueryBatch read(String json) throws Fault {
    return QueryReader.batch(json);
  }

  @Test
  void queriesOfTheFinalVersionStandUnderKeys() throws Fault {
    QueryBatch batch =
        read(
            """
            {"q1": {"query": "Emma", "type": "book", "limit": 3, "type_strict": "should",
                    "properties": [{"pid": "author", "v": ["Jane Austen", {"id": "x", "name": "J."}]},
                                   {"pid": "year", "v": 1815.0},
                                   {"pid": "P31", "v": true}]},
             "q0": {"query": "Dune", "type": ["work", "Q571"]}}
            """);
    assertEquals(Protocol.V0_2, batch.protocol());
    assertEquals(
        List.of(
            new MatchQuery(
                "q1",
                "Emma",
                Optional.empty(),
                Map.of(BookProperty.AUTHOR, "Jane Austen & J.", BookProperty.YEAR, "1815"),
                List.of(),
                Set.of(EntityType.BOOK),
                OptionalInt.of(3)),
            new MatchQuery(
                "q0",
                "Dune",
                Optional.empty(),
                Map.of(),
                List.of(),
                Set.of(EntityType.WORK),
                OptionalInt.empty())),
        batch.queries());
  }

  @Test
  void queriesOfTheDraftAreConditions() throws Fault {
    QueryBatch batch =
        read(
            """
            {"queries": [
              {"type": "work", "limit": 1, "lang": "en", "conditions": [
                {"matchType": "name", "propertyValue": "Emma"},
                {"matchType": "property", "propertyId": "author", "propertyValue": "Austen",
                 "required": true, "matchQuantifier": "all", "matchQualifier": "close"},
                {"matchType": "property", "propertyId": "isbn", "propertyValue": "9780141439587",
                 "required": true, "matchQuantifier": "none"}]},
              {"conditions": [{"matchType": "id", "propertyValue": "4"}]}]}
            """);
    assertEquals(Protocol.V1_0, batch.protocol());
    assertEquals(
        List.of(
            new MatchQuery(
                "queries[0]",
                "Emma",
                Optional.empty(),
                Map.of(BookProperty.AUTHOR, "Austen"),
                List.of(
                    new Requirement(
                        BookProperty.AUTHOR, List.of("Austen"), Requirement.Quantifier.ALL),
                    new Requirement(
                        BookProperty.ISBN, List.of("9780141439587"), Requirement.Quantifier.NONE)),
                Set.of(EntityType.WORK),
                OptionalInt.of(1)),
            new MatchQuery(
                "queries[1]",
                "",
                Optional.of("4"),
                Map.of(),
                List.of(),
                Set.of(),
                OptionalInt.empty())),
        batch.queries());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{ | the request is not JSON",
        "{a: 1} | the request is not JSON",
        "{} {} | the request is not JSON",
        "[] | the request must be a JSON object",
        "{\"a\": 1} | query \"a\" must be a JSON object",
        "{\"a\": {}} | query \"a\" has neither query nor properties",
        "{\"a\": {\"properties\": []}} | query \"a\" has neither query nor properties",
        "{\"a\": {\"query\": 1}} | query \"a\".query must be a string",
        "{\"a\": {\"query\": \"b\", \"limit\": 0}} | query \"a\".limit must be a whole number from"
            + " 1",
        "{\"a\": {\"query\": \"b\", \"limit\": \"2\"}} | query \"a\".limit must be a whole number"
            + " from 1",
        "{\"a\": {\"query\": \"b\", \"properties\": {}}} | query \"a\".properties must be a JSON"
            + " array",
        "{\"a\": {\"query\": \"b\", \"properties\": [{\"p\": \"author\", \"v\": \"c\"}]}} | query"
            + " \"a\".properties.pid must be a string",
        "{\"a\": {\"query\": \"b\", \"properties\": [{\"pid\": \"author\"}]}} | query"
            + " \"a\".properties.v is missing",
        "{\"a\": {\"query\": \"b\", \"properties\": [{\"pid\": \"author\", \"v\": {\"name\":"
            + " \"c\"}}]}} | query \"a\".properties.v.id must be a string",
        "{\"queries\": [1]} | queries[0] must be a JSON object",
        "{\"queries\": [{}]} | queries[0].conditions must be a JSON array",
        "{\"queries\": [{\"conditions\": []}]} | queries[0].conditions must not be empty",
        "{\"queries\": [{\"conditions\": [{\"matchType\": \"x\", \"propertyValue\": \"b\"}]}]} |"
            + " queries[0].conditions.matchType must be \"name\", \"id\" or \"property\"",
        "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\"}]}]} |"
            + " queries[0].conditions.propertyValue is missing"
      })
  void aMalformedBatchIsRefusedWithItsPlace(String json, String message) {
    Fault fault = assertThrows(Fault.class, () -> read(json));
    assertEquals(message, fault.words());
    assertEquals(400, fault.status());
  }

  @Test
  void aBatchThatIsTooLargeIsRefusedAsSuch() {
    String queries =
        IntStream.rangeClosed(0, QueryReader.MOST_QUERIES)
            .mapToObj("\"%d\":{\"query\":\"b\"}"::formatted)
            .collect(Collectors.joining(",", "{", "}"));
    Fault fault = assertThrows(Fault.class, () -> read(queries));
    assertEquals("the batch has 1001 queries; 1000 are taken at once", fault.words());
    assertEquals(413, fault.status());
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    String title = "b".repeat(QueryReader.LONGEST_TEXT + 1);
    Fault fault =
        assertThrows(Fault.class, () -> read("{\"a\":{\"query\":\"%s\"}}".formatted(title)));
    assertEquals("query \"a\".query has 5001 characters; 5000 are taken", fault.words());
    assertEquals(400, fault.status());
  }

  @Test
  void aTreeOfAHundredThousandArraysIsNoAnswerAndNoEnd() {
    String deep = String.join("", Collections.nCopies(100_000, "["));
    assertEquals(
        "the request is not JSON", assertThrows(Fault.class, () -> read("{\"a\":" + deep)).words());
  }

  /** Whatever is sent: a batch, or the fault that it has. */
  @Property(seed = "23", tries = 500)
  void anythingIsABatchOrAFault(@ForAll String text) {
    for (String json :
        List.of(text, "{\"a\":{\"query\":\"" + text + "\"}}", "{\"queries\":[" + text)) {
      try {
        assertEquals(0, read(json).queries().stream().filter(one -> one.key().isEmpty()).count());
      } catch (Fault fault) {
        assertEquals(400, fault.status());
      }
    }
  }
}
