package club.resolve.serve;

import static club.resolve.serve.LiveServer.body;
import static club.resolve.serve.LiveServer.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.decide.Decisions;
import club.resolve.reconcile.Shop;
import club.resolve.run.BookDesk;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class ReconcileServerTest {
  private static final String JSON = "application/json";
  private static final String DRAFT =
      "{\"queries\":[{\"conditions\":[{\"matchType\":\"name\",\"propertyValue\":\"Emma\"}]}]}";

  @TempDir private static Path folder;
  private static BookDesk desk;
  private static LiveServer server;

  @BeforeAll
  static void start() throws IOException {
    desk = Shop.open(folder, Decisions.none());
    server = new LiveServer(desk, false);
  }

  @AfterAll
  static void stop() {
    server.close();
    desk.close();
  }

  private static JsonObject json(String answer) {
    assertEquals(200, status(answer), answer);
    return JsonParser.parseString(body(answer)).getAsJsonObject();
  }

  @Test
  void eachVersionHasItsManifestWithTheAddressThatWasAskedFor() throws IOException {
    JsonObject last = json(server.get("/"));
    String root = "http://127.0.0.1:" + server.port();
    assertEquals("[\"0.2\"]", last.get("versions").toString());
    assertEquals(root, service(last, "entity").get("service_url").getAsString());
    assertEquals("/suggest/entity", service(last, "entity").get("service_path").getAsString());
    assertEquals(
        root + "/preview?id={{id}}", last.getAsJsonObject("preview").get("url").getAsString());
    JsonObject draft = json(server.get("/1.0"));
    assertEquals("[\"1.0-draft\"]", draft.get("versions").toString());
    assertTrue(draft.getAsJsonObject("suggest").get("entity").getAsBoolean());
    assertEquals(draft, json(server.get("/1.0/")));
  }

  private static JsonObject service(JsonObject manifest, String name) {
    return manifest.getAsJsonObject("suggest").getAsJsonObject(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/1.0"})
  void theFormOfABatchTellsItsVersion(String path) throws IOException {
    assertTrue(json(server.post(path, JSON, "{\"q\":{\"query\":\"Emma\"}}")).has("q"));
    assertTrue(json(server.post(path, JSON, DRAFT)).has("results"));
  }

  @Test
  void batchesComeByFormByQueryAndAsJson() throws IOException {
    JsonObject posted = json(server.queries("{\"q\":{\"query\":\"Emma\"}}"));
    assertEquals(1, posted.getAsJsonObject("q").getAsJsonArray("result").size());
    String query = "/?queries=%7B%22q%22%3A%7B%22query%22%3A%22Emma%22%7D%7D";
    assertEquals(posted, json(server.get(query)));
    assertTrue(json(server.post("/match", JSON + "; charset=utf-8", DRAFT)).has("results"));
    assertTrue(json(server.post("/1.0/match", JSON, DRAFT)).has("results"));
    assertTrue(
        json(server.post("/extend", JSON, "{\"ids\":[\"4\"],\"properties\":[{\"id\":\"year\"}]}"))
            .get("rows")
            .isJsonArray());
  }

  @Test
  void suggestionsAndProposalsAreCounted() throws IOException {
    assertEquals(
        2, json(server.get("/suggest/entity?prefix=the+lady")).getAsJsonArray("result").size());
    assertEquals(
        1,
        json(server.get("/suggest/entity?prefix=the+lady&cursor=1"))
            .getAsJsonArray("result")
            .size());
    assertEquals(
        1,
        json(server.get("/1.0/suggest/entity?prefix=the+lady&limit=1&offset=1"))
            .getAsJsonArray("result")
            .size());
    assertEquals(
        "[\"isbn\"]",
        json(server.get("/suggest/property?prefix=IS")).getAsJsonArray("result").asList().stream()
            .map(one -> one.getAsJsonObject().get("id"))
            .toList()
            .toString());
    assertEquals(2, json(server.get("/suggest/type?prefix=")).getAsJsonArray("result").size());
    JsonObject proposed = json(server.get("/extend/propose?type=book&limit=3"));
    assertEquals(3, proposed.getAsJsonArray("properties").size());
    assertEquals("book", proposed.get("type").getAsString());
  }

  @Test
  void aPreviewIsAPageThatAsksForNothing() throws IOException {
    String answer = server.get("/preview?id=4");
    assertEquals(200, status(answer));
    String headers = answer.toLowerCase(Locale.ROOT);
    assertTrue(headers.contains("content-type: text/html; charset=utf-8"), answer);
    assertTrue(headers.contains("content-security-policy: default-src 'none'"), answer);
    assertTrue(headers.contains("frame-ancestors 'self' http://localhost:*"), answer);
    assertTrue(body(answer).contains("<h1>Emma</h1>"), answer);
    assertTrue(body(server.get("/preview?id=nobody")).contains("Not known"), answer);
  }

  @ParameterizedTest
  @CsvSource({
    "/x,404",
    "/index.html,404",
    "/../../etc/passwd,404",
    "/%2e%2e/%2e%2e/etc/passwd,404",
    "//etc/passwd,404",
    "/1.0x,404",
    "/match,405",
    "/extend,405",
    "/preview,400",
    "/suggest/entity?limit=x,400",
    "/?queries=,400",
    "/?queries=%7B,400",
    "/?extend=%7B%7D,400",
    "/?queries=%ZZ,400"
  })
  void whatIsNotAnsweredHasAStatusThatSaysSo(String path, int status) throws IOException {
    assertEquals(status, status(server.get(path)));
  }

  @ParameterizedTest
  @CsvSource({
    "/,text/plain,415",
    "/match,text/plain,415",
    "/match,,415",
    "/extend/propose,text/plain,405"
  })
  void whatIsPostedOtherwiseIsRefused(String path, String type, int status) throws IOException {
    assertEquals(status, status(server.post(path, type == null ? "" : type, DRAFT)));
  }

  @Test
  void pagesOfThisMachineMayReadAnswersAndOthersGetNone() throws IOException {
    String own = server.get("/", "Origin: http://localhost:3333", "Sec-Fetch-Site: cross-site");
    assertEquals(200, status(own));
    assertTrue(
        own.toLowerCase(Locale.ROOT).contains("access-control-allow-origin: http://localhost:3333"),
        own);
    String foreign = server.get("/", "Origin: https://evil.example");
    assertEquals(403, status(foreign));
    assertFalse(foreign.toLowerCase(Locale.ROOT).contains("access-control-allow-origin"), foreign);
    assertFalse(foreign.contains("versions"), foreign);
  }

  @Test
  void aPreflightIsAnsweredToPagesThatMayAsk() throws IOException {
    String own = preflight("http://127.0.0.1:3333");
    String headers = own.toLowerCase(Locale.ROOT);
    assertEquals(204, status(own));
    assertTrue(headers.contains("access-control-allow-headers: content-type"), own);
    assertTrue(headers.contains("access-control-allow-private-network: true"), own);
    assertEquals(403, status(preflight("https://evil.example")));
  }

  private static String preflight(String origin) throws IOException {
    return server.ask(
        "OPTIONS",
        "/match",
        "Origin: " + origin,
        "Access-Control-Request-Method: POST",
        "Access-Control-Request-Private-Network: true");
  }

  @Test
  void aHeadHasNoBody() throws IOException {
    String answer = server.ask("HEAD", "/");
    assertEquals(200, status(answer));
    assertEquals("", body(answer));
  }

  @Test
  void scriptsAreGivenOutOnlyWhereThatIsWanted() throws IOException {
    assertEquals(400, status(server.get("/?callback=jQuery1")));
    try (LiveServer jsonp = new LiveServer(desk, true)) {
      String script = jsonp.get("/?callback=jQuery1_2&_=3", "Sec-Fetch-Site: same-site");
      assertEquals(200, status(script));
      assertTrue(body(script).startsWith("/**/jQuery1_2({\"versions\""), script);
      assertTrue(body(script).endsWith("});"), script);
      assertEquals(403, status(jsonp.get("/?callback=f", "Sec-Fetch-Site: cross-site")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alert(1)//",
        "a;b",
        "%3Cscript%3E",
        "a%0Ab",
        "1a",
        "",
        "a%E2%80%A8b",
        "a[0]",
        "a%2Fb"
      })
  void aCallbackThatIsNoNameIsRefused(String callback) throws IOException {
    try (LiveServer jsonp = new LiveServer(desk, true)) {
      assertEquals(400, status(jsonp.get("/?callback=" + callback)));
    }
  }
}
