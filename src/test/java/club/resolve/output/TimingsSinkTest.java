package club.resolve.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TimingsSinkTest {

  @Test
  void timesAreInSecondsAndWhatWasNotMeasuredIsEmpty() throws IOException {
    StringWriter text = new StringWriter();
    try (Sink sink = new TimingsSink(text, Formulas.KEPT)) {
      sink.row(Rows.match("Emma, \"a novel\""));
      sink.row(Rows.notFound("Persuasion"));
    }
    assertEquals(
        """
        Row,Title,Queued,Waited,Fetched,Total,Tries,Source
        1,"Emma, ""a novel""\",0.250,1.000,0.437,1.750,2,openlibrary
        1,Persuasion,0.000,,,0.001,0,
        """,
        text.toString());
  }
}
