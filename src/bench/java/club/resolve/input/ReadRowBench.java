package club.resolve.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A row of a list; the whole list is opened and read, and its time shared out. */
@State(Scope.Benchmark)
public class ReadRowBench {
  private static final int ROWS = 1_000;

  private final byte[] list =
      ("title,author,isbn13,year\n"
              + "\"Invisible Women: Data Bias, in a World\",Caroline Criado Perez,9780099572855,2019\n"
                  .repeat(ROWS))
          .getBytes(UTF_8);

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void readRow(Blackhole read) throws IOException {
    CsvTable table = CsvTable.open("list.csv", new ByteArrayInputStream(list));
    try (BookReader books = new TableBooks("list.csv", table, TextEncoding.UTF_8, Columns.USUAL)) {
      Optional<InputRow> row = books.next();
      while (row.isPresent()) {
        read.consume(row.get());
        row = books.next();
      }
    }
  }
}
