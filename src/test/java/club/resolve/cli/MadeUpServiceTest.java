package club.resolve.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.http.Host;
import club.resolve.polite.HostPaces;
import club.resolve.service.KnownSources;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** All that a run does for a service which says what it is, and is on the list. */
@Timeout(30)
final class MadeUpServiceTest {
  private static final String PAGE = "https://www.goodreads.com/book/show/6969";

  private static WireMockServer server;

  @TempDir private Path folder;
  private Program program;

  @BeforeAll
  static void start() {
    server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @BeforeEach
  void prepare() throws IOException {
    server.resetAll();
    server.stubFor(get("/robots.txt").willReturn(aResponse().withStatus(404)));
    server.stubFor(get(urlPathEqualTo("/find")).willReturn(aResponse().withBody(PAGE)));
    program =
        new Program(folder)
            .with("RESOLVE_MADEUP_KEY", "its-key")
            .knowing(new MadeUpService.Description("http://127.0.0.1:" + server.port()));
    program.file("books.csv", "title\nEmma\nPersuasion\nSanditon\n");
  }

  private Program.Run run(String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "@books.csv";
    args[1] = "--output=@links.csv";
    args[2] = "--retries=0";
    args[3] = "--source=madeup";
    System.arraycopy(more, 0, args, 4, more.length);
    return program.run(args);
  }

  private static void asked(int times) {
    server.verify(times, getRequestedFor(urlPathEqualTo("/find")));
  }

  @Test
  void itIsAskedAfterItsRobotsTxtAndNoMoreThanItsRation() throws IOException {
    Program.Run run = run();

    assertEquals(3, run.code(), run.err());
    assertEquals(List.of("match", "match", "blocked"), program.column("links.csv", "Status"));
    assertTrue(program.column("links.csv", "Reason").getLast().contains("for a later run"));
    asked(MadeUpService.RATION);
    server.verify(1, getRequestedFor(urlPathEqualTo("/robots.txt")));
    server.verify(
        MadeUpService.RATION,
        getRequestedFor(urlPathEqualTo("/find")).withHeader("X-Key", equalTo("its-key")));
  }

  @Test
  void whatItHasAnsweredIsKept() throws IOException {
    run();
    run();
    asked(3);

    assertEquals(0, run("--offline").code());
    asked(3);
  }

  @Test
  void itsRobotsTxtIsObeyed() throws IOException {
    server.stubFor(
        get("/robots.txt").willReturn(aResponse().withBody("User-agent: *\nDisallow: /find\n")));

    run();

    assertEquals(List.of("blocked", "blocked", "blocked"), program.column("links.csv", "Status"));
    asked(0);
  }

  @Test
  void withoutTheLedgerOfHostsItIsLeftOut() throws IOException {
    program.file("no-store", "");

    run("--cache=@no-store/answers.db");

    assertTrue(program.column("links.csv", "Reason").getFirst().contains("may be asked again"));
    asked(0);
  }

  @Test
  void aPlanTellsItsPaceItsRationAndItsRobotsTxt() {
    Program.Run plan = run("--plan");

    assertEquals(0, plan.code(), plan.err());
    assertTrue(
        plan.out().contains("at most 2 and robots.txt in a run  1 request in 0.02 s"), plan.out());
    asked(0);
  }

  private void wantingAContact() {
    program =
        new Program(folder)
            .with("RESOLVE_MADEUP_KEY", "its-key")
            .knowing(new MadeUpService.Description("http://127.0.0.1:" + server.port(), true));
  }

  @Test
  void withoutTheContactThatItWantsNobodyIsAsked() throws IOException {
    wantingAContact();

    Program.Run run = run();

    assertEquals(2, run.code(), run.err());
    assertTrue(
        run.err()
            .contains(
                "madeup answers only programs that name a contact; add --contact=you@example.org"),
        run.err());
    server.verify(0, anyRequestedFor(anyUrl()));

    assertEquals(3, run("--contact=reader@example.org").code());
    asked(MadeUpService.RATION);
    run("--offline");
    assertEquals(
        MadeUpService.RATION,
        Collections.frequency(program.column("links.csv", "Status"), "match"),
        "kept answers need no contact");
  }

  @Test
  void doctorTellsThatTheContactIsMissing() {
    wantingAContact();

    Program.Run doctor = program.run("doctor", "--source=madeup");

    assertEquals(3, doctor.code(), doctor.out());
    assertTrue(
        doctor.out().contains("madeup: name yours with --contact=you@example.org."), doctor.out());
    assertTrue(doctor.out().contains("contact  not asked"), doctor.out());
    server.verify(0, anyRequestedFor(anyUrl()));

    assertEquals(
        0, program.run("doctor", "--source=madeup", "--contact=reader@example.org").code());
  }

  @Test
  void doctorHasALineForItWhereThereIsAKey() {
    Program.Run doctor = program.run("doctor", "--source=madeup");

    assertEquals(0, doctor.code(), doctor.out());
    assertTrue(
        doctor
            .out()
            .lines()
            .anyMatch(
                line ->
                    line.matches(
                        "madeup +http://127\\.0\\.0\\.1:[0-9]+ +[0-9]+ +1 request in 0\\.02 s +-"
                            + " +1 result")),
        doctor.out());
  }

  @Test
  void withoutItsKeyDoctorAndRunSayWhereToPutIt() {
    program.with("RESOLVE_MADEUP_KEY", "");

    Program.Run doctor = program.run("doctor", "--source=madeup");
    Program.Run run = run();

    assertEquals(3, doctor.code());
    assertTrue(
        doctor.out().contains("madeup: put your key into the environment as RESOLVE_MADEUP_KEY"),
        doctor.out());
    assertEquals(2, run.code());
    assertTrue(run.err().contains("madeup needs a key"), run.err());
    asked(0);
  }

  @Test
  void helpAndMessagesNameIt() {
    assertTrue(program.run("--help").out().contains("madeup[=URL]: a service that there is not"));
    assertTrue(run("--source=google").err().contains("simulated, madeup"));
  }

  @Test
  void itsHostHasItsPaceWhoeverAsks() {
    KnownSources known =
        new KnownSources(List.of(new MadeUpService.Description("http://127.0.0.1:1")));
    HostPaces paces = new HostPaces(known.publicServices(), Duration.ZERO, false);

    assertEquals(
        Duration.ofMillis(20),
        paces.forStrangers().of(Host.of(URI.create("http://127.0.0.1:2/x"))).interval());
  }
}
