package club.resolve.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WikidataQueryTest {
  @Test
  void isbnsAreAskedForInAllTheirFormsAndOpenLibrarysIdsAsTheyAre() {
    String query = WikidataQuery.about(List.of("9780141439600", "OL14868387W", "OL7353617M"));

    assertTrue(query.contains("{VALUES ?id {\"9780141439600\" \"978-0-14-143960-0\" "), query);
    assertTrue(query.contains("?found wdt:P212 ?id}"), query);
    assertTrue(query.contains("{VALUES ?id {\"0141439602\" \"0-14-143960-2\" "), query);
    assertTrue(query.contains("?found wdt:P957 ?id}"), query);
    assertTrue(
        query.contains("{VALUES ?id {\"OL14868387W\" \"OL7353617M\"} ?found wdt:P648 ?id}"), query);
  }

  @Test
  void aPropertyOfWhichThereIsNoValueIsNotAskedFor() {
    String byWork = WikidataQuery.about(List.of("OL1W"));
    assertFalse(byWork.contains("P212"), byWork);
    assertFalse(byWork.contains("P957"), byWork);
    assertFalse(WikidataQuery.about(List.of("9798602405453")).contains("P957"));
    assertFalse(WikidataQuery.about(List.of("9780141439600")).contains("P648"));
  }

  @ParameterizedTest
  @CsvSource({
    "OL1W, true",
    "OL7353617M, true",
    "OL1A, false",
    "OL1, false",
    "/works/OL1W, false",
    "'OL1W\"} ?x', false",
    "9780141439600, false",
  })
  void onlyIdsOfWorksAndEditionsAreSent(String id, boolean known) {
    assertEquals(known, WikidataQuery.isOpenLibrary(id));
  }

  @Test
  void theAddressOfAFullRequestIsOneThatServersTake() {
    String query = WikidataQuery.about(Collections.nCopies(Wikidata.IDS, "9780141439600"));
    int length = Web.encode(Map.of("query", query)).length();
    assertTrue(length < 7_000, "length " + length);
  }
}
