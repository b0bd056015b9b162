package club.resolve.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Site;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of everything that writes rows. */
class SinkContractTest {

  /** Starts a sink. */
  private interface Opener {
    Sink open(Writer out) throws IOException;
  }

  /** One implementation, under the name that is shown where it fails. */
  private record Kind(String name, Opener opener) {
    Sink open(Writer out) throws IOException {
      return opener.open(out);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Kind> kinds() {
    List<Kind> kinds = new ArrayList<>();
    for (Format format : Format.values()) {
      kinds.add(
          new Kind(
              format.label(),
              out ->
                  format.open(
                      out, Orders.usual(format, List.of("Shelf")), Style.PLAIN, Site.GOODREADS)));
    }
    kinds.add(new Kind("timings", out -> new TimingsSink(out, Formulas.KEPT)));
    return kinds.stream();
  }

  /** Remembers whether it was closed. */
  private static final class Target extends StringWriter {
    private boolean closed;

    @Override
    public void close() {
      closed = true;
    }

    long lines() {
      return toString().lines().count();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void eachRowIsALine(Kind kind) throws IOException {
    Target target = new Target();
    try (Sink sink = kind.open(target)) {
      sink.idle();
      long before = target.lines();
      sink.row(Rows.match("Emma", "top"));
      sink.row(Rows.notFound("Persuasion", "low"));
      sink.idle();
      assertEquals(before + 2, target.lines());
      assertTrue(target.toString().endsWith("\n"));
      assertTrue(target.toString().indexOf("Emma") < target.toString().indexOf("Persuasion"));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void lineEndsAreTheSameOnEveryMachine(Kind kind) throws IOException {
    Target target = new Target();
    try (Sink sink = kind.open(target)) {
      sink.row(Rows.match("Emma", "top"));
    }
    assertTrue(!target.toString().contains("\r"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void inAnIdleMomentEverythingIsWritten(Kind kind) throws IOException {
    Target target = new Target();
    try (Sink sink = kind.open(new BufferedWriter(target, 1 << 16))) {
      sink.row(Rows.match("Emma", "top"));
      sink.idle();
      assertTrue(target.toString().contains("Emma"));
      sink.row(Rows.match("Persuasion", "top"));
      sink.idle();
      assertTrue(target.toString().contains("Persuasion"));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void closingWritesWhatWasHeldBackAndClosesTheTarget(Kind kind) throws IOException {
    Target target = new Target();
    Sink sink = kind.open(new BufferedWriter(target, 1 << 16));
    sink.row(Rows.match("Emma", "top"));
    sink.close();
    assertTrue(target.toString().contains("Emma"));
    assertTrue(target.closed);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aRunWithoutRowsIsWellFormed(Kind kind) throws IOException {
    Target target = new Target();
    kind.open(target).close();
    assertTrue(target.closed);
    assertTrue(target.toString().isEmpty() || target.toString().endsWith("\n"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aTargetThatTakesNoMoreEndsTheRun(Kind kind) {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("no space left");
          }

          @Override
          public void flush() throws IOException {
            throw new IOException("no space left");
          }

          @Override
          public void close() {}
        };
    assertThrows(
        IOException.class,
        () -> {
          try (Sink sink = kind.open(full)) {
            sink.row(Rows.match("Emma", "top"));
            sink.idle();
            sink.row(Rows.match("Emma", "top"));
          }
        });
  }
}
