package club.resolve.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Candidate;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.book.Silence;
import club.resolve.book.Site;
import club.resolve.decide.Decisions;
import club.resolve.decide.DecisionsFile;
import club.resolve.run.BookDesk;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReconciliationTest {
  private static final String PAGE = "https://www.goodreads.com/book/show/";

  @TempDir private Path folder;
  private BookDesk desk;
  private Reconciliation reconciliation;

  @BeforeEach
  void open() throws IOException {
    desk = Shop.open(folder, Decisions.none());
    reconciliation = new Reconciliation(desk);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private List<MatchAnswer> ask(String batch) throws Exception {
    return reconciliation.match(QueryReader.batch(batch));
  }

  /** Numbers of the pages, best first; the one that is a match with a mark. */
  private static String shown(MatchAnswer answer) {
    return String.join(
        " ",
        answer.candidates().stream()
            .map(one -> one.book().link().replace(PAGE, "") + (one.match() ? "!" : ""))
            .toList());
  }

  private String one(String query) throws Exception {
    return shown(ask("{\"q\": %s}".formatted(query)).getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // Two works of that title: no match, but both to choose from.
        "{\"query\": \"The Lady of the Lake\"} | 2 3",
        "{\"query\": \"The Lady of the Lake\", \"properties\": [{\"pid\": \"author\", \"v\":"
            + " \"Walter Scott\"}]} | 3! 2",
        "{\"query\": \"The Lady of the Lake\", \"limit\": 1} | 2",
        "{\"query\": \"The Lady of the Lake\", \"type\": \"Q571\"} | 2 3",
        "{\"query\": \"Emma\", \"type\": \"book\"} | 4!",
        // Ids: the number of a page, a link, an ISBN.
        "{\"query\": \"4\"} | 4",
        "{\"query\": \"https://www.goodreads.com/book/show/4.Emma?ref=x\"} | 4!",
        "{\"query\": \"0-14-143958-0\"} | 4!",
        "{\"properties\": [{\"pid\": \"isbn\", \"v\": \"9780141439587\"}]} | 4!",
        // A link that no catalogue has is its own answer, as in a list.
        "{\"query\": \"https://www.goodreads.com/book/show/999\"} | 999!",
        "{\"query\": \"\"} | ''",
        "{\"query\": \"Zzyzx\"} | ''"
      })
  void candidatesAreThoseOfTheRule(String query, String shown) throws Exception {
    assertEquals(shown.equals("''") ? "" : shown, one(query));
  }

  @Test
  void theTitleOfABookComesBeforeTheNumberOfAPage() throws Exception {
    // The page 1984 is Dune's, and no book here is called so.
    assertEquals("1984", one("{\"query\": \"1984\"}"));
    assertEquals("1984!", one("{\"query\": \"Dune\"}"));
  }

  @Test
  void yearAndSeriesCountAsIfTheyStoodBehindTheTitle() throws Exception {
    Entity plain = best("{\"query\": \"The Talented Mr. Ripley\"}");
    Entity told =
        best(
            """
            {"query": "The Talented Mr. Ripley", "properties": [
              {"pid": "year", "v": 1955}, {"pid": "series", "v": "Ripley #1"},
              {"pid": "language", "v": "English"}]}
            """);
    assertEquals("year equal, series equal, part equal", said(told, "year", "series", "part"));
    assertTrue(told.score().compareTo(plain.score()) > 0);
  }

  private Entity best(String query) throws Exception {
    return ask("{\"q\": %s}".formatted(query)).getFirst().candidates().getFirst();
  }

  private static String said(Entity entity, String... fields) {
    return String.join(
        ", ",
        List.of(fields).stream()
            .map(
                field ->
                    entity.features().stream()
                        .filter(feature -> feature.id().equals(field))
                        .findFirst()
                        .orElseThrow()
                        .name()
                        .substring(field.length() + 2))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"Walter Scott,any,3!", "Walter Scott,none,2", "Nobody,any,''", "Scott,all,3!"})
  void aRequiredConditionLeavesOutWhatDoesNotHold(String author, String quantifier, String shown)
      throws Exception {
    String batch =
        """
        {"queries": [{"conditions": [
          {"matchType": "name", "propertyValue": "The Lady of the Lake"},
          {"matchType": "property", "propertyId": "author", "propertyValue": "%s",
           "required": true, "matchQuantifier": "%s"}]}]}
        """
            .formatted(author, quantifier);
    assertEquals(shown, shown(ask(batch).getFirst()));
  }

  @Test
  void aDecisionAnswersFirstWhateverElseIsTold() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("decisions.csv"),
            "Title,Author,Link\nEmma,,none\nDune,," + PAGE + "2\n");
    try (BookDesk decided = Shop.open(folder, new DecisionsFile(file, Site.GOODREADS).read())) {
      Reconciliation asked = new Reconciliation(decided);
      List<MatchAnswer> answers =
          asked.match(
              QueryReader.batch(
                  """
                  {"a": {"query": "Emma"},
                   "b": {"query": "Dune", "properties": [{"pid": "year", "v": 1965}]}}
                  """));
      assertEquals("", shown(answers.get(0)));
      assertEquals("2!", shown(answers.get(1)));
      assertEquals("The Lady of the Lake", answers.get(1).candidates().getFirst().book().title());
    }
  }

  @Test
  void answersHaveTheFormOfTheVersionInWhichWasAsked() throws Exception {
    String keyed = text("{\"b\": {\"query\": \"Emma\"}, \"a\": {\"query\": \"Zzyzx\"}}");
    JsonObject root = JsonParser.parseString(keyed).getAsJsonObject();
    assertEquals(List.of("b", "a"), List.copyOf(root.keySet()));
    assertEquals("{\"result\":[]}", root.get("a").toString());
    JsonObject emma = root.getAsJsonObject("b").getAsJsonArray("result").get(0).getAsJsonObject();
    assertEquals(PAGE + "4", emma.get("id").getAsString());
    assertEquals("Emma", emma.get("name").getAsString());
    assertEquals("Jane Austen, 1815", emma.get("description").getAsString());
    assertEquals(
        "[{\"id\":\"book\",\"name\":\"Book\"},{\"id\":\"work\",\"name\":\"Work\"}]",
        emma.get("type").toString());
    assertTrue(emma.get("match").getAsBoolean());
    assertTrue(emma.get("score").getAsDouble() >= 85 && emma.get("score").getAsDouble() <= 100);
    assertFalse(features(emma).get(0).getAsJsonObject().has("name"));

    String listed =
        text(
            "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\":"
                + " \"Emma\"}]}]}");
    JsonObject same =
        JsonParser.parseString(listed)
            .getAsJsonObject()
            .getAsJsonArray("results")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("candidates")
            .get(0)
            .getAsJsonObject();
    assertEquals(
        "title: title equal", features(same).get(0).getAsJsonObject().get("name").getAsString());
    assertEquals(
        features(same).size(),
        StreamSupport.stream(features(same).spliterator(), false)
            .map(feature -> feature.getAsJsonObject().get("id").getAsString())
            .distinct()
            .count());
  }

  private static JsonArray features(JsonObject candidate) {
    return candidate.getAsJsonArray("features");
  }

  private String text(String batch) throws Exception {
    QueryBatch read = QueryReader.batch(batch);
    return AnswerText.batch(read.protocol(), reconciliation.match(read), Site.GOODREADS);
  }

  @Test
  void scoresFallAndOneIsAMatchAtMost() throws Exception {
    for (MatchAnswer answer :
        ask("{\"a\": {\"query\": \"The Lady of the Lake\"}, \"b\": {\"query\": \"Emma\"}}")) {
      List<Entity> all = answer.candidates();
      assertTrue(all.stream().filter(Entity::match).count() <= 1);
      assertEquals(all, all.stream().sorted((a, b) -> b.score().compareTo(a.score())).toList());
    }
  }

  @Test
  void propertiesOfEntitiesAreTold() throws Exception {
    ExtensionQuery query =
        ExtensionQuery.read(
            """
            {"ids": ["%s4", "5", "nobody"],
             "properties": [{"id": "author", "settings": {}}, {"id": "year"}, {"id": "isbn"},
                            {"id": "number"}, {"id": "P1"}]}
            """
                .formatted(PAGE));
    Extension extension = reconciliation.extended(query);
    assertEquals(
        "{\"meta\":[{\"id\":\"author\",\"name\":\"Author\"},{\"id\":\"year\",\"name\":\"Year\"},{\"id\":\"isbn\",\"name\":\"ISBN\"},{\"id\":\"number\",\"name\":\"Goodreads"
            + " number\"},{\"id\":\"P1\",\"name\":\"P1\"}],\"rows\":{\""
            + PAGE
            + "4\":{\"author\":[{\"str\":\"Jane Austen\"}],\"year\":[{\"int\":1815}],"
            + "\"isbn\":[{\"str\":\"9780141439587\"}],\"number\":[{\"str\":\"4\"}],\"P1\":[]},"
            + "\"5\":{\"author\":[{\"str\":\"Patricia Highsmith\"}],\"year\":[{\"int\":1955}],"
            + "\"isbn\":[],\"number\":[{\"str\":\"5\"}],\"P1\":[]},"
            + "\"nobody\":{\"author\":[],\"year\":[],\"isbn\":[],\"number\":[],\"P1\":[]}}}",
        extension.text(Protocol.V0_2, Site.GOODREADS));
    JsonArray rows =
        JsonParser.parseString(extension.text(Protocol.V1_0, Site.GOODREADS))
            .getAsJsonObject()
            .getAsJsonArray("rows");
    assertEquals(3, rows.size());
    assertEquals(
        "{\"id\":\"author\",\"values\":[{\"str\":\"Jane Austen\"}]}",
        rows.get(0).getAsJsonObject().getAsJsonArray("properties").get(0).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "em,Emma", "the lady,The Lady of the Lake,The Lady of the Lake",
        "lady sco,The Lady of the Lake",
    "4,Emma", "9780141439587,Emma", "xyz,"
  })
  void booksAreSuggestedByTheBeginningAndById(String typed, String first) throws Exception {
    List<Candidate> suggested = reconciliation.suggested(typed, 10);
    assertEquals(Optional.ofNullable(first), suggested.stream().map(Candidate::title).findFirst());
  }

  @Test
  void aPreviewHasNoMarkupOfABook() throws Exception {
    String page = PreviewPage.of(reconciliation.book("6").orElseThrow(), Site.GOODREADS);
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
    assertTrue(page.contains("A &lt;b&gt;Writer&lt;/b&gt;"), page);
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("<b>"), page);
    assertTrue(PreviewPage.unknown("\"><img>").contains("&lt;img&gt;"), page);
  }

  @Test
  void aSourceThatDoesNotAnswerIsSaidAndNothingIsCalledUnknown() throws Exception {
    BookFinder silent =
        new Silent(
            new Outcome(
                new Resolution.SourceFailed("far away: did not answer"),
                List.of(new Silence("far away", "did not answer", Optional.empty())),
                List.of()));
    MatchAnswer answer =
        new Reconciliation(silent)
            .match(QueryReader.batch("{\"a\": {\"query\": \"Emma\"}}"))
            .getFirst();
    assertTrue(answer.unanswered());
    assertEquals(
        "{\"a\":{\"result\":[],\"error\":\"far away: did not answer\"}}",
        AnswerText.batch(Protocol.V0_2, List.of(answer), Site.GOODREADS));
  }
}
