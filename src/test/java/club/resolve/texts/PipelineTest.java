package club.resolve.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.batch.Concurrency;
import club.resolve.batch.Mode;
import club.resolve.batch.RowSource;
import club.resolve.input.LinkPlace;
import club.resolve.input.LinkRow;
import club.resolve.texts.Download.Kept;
import club.resolve.texts.Download.NotKept;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two stages and a bounded queue, without a network or a disk. */
@Timeout(30)
final class PipelineTest {
  private static final Pipeline.Counting.CountedText COUNTED =
      new Pipeline.Counting.CountedText(
          new TextFigures(3, 2, 1, Optional.empty(), List.of(), 0), "");

  private final List<TextRow> handedOn = new ArrayList<>();
  private final List<String> placed = new ArrayList<>();

  private static RowSource<LinkRow> rows(List<String> links) {
    Iterator<String> left = links.iterator();
    return () ->
        left.hasNext()
            ? Optional.of(
                new LinkRow(Optional.empty(), left.next(), List.of(), new LinkPlace("list", 1)))
            : Optional.empty();
  }

  private static List<String> links(int count) {
    return IntStream.range(0, count).mapToObj(i -> "http://a.example/" + i).toList();
  }

  private static Download kept(URI address) {
    return new Kept(
        TextStatus.SAVED, Path.of(address.getPath().substring(1) + ".txt"), 9, Optional.empty());
  }

  /** The way in which a text is brought here. */
  @FunctionalInterface
  private interface Get {
    Download get(URI address, Meter meter) throws InterruptedException;
  }

  private Pipeline pipeline(Mode mode, int ioWorkers, Get get, Pipeline.Counting counting) {
    return new Pipeline(
        new Pipeline.Workers(new Concurrency(mode, ioWorkers), 1),
        new Pipeline.Downloads() {
          @Override
          public Download get(URI address, Meter meter) throws InterruptedException {
            return get.get(address, meter);
          }

          @Override
          public String place(URI address) throws IOException {
            if (address.getPath().equals("/full")) {
              throw new IOException("no room");
            }
            placed.add(address.getPath());
            return address.getPath().substring(1) + "-" + placed.size() + ".txt";
          }
        },
        counting,
        new FakeTime());
  }

  private List<String> statuses() {
    return handedOn.stream()
        .map(row -> row.row().link() + " " + row.outcome().status().label())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void rowsComeInTheOrderOfTheListWhateverTheMode(Mode mode) throws IOException {
    Pipeline pipeline =
        pipeline(
            mode,
            4,
            (address, _) ->
                address.getPath().equals("/1")
                    ? new NotKept(TextStatus.BLOCKED, "closed")
                    : kept(address),
            (_, _) -> COUNTED);

    boolean whole =
        pipeline.run(
            rows(List.of("http://a.example/0", "http://a.example/1", " ", "emma")), handedOn::add);

    assertTrue(whole);
    assertEquals(
        List.of(
            "http://a.example/0 saved", "http://a.example/1 blocked", "  skipped", "emma error"),
        statuses());
    assertEquals(Optional.of("0-1.txt"), handedOn.getFirst().file());
    assertEquals(List.of("/0"), placed);
    assertEquals(Optional.of(COUNTED.figures()), handedOn.getFirst().outcome().figures());
    assertEquals("closed", handedOn.get(1).outcome().reason());
  }

  @Test
  void namesAreGivenInTheOrderOfTheListWhicheverTextComesFirst() throws IOException {
    CountDownLatch counted = new CountDownLatch(2);
    Pipeline pipeline =
        pipeline(
            Mode.VIRTUAL,
            3,
            (address, _) -> {
              if (address.getPath().equals("/0")) {
                counted.await();
              }
              return kept(address);
            },
            (_, _) -> {
              counted.countDown();
              return COUNTED;
            });

    pipeline.run(rows(links(3)), handedOn::add);

    assertEquals(
        List.of("0-1.txt", "1-2.txt", "2-3.txt"),
        handedOn.stream().map(row -> row.file().orElseThrow()).toList());
  }

  @Test
  void aTextThatCannotBePutInItsPlaceIsAnErrorOfItsRow() throws IOException {
    Pipeline pipeline = pipeline(Mode.VIRTUAL, 3, (address, _) -> kept(address), (_, _) -> COUNTED);

    pipeline.run(rows(List.of("http://a.example/full", "http://a.example/0")), handedOn::add);

    assertEquals(List.of("http://a.example/full error", "http://a.example/0 saved"), statuses());
    assertEquals(
        "cannot be kept: java.io.IOException: no room", handedOn.getFirst().outcome().reason());
    assertEquals(Optional.empty(), handedOn.getFirst().file());
  }

  @Test
  void aSlowSecondStageHoldsTheDownloadsBack() throws Exception {
    AtomicInteger downloads = new AtomicInteger();
    Semaphore downloaded = new Semaphore(0);
    CountDownLatch mayCount = new CountDownLatch(1);
    Pipeline pipeline =
        pipeline(
            Mode.VIRTUAL,
            3,
            (address, _) -> {
              downloads.incrementAndGet();
              downloaded.release();
              return kept(address);
            },
            (_, _) -> {
              try {
                mayCount.await();
              } catch (InterruptedException e) {
                throw new IOException(e);
              }
              return COUNTED;
            });
    // One is counted, two are in the queue, and three workers hold one each.
    int most = 1 + 2 + 3;
    AtomicInteger before = new AtomicInteger();
    Thread watcher =
        Thread.startVirtualThread(
            () -> {
              downloaded.acquireUninterruptibly(most);
              before.set(downloads.get());
              mayCount.countDown();
            });

    assertTrue(pipeline.run(rows(links(40)), handedOn::add));

    watcher.join();
    assertEquals(most, before.get());
    assertEquals(40, handedOn.size());
  }

  @Test
  void noMoreThanThePlacesAreBetweenTheStages() throws Exception {
    AtomicInteger between = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Pipeline pipeline =
        pipeline(
            Mode.THREADS,
            5,
            (address, _) -> {
              most.accumulateAndGet(between.incrementAndGet(), Math::max);
              return kept(address);
            },
            (_, _) -> {
              between.decrementAndGet();
              return COUNTED;
            });

    assertTrue(pipeline.run(rows(links(500)), handedOn::add));

    // Two in the queue, one taken and not yet counted, and one in the hands of each worker.
    assertTrue(most.get() <= 2 + 1 + 5, "at most " + most.get());
  }

  @Test
  void equalAddressesAreAskedOnce() throws IOException {
    AtomicInteger downloads = new AtomicInteger();
    Pipeline pipeline =
        pipeline(
            Mode.VIRTUAL,
            4,
            (address, _) -> {
              downloads.incrementAndGet();
              return kept(address);
            },
            (_, _) -> COUNTED);

    pipeline.run(
        rows(List.of("http://a.example/0", "http://a.example/0#part", "HTTP://a.example/0")),
        handedOn::add);

    assertEquals(1, downloads.get());
    assertEquals(2, handedOn.stream().filter(TextRow::repeats).count());
    assertTrue(handedOn.stream().allMatch(row -> row.outcome().figures().isPresent()));
  }

  @Test
  void whatCannotBeCountedIsAnErrorOfItsRow() throws IOException {
    Pipeline pipeline =
        pipeline(
            Mode.VIRTUAL,
            4,
            (address, _) -> kept(address),
            (file, _) -> {
              throw file.toString().startsWith("0")
                  ? new NoText("no text at all")
                  : new IOException("gone");
            });

    assertTrue(pipeline.run(rows(links(2)), handedOn::add));

    assertEquals(List.of("http://a.example/0 error", "http://a.example/1 error"), statuses());
    assertEquals("no text at all", handedOn.get(0).outcome().reason());
    assertEquals("cannot be read: java.io.IOException: gone", handedOn.get(1).outcome().reason());
  }

  @Test
  void aTextForWhichMemoryLacksIsAnErrorOfItsRowAlone() throws IOException {
    Pipeline pipeline =
        pipeline(
            Mode.VIRTUAL,
            4,
            (address, _) -> kept(address),
            (file, _) -> {
              if (file.toString().startsWith("0")) {
                throw new OutOfMemoryError("Java heap space");
              }
              return COUNTED;
            });

    assertTrue(pipeline.run(rows(links(2)), handedOn::add));

    assertEquals(List.of("http://a.example/0 error", "http://a.example/1 saved"), statuses());
    String reason = handedOn.getFirst().outcome().reason();
    assertTrue(reason.contains("Java heap space"), reason);
  }

  @Test
  void aFaultOfTheProgramEndsTheRun() {
    Pipeline pipeline =
        pipeline(
            Mode.VIRTUAL,
            4,
            (address, _) -> kept(address),
            (_, _) -> {
              throw new IllegalStateException("a fault");
            });

    assertThrows(IllegalStateException.class, () -> pipeline.run(rows(links(2)), handedOn::add));
  }

  @Test
  void whenStoppedWhatIsDownloadedIsCounted() throws IOException {
    Thread main = Thread.currentThread();
    CountDownLatch never = new CountDownLatch(1);
    Pipeline pipeline =
        pipeline(
            Mode.SEQUENTIAL,
            1,
            (address, _) -> {
              if (address.getPath().equals("/2")) {
                main.interrupt();
                never.await();
              }
              return kept(address);
            },
            (_, _) -> COUNTED);

    assertFalse(pipeline.run(rows(links(5)), handedOn::add));

    assertEquals(List.of("http://a.example/0 saved", "http://a.example/1 saved"), statuses());
  }
}
