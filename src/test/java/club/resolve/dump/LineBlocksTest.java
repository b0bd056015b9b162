package club.resolve.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineBlocksTest {
  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static List<LineBlock> blocks(LineBlocks from) throws IOException {
    List<LineBlock> blocks = new ArrayList<>();
    for (Optional<LineBlock> block = from.next(); block.isPresent(); block = from.next()) {
      blocks.add(block.get());
    }
    return blocks;
  }

  private static String text(List<LineBlock> blocks) {
    return blocks.stream().map(LineBlock::text).collect(Collectors.joining());
  }

  @Test
  void blocksAreWholeLinesAndTogetherTheFile() throws IOException {
    String text =
        IntStream.range(0, 60_000)
            .mapToObj(i -> "line " + i + " " + "x".repeat(i % 97))
            .collect(Collectors.joining("\n"));
    try (LineBlocks lines = new LineBlocks(bytes(text))) {
      List<LineBlock> blocks = blocks(lines);
      assertEquals(text, text(blocks));
      blocks.subList(0, blocks.size() - 1).forEach(block -> assertEndsLine(block.text()));
    }
  }

  private static void assertEndsLine(String text) {
    assertEquals('\n', text.charAt(text.length() - 1));
  }

  @Test
  void aLineWithoutEndIsCutAndCounted() throws IOException {
    String longLine = "y".repeat(3_000_000);
    String endless = "z".repeat(9_000_000);
    try (LineBlocks lines = new LineBlocks(bytes("a\n" + longLine + "\n" + endless + "\nb\n"))) {
      List<LineBlock> blocks = blocks(lines);
      assertEquals("a\n" + longLine + "\nb\n", text(blocks));
      assertEquals(1, blocks.stream().mapToInt(LineBlock::cut).sum());
    }
  }

  @Test
  void whatStandsBeforeABreakIsHandedOnFirst() throws IOException {
    InputStream breaks =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new EOFException("broken");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
          }
        };
    try (LineBlocks lines =
        new LineBlocks(new SequenceInputStream(bytes("one\ntwo\nthr"), breaks))) {
      assertEquals("one\ntwo\n", lines.next().orElseThrow().text());
      assertThrows(EOFException.class, lines::next);
    }
  }

  @Test
  void nobodyNeedsToReadItToTheEnd() throws IOException {
    try (LineBlocks lines = new LineBlocks(bytes("x\n".repeat(20_000_000)))) {
      assertEquals('x', lines.next().orElseThrow().text().charAt(0));
    }
  }
}
