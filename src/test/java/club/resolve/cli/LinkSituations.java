package club.resolve.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Servers that answer a link in their own ways, and the verdict that each of them deserves. */
final class LinkSituations {
  /** An answer that never comes. */
  static final String HANGS = "hangs";

  /** A connection that is closed without a word. */
  static final String HANGS_UP = "";

  private static final String OK = answer(200);
  private static final String REFUSED = "the request was refused";
  private static final String UNSURE = "does not say whether the page exists";
  private static final String MOVED = "moved permanently";

  /**
   * A request as the server sees it.
   *
   * @param number from 1
   */
  record Asked(String method, String target, String head, int number) {}

  /**
   * One of them.
   *
   * @param link with {@code HOST} for the server's name and port
   * @param server gives the bytes of the answer, as Latin-1
   * @param reason a part of it
   */
  record Situation(
      String name, String link, Function<Asked, String> server, String verdict, String reason) {
    @Override
    public String toString() {
      return name;
    }
  }

  private LinkSituations() {}

  static List<Situation> all() {
    List<Situation> all = new ArrayList<>();
    statuses().forEach(all::add);
    headLies().forEach(all::add);
    redirects().forEach(all::add);
    chains().forEach(all::add);
    addresses().forEach(all::add);
    noAddresses().forEach(all::add);
    wires().forEach(all::add);
    return all;
  }

  private static String answer(int status, String... headers) {
    return "HTTP/1.1 "
        + status
        + " X\r\n"
        + String.join("", Stream.of(headers).map(header -> header + "\r\n").toList())
        + "Connection: close\r\nContent-Length: 0\r\n\r\n";
  }

  private static String to(int status, String location) {
    return answer(status, "Location: " + location);
  }

  private static Situation always(String name, String answer, String verdict, String reason) {
    return new Situation(name, "http://HOST/page", _ -> answer, verdict, reason);
  }

  private static Stream<Situation> statuses() {
    Map<String, List<Integer>> verdicts =
        Map.of(
            "ok", List.of(200, 201, 203, 204, 205, 206, 207, 208, 226),
            "blocked", List.of(202, 401, 402, 403, 451, 999),
            "broken", List.of(404, 410, 500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 530),
            "error",
                List.of(
                    300, 304, 305, 400, 405, 406, 408, 409, 411, 412, 414, 415, 416, 418, 421, 422,
                    423, 425, 426, 428, 431, 444, 494, 600));
    return verdicts.entrySet().stream()
        .flatMap(
            each ->
                each.getValue().stream()
                    .map(
                        status ->
                            always(
                                "status " + status,
                                answer(status),
                                each.getKey(),
                                each.getKey().equals("ok") ? "answers" : "HTTP " + status)));
  }

  /** GET is answered well. */
  private static Stream<Situation> headLies() {
    Stream<Situation> statuses =
        Stream.of(
                202, 400, 401, 403, 404, 405, 406, 410, 412, 415, 418, 422, 429, 444, 451, 500, 501,
                502, 503, 999)
            .map(status -> headSays("HEAD says " + status, answer(status)));
    return Stream.concat(
        statuses,
        Stream.of(
            headSays("HEAD hangs", HANGS),
            headSays("HEAD is hung up on", HANGS_UP),
            headSays("HEAD gets rubbish", "?"),
            headSays("HEAD loops", to(302, "/page")),
            headSays("HEAD loops for good", to(301, "/page")),
            headSays("HEAD is sent to another scheme", to(302, "mailto:a@example.org")),
            headSays("HEAD is sent nowhere", answer(302)),
            headSays("HEAD is sent to a port out of range", to(302, "http://127.0.0.1:99999/"))));
  }

  private static Situation headSays(String name, String answer) {
    return new Situation(
        name,
        "http://HOST/page",
        asked -> asked.method().equals("HEAD") ? answer : OK,
        "ok",
        "answers");
  }

  /** From /a/b/page?x=1 to what must be asked for next. */
  private static Stream<Situation> redirects() {
    return Stream.of(
        leads("to a query", "?lang=en", "/a/b/page?lang=en"),
        leads("up two folders", "../../good", "/good"),
        leads("up above the root", "../../../../good", "/good"),
        leads("to a dot", "/./ok", "/ok"),
        leads("to a name", "other", "/a/b/other"),
        leads("to a folder", "./", "/a/b/"),
        leads("past a double slash", "/a//b", "/a//b"),
        leads("to UTF-8 as it is", "/caf\u00C3\u00A9", "/caf%C3%A9"),
        leads("to Latin-1 as it is", "/caf\u00E9", "/caf%E9"),
        leads("to a space", "/a b", "/a%20b"),
        leads("to a bar", "/a|b", "/a%7Cb"),
        leads("to a percent sign", "/100%", "/100%25"),
        leads("to an encoded slash", "/a%2Fb", "/a%2Fb"),
        leads("to braces", "/{id}?q={x}", "/%7Bid%7D?q=%7Bx%7D"),
        leads("to brackets", "/?ids[]=1", "/?ids%5B%5D=1"),
        leads("to quotation marks", "/?q=\"x\"", "/?q=%22x%22"),
        leads("by a backslash", "\\good", "/good"),
        leads("to a fragment of another page", "/good#part", "/good"),
        leads("with spaces around", "  /good  ", "/good"),
        leads("with the scheme in upper case", "HTTP://HOST/good", "/good"),
        leads("without its scheme", "//HOST/good", "/good"),
        leads("with a name and a password", "http://me:secret@HOST/good", "/good"),
        leads("with three slashes", "http:///HOST/good", "/good"),
        leads("to a colon", "./a:b", "/a/b/a:b"));
  }

  private static Situation leads(String name, String location, String target) {
    return new Situation(
        "redirect " + name,
        "http://HOST/a/b/page?x=1",
        asked ->
            asked.target().equals("/a/b/page?x=1")
                ? to(302, location.replace("HOST", host(asked)))
                : answer(asked.target().equals(target) ? 200 : 404),
        "ok",
        "answers after a temporary redirect");
  }

  private static String host(Asked asked) {
    return asked
        .head()
        .lines()
        .filter(line -> line.startsWith("Host: "))
        .findFirst()
        .orElseThrow()
        .substring("Host: ".length());
  }

  private static Stream<Situation> chains() {
    return Stream.of(
        chain("redirect 301", 301, 1, "moved", MOVED),
        chain("redirect 302", 302, 1, "ok", "temporary"),
        chain("redirect 303", 303, 1, "ok", "temporary"),
        chain("redirect 307", 307, 1, "ok", "temporary"),
        chain("redirect 308", 308, 1, "moved", MOVED),
        chain("ten redirects", 302, 10, "ok", "temporary"),
        chain("ten redirects for good", 301, 10, "moved", MOVED),
        chain("eleven redirects", 302, 11, "error", "redirects more than 10 times"),
        always("redirect to itself", to(302, "/page"), "error", "redirects more than 10 times"),
        always("redirect without a place", answer(302), "error", "it has no Location"),
        always("not modified", answer(304), "error", UNSURE),
        always("redirect to an empty place", to(301, ""), "error", "it has no Location"),
        always("redirect to a mail", to(302, "mailto:a@example.org"), "error", "a mailto: address"),
        always("redirect to FTP", to(302, "ftp://example.org/"), "error", "a ftp: address"),
        always("redirect to a file", to(302, "file:///etc/hosts"), "error", "a file: address"),
        always("redirect to no host", to(302, "http://"), "error", "names no host"),
        always("redirect to half a host", to(302, "http://[::1"), "error", "no name of a host"),
        always("redirect out of range", to(302, "http://a:65536/"), "error", "no port 65536"),
        new Situation(
            "redirect to nothing",
            "http://HOST/page",
            asked -> asked.target().equals("/page") ? to(301, "/gone") : answer(404),
            "broken",
            "no such page, after a redirect"),
        new Situation(
            "redirect until there is a cookie",
            "http://HOST/page",
            asked ->
                asked.head().contains("Cookie: seen=yes")
                    ? OK
                    : answer(302, "Location: /page", "Set-Cookie: seen=yes; Path=/; HttpOnly"),
            "ok",
            "temporary"),
        new Situation(
            "redirect by way of a cookie that is over",
            "http://HOST/page",
            asked ->
                asked.head().contains("b=2")
                    ? answer(asked.head().contains("a=1") ? 404 : 200)
                    : asked.head().contains("a=1")
                        ? answer(
                            302,
                            "Location: /page",
                            "Set-Cookie: a=; Expires=Thu, 01-Jan-1970 00:00:01 GMT; Path=/",
                            "Set-Cookie: b=2; Expires=Wed, 01 Jan 2098 00:00:00 GMT")
                        : answer(302, "Location: /page", "Set-Cookie: a=1"),
            "ok",
            "temporary"),
        new Situation(
            "redirect by way of two cookies",
            "http://HOST/page",
            asked ->
                asked.head().contains("b=2")
                    ? answer(asked.head().contains("a=1; b=2") ? 200 : 404)
                    : answer(
                        302,
                        "Location: /page",
                        asked.head().contains("a=1") ? "Set-Cookie: b=2" : "Set-Cookie: a=1"),
            "ok",
            "temporary"));
  }

  private static Situation chain(
      String name, int status, int count, String verdict, String reason) {
    return new Situation(
        name,
        "http://HOST/0",
        asked -> {
          int step = Integer.parseInt(asked.target().substring(1));
          return step < count ? to(status, "/" + (step + 1)) : OK;
        },
        verdict,
        reason);
  }

  /** Links as people write them, and what must be asked for. */
  private static Stream<Situation> addresses() {
    return Stream.of(
        asks("http://HOST", "/"),
        asks("HTTP://HOST/Page", "/Page"),
        asks("http:\\\\HOST\\page", "/page"),
        asks("http:HOST/page", "/page"),
        asks("http://HOST/page#part", "/page"),
        asks("http://HOST/a/./b/../c", "/a/c"),
        asks("http://HOST/a b", "/a%20b"),
        asks("http://HOST/caf\u00E9?q=\u00E9", "/caf%C3%A9?q=%C3%A9"),
        asks("http://HOST/a|b", "/a%7Cb"),
        asks("http://HOST/100%", "/100%25"),
        asks("http://HOST/{id}", "/%7Bid%7D"),
        asks("http://me:secret@HOST/page", "/page"),
        asks("<http://HOST/page>", "/page"),
        asks("- http://HOST/page", "/page"),
        asks("\"http://HOST/page\"", "/page"),
        asks("http://HOST/page # a note", "/page"),
        asks("http://HOST/page\ta note", "/page"));
  }

  private static Situation asks(String link, String target) {
    return new Situation(
        "link " + link,
        link,
        asked -> answer(asked.target().equals(target) ? 200 : 404),
        "ok",
        "answers");
  }

  /** Nobody is asked. */
  private static Stream<Situation> noAddresses() {
    return Stream.of(
        unasked("mailto:a@example.org", "skipped", "a mailto: address"),
        unasked("tel:+1-555-0100", "skipped", "a tel: address"),
        unasked("data:text/plain,x", "skipped", "a data: address"),
        unasked("ftp://example.org/x", "skipped", "a ftp: address"),
        unasked("javascript:void(0)", "skipped", "a javascript: address"),
        unasked("example.org/page", "error", "no https:// in front"),
        unasked("localhost:8080/x", "error", "begins with https://"),
        unasked("htp://example.org/", "error", "\"htp:\" in front"),
        unasked("http://", "error", "names no host"),
        unasked("http://127.0.0.1:99999/", "error", "no port 99999"),
        unasked("http://127.0.0.1:x/", "error", "\"x\" is no port"),
        unasked("http://1.2.3.4.5/", "error", "no name of a host"),
        unasked("http://exa mple.org/", "error", "no name of a host"),
        unasked("http://[::1/", "error", "no name of a host"),
        unasked("/page", "error", "no https:// in front"));
  }

  private static Situation unasked(String link, String verdict, String reason) {
    return new Situation("link " + link, link, _ -> answer(404), verdict, reason);
  }

  private static Stream<Situation> wires() {
    String end = "Connection: close\r\n\r\n";
    return Stream.of(
        always("HTTP/1.0", "HTTP/1.0 200 OK\r\n\r\n", "ok", "answers"),
        always("no reason", "HTTP/1.1 200\r\n" + end, "ok", "answers"),
        always("line feeds alone", "HTTP/1.1 200 OK\nConnection: close\n\n", "ok", "answers"),
        always("no length", "HTTP/1.1 200 OK\r\n" + end + "page", "ok", "answers"),
        always("short body", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n" + end, "ok", "answers"),
        always("broken chunks", chunked("zz\r\npage"), "ok", "answers"),
        always("not gzip", coded("gzip"), "ok", "answers"),
        always("unknown coding", coded("zstd-9"), "ok", "answers"),
        always("early hints", "HTTP/1.1 103 Hints\r\n\r\n" + OK, "ok", "answers"),
        always("to be continued", "HTTP/1.1 100 Go on\r\n\r\n" + OK, "ok", "answers"),
        always("Latin-1 in a header", answer(200, "X-Name: caf\u00E9"), "ok", "answers"),
        always("many headers", answer(200, many()), "error", "broke"),
        always("rubbish", "rubbish\r\n\r\n", "error", "broke"),
        always("nothing", HANGS_UP, "error", "broke"),
        always("half a head", "HTTP/1.1 200 OK\r\nServer: x", "error", "broke"),
        always("hangs", HANGS, "timeout", "no complete response"),
        new Situation("TLS to a plain port", "https://HOST/", _ -> OK, "timeout", "127.0.0.1"),
        always(
            "a challenge",
            answer(403, "cf-mitigated: challenge"),
            "blocked",
            "a challenge of its firewall"),
        always("429 without end", answer(429), "blocked", "429"),
        always("come back in an hour", answer(429, "Retry-After: 3600"), "blocked", ""),
        always("down for an hour", answer(503, "Retry-After: 3600"), "blocked", ""),
        always("refused with a page", answer(403, "Content-Type: text/html"), "blocked", REFUSED),
        always("a teapot", answer(418), "error", UNSURE));
  }

  private static String chunked(String body) {
    return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + body;
  }

  private static String coded(String coding) {
    return "HTTP/1.1 200 OK\r\nContent-Encoding: "
        + coding
        + "\r\nContent-Length: 4\r\nConnection: close\r\n\r\npage";
  }

  private static String[] many() {
    return IntStream.range(0, 1_000)
        .mapToObj(i -> "X-" + i + ": " + "x".repeat(50))
        .toArray(String[]::new);
  }
}
