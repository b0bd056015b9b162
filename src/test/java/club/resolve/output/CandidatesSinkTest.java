package club.resolve.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Considered;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import club.resolve.book.Times;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CandidatesSinkTest {
  private static final Times TIMES =
      new Times(Duration.ZERO, Duration.ZERO, Optional.empty(), Optional.empty(), 0, 0);

  private static ResultRow row(long row, Optional<String> author, Considered... considered) {
    return new ResultRow(
        new Book(row, "Emma <3", author),
        List.of("rest"),
        new Outcome(new Resolution.NotFound("not known"), List.of(), List.of(considered)),
        TIMES);
  }

  private static Candidate candidate(String title, Optional<String> author, int rank) {
    return new Candidate(
        Candidate.Kind.PAGE, "https://example.org/" + rank, title, author, rank, "web");
  }

  @Test
  void eachCandidateIsALine() throws Exception {
    StringWriter out = new StringWriter();
    try (Sink sink = new CandidatesSink(out)) {
      sink.row(
          row(
              1,
              Optional.empty(),
              new Considered(
                  candidate("Emma", Optional.of("Jane Austen"), 2),
                  new Confidence(998),
                  List.of(
                      new Considered.Factor("title", "title equal", "emma", "emma", 5.0449),
                      new Considered.Factor("author", "author not typed", "", "Jane", -0.5)),
                  8.956,
                  true),
              new Considered(
                  candidate("\"Emma\"\n", Optional.empty(), 1),
                  Confidence.NONE,
                  List.of(),
                  -20,
                  false)));
      sink.row(row(2, Optional.of("Nobody")));
      sink.row(
          row(
              3,
              Optional.of("Jane"),
              new Considered(
                  candidate("E", Optional.empty(), 1),
                  Confidence.ofPercent(5),
                  List.of(),
                  -4.25,
                  false)));
    }
    assertEquals(
        """
        {"Row":1,"Title":"Emma <3","Author":null,"Source":"web","Rank":2,"Link":"https://example.org/2",\
        "Candidate Title":"Emma","Candidate Author":"Jane Austen","Percent":99.8,\
        "Fields":[{"Field":"title","Level":"title equal","Typed":"emma","Found":"emma","Bits":5.04},\
        {"Field":"author","Level":"author not typed","Typed":"","Found":"Jane","Bits":-0.5}],\
        "Bits":8.96,"Picked":true}
        {"Row":1,"Title":"Emma <3","Author":null,"Source":"web","Rank":1,"Link":"https://example.org/1",\
        "Candidate Title":"\\"Emma\\"\\n","Candidate Author":null,"Percent":0,"Fields":[],"Bits":-20.0,"Picked":false}
        {"Row":3,"Title":"Emma <3","Author":"Jane","Source":"web","Rank":1,"Link":"https://example.org/1",\
        "Candidate Title":"E","Candidate Author":null,"Percent":5,"Fields":[],"Bits":-4.25,"Picked":false}
        """,
        out.toString());
  }
}
