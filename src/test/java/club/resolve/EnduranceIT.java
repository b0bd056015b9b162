package club.resolve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.http.WireFault;
import com.opencsv.CSVReader;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long list, asked of a server that does something wrong with every tenth title, by many workers
 * in little memory.
 */
@Tag("long")
@Timeout(900)
final class EnduranceIT {
  /** With {@code -Dendurance.titles=100000} a run of some minutes. */
  private static final int TITLES = Integer.getInteger("endurance.titles", 20_000);

  private static final int WORKERS = 50;
  private static final Pattern TITLE = Pattern.compile("title=Book\\+([0-9]+)");

  /** The deadline of a request that the program calls over. */
  private static final Pattern LATE =
      Pattern.compile("failed GET .*" + TITLE + ".*: no complete response.*");

  private static final Pattern ANSWERED = Pattern.compile(" 200 GET .*" + TITLE);

  @TempDir private Path folder;

  /** All faults but those by which a host closes itself: after one of these nobody is asked. */
  private static final List<WireFault> FAULTS =
      Stream.of(WireFault.quick(), WireFault.slow(), WireFault.statuses(), WireFault.bodies())
          .flatMap(List::stream)
          .toList();

  /** Answers most questions well and at once. A fault of a question comes once or each time. */
  private static final class Server implements Closeable {
    private final ServerSocket socket =
        new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicIntegerArray asked = new AtomicIntegerArray(TITLES);
    private final AtomicIntegerArray answered = new AtomicIntegerArray(TITLES);
    private final AtomicIntegerArray askedAgain = new AtomicIntegerArray(TITLES);
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();

    Server() throws IOException {
      threads.execute(this::accept);
    }

    static boolean faulty(int title) {
      return title % 10 == 0;
    }

    static WireFault fault(int title) {
      return FAULTS.get(title / 10 % FAULTS.size());
    }

    private static boolean lasts(int title) {
      return title / 10 / FAULTS.size() % 2 == 0 && !fault(title).name().equals("429");
    }

    private void accept() {
      try {
        while (true) {
          Socket connection = socket.accept();
          threads.execute(() -> serve(connection));
        }
      } catch (IOException _) {
        // Closed.
      }
    }

    private void serve(Socket connection) {
      mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
      try (connection) {
        connection.setTcpNoDelay(true);
        BufferedReader in =
            new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
        boolean well = true;
        for (String line = in.readLine(); well && line != null; line = in.readLine()) {
          for (String header = line; !header.isEmpty(); header = in.readLine()) {
            // The headers are not looked at.
          }
          well = answer(line, connection);
        }
      } catch (Exception _) {
        // The other side has gone.
      } finally {
        open.decrementAndGet();
      }
    }

    /** Returns true when the connection may be used on. */
    private boolean answer(String request, Socket connection) throws Exception {
      OutputStream out = connection.getOutputStream();
      Matcher named = TITLE.matcher(request);
      if (!named.find()) {
        // Whoever was sent in a circle.
        out.write(
            "HTTP/1.1 302 F\r\nLocation: /search.json\r\nContent-Length: 0\r\n\r\n"
                .getBytes(UTF_8));
        return true;
      }
      int title = Integer.parseInt(named.group(1));
      if (answered.get(title) > 0) {
        askedAgain.set(title, 1);
      }
      int before = asked.getAndIncrement(title);
      if (faulty(title) && (before == 0 || lasts(title))) {
        fault(title).handler().answer(connection, out);
        return false;
      }
      String body =
          """
          {"docs":[{"key":"/works/OL1W","title":"Book %d","editions":{"docs":[{"id_goodreads":["%d"]}]}}]}
          """
              .formatted(title, title + 1);
      out.write(
          "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(body.length(), body)
              .getBytes(UTF_8));
      answered.incrementAndGet(title);
      return true;
    }

    /** Returns true when every connection is closed by the other side within this time. */
    boolean seesAllGo(Duration time) throws IOException, InterruptedException {
      socket.close();
      threads.shutdown();
      return threads.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
      socket.close();
      threads.shutdownNow();
    }
  }

  @Test
  void aLongListIsFinishedAndEveryRowIsTrue() throws Exception {
    Files.write(
        folder.resolve("books.csv"),
        Stream.concat(Stream.of("title"), IntStream.range(0, TITLES).mapToObj(i -> "Book " + i))
            .toList());
    try (Server server = new Server()) {
      long start = System.nanoTime();
      Process process = start(server);
      int mostThreads = mostThreadsUntilTheEnd(process);
      double seconds = (System.nanoTime() - start) / 1e9;

      String said = Files.readString(folder.resolve("log"));
      String tail = said.substring(Math.max(0, said.length() - 2_000));
      assertEquals(3, process.exitValue(), tail);
      System.out.printf(
          "%d titles in %.0f s; at most %d threads, %d connections%n",
          TITLES, seconds, mostThreads, server.mostOpen.get());
      assertEquals(List.of(), answeredTwice(said), "asked again after an answer that came");
      check(server, late(said));
      // The workers are virtual threads.
      assertTrue(mostThreads < 2 * WORKERS, mostThreads + " threads");
      assertTrue(server.seesAllGo(Duration.ofSeconds(10)), "connections left");
    }
  }

  private Process start(Server server) throws IOException {
    ProcessBuilder builder =
        new Image(folder)
            .command(
                Image.launcherOf(Image.PLACE),
                "books.csv",
                "--output=out.csv",
                "--source=openlibrary=http://127.0.0.1:" + server.socket.getLocalPort(),
                "--workers=" + WORKERS,
                "--timeout=300ms",
                "--retries=1",
                "-v");
    builder.environment().put("RESOLVE_JAVA_OPTS", "-Xmx128m");
    return builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
  }

  /** As far as the system tells. */
  private static int mostThreadsUntilTheEnd(Process process) throws Exception {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    int most = 0;
    while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
      if (Files.isReadable(status)) {
        try (Stream<String> lines = Files.lines(status)) {
          most =
              Math.max(
                  most,
                  lines
                      .filter(line -> line.startsWith("Threads:"))
                      .mapToInt(line -> Integer.parseInt(line.substring(8).strip()))
                      .max()
                      .orElse(0));
        } catch (IOException _) {
          // It has just ended.
        }
      }
    }
    return most;
  }

  /** The titles whose answer the program has not waited for, at least once. */
  private static BitSet late(String log) {
    BitSet late = new BitSet();
    log.lines()
        .map(LATE::matcher)
        .filter(Matcher::find)
        .forEach(line -> late.set(Integer.parseInt(line.group(1))));
    return late;
  }

  /** The titles to which more than one answer of status 200 came. */
  private static List<Integer> answeredTwice(String log) {
    BitSet once = new BitSet();
    List<Integer> twice = new ArrayList<>();
    log.lines()
        .map(ANSWERED::matcher)
        .filter(Matcher::find)
        .map(line -> Integer.valueOf(line.group(1)))
        .forEach(
            title -> {
              if (once.get(title)) {
                twice.add(title);
              }
              once.set(title);
            });
    return twice;
  }

  private void check(Server server, BitSet late) throws Exception {
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    int lost = 0;
    try (CSVReader reader = new CSVReader(Files.newBufferedReader(folder.resolve("out.csv")))) {
      reader.skip(1);
      for (String[] row = reader.readNext(); row != null; row = reader.readNext()) {
        int title = rows++;
        if (!isTrue(title, row, server, late.get(title))) {
          wrong.add(
              "%s; asked %d times, answered %d times; %s"
                  .formatted(
                      String.join("|", row),
                      server.asked.get(title),
                      server.answered.get(title),
                      Server.faulty(title) ? Server.fault(title) : "no fault"));
        }
        lost += server.askedAgain.get(title) > 0 && !late.get(title) ? 1 : 0;
      }
    }
    assertEquals(TITLES, rows);
    // The connection of an answer that is on its way may break; the client itself then asks again.
    assertTrue(lost <= TITLES / 10_000, lost + " questions were asked again after an answer");
    assertEquals(List.of(), wrong.subList(0, Math.min(20, wrong.size())), wrong.size() + " wrong");
  }

  /**
   * Returns true when a row that was answered is a match with the right link, and one that was not
   * says why.
   */
  private static boolean isTrue(int title, String[] row, Server server, boolean late) {
    String status = row[2];
    String reason = row[8];
    if (!row[0].equals("Book " + title)) {
      return false;
    }
    if (status.equals("match")) {
      return server.answered.get(title) > 0
          && row[1].equals("https://www.goodreads.com/book/show/" + (title + 1));
    }
    // Any question may meet a connection that the server has closed after another one.
    boolean saysWhy =
        reason.contains("broke")
            || reason.contains("could not connect")
            // The time of one answer may also be used up by many redirects.
            || ((late || Server.faulty(title)) && reason.contains("no complete response"))
            || (Server.faulty(title) && reason.contains("redirects, and no answer came within"))
            || (Server.faulty(title) && reason.contains(Server.fault(title).reason()));
    return row[1].isEmpty()
        && status.equals("error")
        && saysWhy
        && (server.answered.get(title) == 0 || late);
  }
}
