package club.resolve.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.compare.Contender;
import club.resolve.compare.Job;
import club.resolve.compare.Piece;
import club.resolve.http.Fetched;
import club.resolve.timing.FakeTime;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TextsJobTest {
  @Test
  void whatDoesNotComeIsAFailure() throws Exception {
    Job job =
        new TextsJob(
            List.of(URI.create("http://localhost/a.txt")),
            (_, _) -> new Fetched.NoResponse(new Answer.TimedOut("no answer")),
            new FakeTime());

    Piece piece = job.run(new Contender("virtual", 2)).pieces().getFirst();

    assertTrue(piece.failed());
    assertTrue(piece.result().startsWith("no answer"), piece.result());
    assertEquals("http://localhost/a.txt", piece.span().name());
  }
}
