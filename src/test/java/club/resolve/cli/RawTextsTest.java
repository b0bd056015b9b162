package club.resolve.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.http.RawServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers of a server on loopback, byte by byte, and the row that each of them gives. */
@Timeout(60)
final class RawTextsTest {
  private static final String OLD = "The first edition. It is short, and it is old.\n";
  private static final String NEW = "The other edition. It is short, and it's new.\n\n";
  private static final int HALF = 20;

  @TempDir private Path folder;

  /**
   * A situation.
   *
   * @param answers to the requests, in order; the last one to all further ones
   * @param file the text that is then in the folder, by its name and a colon; empty for none
   * @param row the status, and a part of the reason behind a colon
   */
  private record Situation(String name, List<byte[]> answers, String file, String row) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static byte[] bytes(String head, byte[] body) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes((head.strip().replace("\n", "\r\n") + "\r\n\r\n").getBytes(UTF_8));
    all.writeBytes(body);
    return all.toByteArray();
  }

  private static byte[] ok(String headers, byte[] body) {
    return bytes("HTTP/1.1 200 OK\nContent-Length: " + body.length + "\n" + headers, body);
  }

  private static byte[] ok(String headers, String body) {
    return ok(headers, body.getBytes(UTF_8));
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** The first edition, which breaks off. */
  private static byte[] half(String headers) {
    return bytes(
        "HTTP/1.1 200 OK\nContent-Length: " + OLD.length() + "\n" + headers,
        OLD.substring(0, HALF).getBytes(UTF_8));
  }

  private static byte[] rest(String headers, String of) {
    return part(headers, HALF, of, of.substring(HALF));
  }

  private static byte[] part(String headers, int from, String of, String body) {
    return bytes(
        "HTTP/1.1 206 Partial Content\nContent-Range: bytes %d-%d/%d\nContent-Length: %d\n%s"
            .formatted(from, from + body.length() - 1, of.length(), body.length(), headers),
        body.getBytes(UTF_8));
  }

  private static Situation of(String name, String file, String row, byte[]... answers) {
    return new Situation(name, List.of(answers), file, row);
  }

  private static final String OLD_DATE = "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT\n";
  private static final String NEW_DATE = "Last-Modified: Fri, 02 Jan 2026 00:00:00 GMT\n";
  private static final String NOW = "Date: Sat, 03 Jan 2026 00:00:00 GMT\n";

  private static Stream<Situation> continued() {
    String tag = "ETag: \"1\"\n";
    byte[] whole = ok("ETag: \"2\"", NEW);
    return Stream.of(
        of("rest by tag", "text.txt:" + OLD, "continued:", half(tag), rest(tag, OLD)),
        of(
            "rest by date",
            "text.txt:" + OLD,
            "continued:",
            half(OLD_DATE + NOW),
            rest(OLD_DATE, OLD)),
        of("other tag", "text.txt:" + NEW, "saved:", half(tag), rest("ETag: \"2\"", NEW), whole),
        of("no tag", "text.txt:" + NEW, "saved:", half(tag), rest("", NEW), whole),
        of("weak tag", "text.txt:" + NEW, "saved:", half(tag), rest("ETag: W/\"1\"", NEW), whole),
        of(
            "other date",
            "text.txt:" + NEW,
            "saved:",
            half(OLD_DATE + NOW),
            rest(NEW_DATE, NEW),
            whole),
        of("no date", "text.txt:" + NEW, "saved:", half(OLD_DATE + NOW), rest("", NEW), whole),
        of(
            "same tag, other date",
            "text.txt:" + NEW,
            "saved:",
            half(tag + OLD_DATE + NOW),
            rest(tag + NEW_DATE, NEW),
            whole),
        of("other size", "text.txt:" + NEW, "saved:", half(tag), rest(tag, OLD + "more"), whole),
        of(
            "begins earlier",
            "text.txt:" + NEW,
            "saved:",
            half(tag),
            part(tag, HALF - 5, OLD, OLD.substring(HALF - 5)),
            whole),
        of("begins at 0", "text.txt:" + NEW, "saved:", half(tag), part(tag, 0, OLD, OLD), whole),
        of(
            "begins later",
            "text.txt:" + NEW,
            "saved:",
            half(tag),
            part(tag, HALF + 5, OLD, OLD.substring(HALF + 5)),
            whole),
        of(
            "no range",
            "text.txt:" + NEW,
            "saved:",
            half(tag),
            bytes("HTTP/1.1 206 P\nContent-Length: 3\n" + tag, "abc".getBytes(UTF_8)),
            whole),
        of(
            "packed rest",
            "text.txt:" + NEW,
            "saved:",
            half(tag),
            rest(tag + "Content-Encoding: gzip", OLD),
            whole),
        of(
            "416",
            "text.txt:" + NEW,
            "saved:",
            half(tag),
            bytes("HTTP/1.1 416 R\nContent-Length: 0", new byte[0]),
            whole),
        of(
            "412",
            "text.txt:" + NEW,
            "saved:",
            half(tag),
            bytes("HTTP/1.1 412 P\nContent-Length: 0", new byte[0]),
            whole),
        of(
            "400",
            "text.txt:" + NEW,
            "saved:",
            half(tag),
            bytes("HTTP/1.1 400 B\nContent-Length: 0", new byte[0]),
            whole),
        of(
            "304 to a part",
            "text.txt:" + NEW,
            "saved:",
            half(tag),
            bytes("HTTP/1.1 304 N\n" + tag, new byte[0]),
            whole),
        of("200 instead", "text.txt:" + NEW, "saved:", half(tag), whole),
        of(
            "refused for ever",
            "",
            "error:is a part, though the whole text",
            half(tag),
            rest("ETag: \"2\"", NEW)),
        of(
            "gone meanwhile",
            "text.txt.part:" + OLD.substring(0, HALF),
            "error:404",
            half(tag),
            bytes("HTTP/1.1 404 N\nContent-Length: 0", new byte[0])),
        of(
            "a rest of a rest",
            "text.txt.part:" + OLD.substring(0, HALF + 5),
            "error:25 bytes came of 47",
            half(tag),
            part(tag, HALF, OLD, OLD.substring(HALF, HALF + 5))),
        of(
            "304 of another state",
            "text.txt:" + NEW,
            "saved:",
            ok(tag, OLD),
            bytes("HTTP/1.1 304 N\nETag: \"2\"", new byte[0]),
            whole),
        of(
            "304",
            "text.txt:" + OLD,
            "unchanged:",
            ok(tag, OLD),
            bytes("HTTP/1.1 304 N\n" + tag, new byte[0])),
        of(
            "304 by a weak tag",
            "text.txt:" + OLD,
            "unchanged:",
            ok(tag, OLD),
            bytes("HTTP/1.1 304 N\nETag: W/\"1\"", new byte[0])),
        of(
            "packed half",
            "text.txt:" + OLD,
            "saved:",
            bytes(
                "HTTP/1.1 200 OK\nContent-Length: 60\nContent-Encoding: gzip\n" + tag,
                Arrays.copyOf(gzip(OLD), 30)),
            ok(tag, OLD)));
  }

  @ParameterizedTest
  @MethodSource("continued")
  void whatTheSecondRunMakesOfIt(Situation situation) throws IOException {
    try (RawServer server = server(situation)) {
      run(server);
      check(situation, run(server));
    }
  }

  private static Stream<Situation> first() {
    String robot = "Please complete the CAPTCHA below to go on.";
    String latin = "café à la crème, déjà vu, garçon, l'été où l'on était né, et le père Noël";
    return Stream.of(
        of("plain", "text.txt:" + OLD, "saved:", ok("", OLD)),
        of(
            "until closed",
            "text.txt:" + OLD,
            "saved:",
            bytes("HTTP/1.1 200 OK", OLD.getBytes(UTF_8))),
        of("gzip declared", "text.txt:" + OLD, "saved:", ok("Content-Encoding: gzip", gzip(OLD))),
        of("x-gzip", "text.txt:" + OLD, "saved:", ok("Content-Encoding: X-GZIP", gzip(OLD))),
        of(
            "gzip not declared",
            "text.txt:" + OLD,
            "saved:",
            ok("Content-Type: text/plain", gzip(OLD))),
        of(
            "a packed file",
            "text.txt:" + OLD,
            "saved:",
            ok("Content-Type: application/gzip", gzip(OLD))),
        of("declared, but plain", "text.txt:" + OLD, "saved:", ok("Content-Encoding: gzip", OLD)),
        of(
            "a bomb",
            "",
            "error:larger than",
            ok("Content-Encoding: gzip", gzip("a".repeat(1 << 20)))),
        of(
            "damaged gzip",
            "",
            "error:damaged gzip",
            ok("", new byte[] {31, (byte) 139, 8, 0, 0, 0, 0, 0, 0, 0, 7, 7, 7})),
        of("cut gzip", "", "error:gzip that broke off", ok("", Arrays.copyOf(gzip(OLD), 30))),
        of("brotli", "", "error:compressed in a way", ok("Content-Encoding: br", OLD)),
        of("one byte", "text.txt:x", "saved:", ok("", "x")),
        of(
            "name in UTF-8",
            "na\u00EFve.txt:" + OLD,
            "saved:",
            ok("Content-Disposition: attachment; filename=\"na\u00EFve.txt\"", OLD)),
        of(
            "name of a packed file",
            "emma.txt:" + OLD,
            "saved:",
            ok("Content-Disposition: attachment; filename=emma.txt.gz", gzip(OLD))),
        of(
            "extended name",
            "na\u00EFve.txt:" + OLD,
            "saved:",
            ok("Content-Disposition: attachment; filename*=UTF-8''na%C3%AFve.txt", OLD)),
        of(
            "captcha as text",
            "",
            "error:a captcha or the like",
            ok("Content-Type: text/plain", robot)),
        of(
            "captcha in parts of a page",
            "",
            "error:a captcha or the like",
            ok("", "Hello. <div><input name=x> Are you a robot? " + "x ".repeat(500))),
        of("page without html", "", "error:HTML instead", ok("", "<title>x</title> hello")),
        of("a text about captchas", "text.txt", "saved:", ok("", (OLD + "A captcha. ").repeat(20))),
        of("HTML by type", "", "error:HTML instead", ok("Content-Type: text/html", OLD)),
        of("zip", "", "error:binary", ok("", "PK\u0003\u0004\0\0\0\0\b\0")),
        of(
            "UTF-8 called Latin-1",
            "text.txt:" + latin,
            "saved:",
            ok("Content-Type: text/plain; charset=iso-8859-1", latin)),
        of("Latin-1", "text.txt", "saved:its bytes suggest it", ok("", latin.getBytes(ISO_8859_1))),
        of(
            "Latin-1 declared",
            "text.txt",
            "saved:",
            ok("Content-Type: text/plain; charset=latin1", latin.getBytes(ISO_8859_1))),
        of(
            "UTF-32",
            "text.txt",
            "saved:read as UTF-32BE",
            ok("", latin.getBytes(Charset.forName("UTF-32BE")))),
        of(
            "bad byte",
            "text.txt",
            "saved:1 character cannot be read",
            ok("Content-Type: text/plain; charset=utf-8", "caf\u00E9".getBytes(ISO_8859_1))),
        of("part not asked for", "", "error:is a part", rest("", OLD)));
  }

  @ParameterizedTest
  @MethodSource("first")
  void whatTheFirstRunMakesOfIt(Situation situation) throws IOException {
    try (RawServer server = server(situation)) {
      check(situation, run(server));
    }
  }

  private static RawServer server(Situation situation) throws IOException {
    AtomicInteger count = new AtomicInteger();
    return RawServer.of(
        (_, out) -> {
          int last = situation.answers().size() - 1;
          out.write(situation.answers().get(Math.min(last, count.getAndIncrement())));
        });
  }

  private Program.Run run(RawServer server) throws IOException {
    Program program = new Program(folder);
    program.file("books.txt", server.address());
    return program.run(
        "texts",
        "@books.txt",
        "--dir=@texts",
        "--output=@out.csv",
        "--retries=0",
        "--max-size=100k");
  }

  private void check(Situation situation, Program.Run run) throws IOException {
    String row = new Program(folder).read("out.csv").lines().skip(1).findFirst().orElse("");
    String status = situation.row().substring(0, situation.row().indexOf(':'));
    String reason = situation.row().substring(situation.row().indexOf(':') + 1);

    assertTrue(row.contains("," + status + ","), row + run.err());
    assertTrue(row.contains(reason) || run.err().contains(reason), row + run.err());
    assertTrue(!reason.isEmpty() || row.endsWith(","), "no reason: " + row);
    try (Stream<Path> files = Files.list(folder.resolve("texts"))) {
      List<Path> texts =
          files.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
      assertEquals(situation.file().isEmpty() ? 0 : 1, texts.size(), texts.toString());
      for (Path file : texts) {
        // The digest in the name of a part goes by the port.
        String name =
            String.valueOf(file.getFileName()).replaceFirst("[.][0-9a-f]+[.]part$", ".part");
        assertEquals(
            situation.file(),
            situation.file().contains(":") ? name + ":" + Files.readString(file) : name);
      }
    }
  }
}
