package club.resolve.reconcile;

import club.resolve.batch.Concurrency;
import club.resolve.batch.Mode;
import club.resolve.decide.Decisions;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.run.BookDesk;
import club.resolve.run.Listener;
import club.resolve.run.RunContext;
import club.resolve.run.SourceSettings;
import club.resolve.run.Task;
import club.resolve.run.TitleSettings.Rule;
import club.resolve.run.TitleWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A small catalogue behind a desk. */
public final class Shop {
  private static final String BOOKS =
      """
      goodreads_id,title,author,year,isbn,work_id,ratings_count
      2,The Lady of the Lake,Raymond Chandler,1943,9780394418209,20,500
      3,The Lady of the Lake,Walter Scott,1810,,30,50
      4,"Emma",Jane Austen,1815,9780141439587,40,900
      5,"The Talented Mr. Ripley (Ripley, #1)",Patricia Highsmith,1955,,50,400
      6,"<script>alert(1)</script> & ""Co\""",A <b>Writer</b>,2001,,60,10
      1984,Dune,Frank Herbert,1965,,70,800
      """;

  private Shop() {}

  /**
   * Opens it.
   *
   * @param folder for its files
   */
  public static BookDesk open(Path folder, Decisions decisions) throws IOException {
    Path catalogue = Files.writeString(folder.resolve("catalogue.csv"), BOOKS);
    return new BookDesk(
        new TitleWork(
            Task.RESOLVE,
            new Concurrency(Mode.VIRTUAL, 4),
            Duration.ZERO,
            true,
            new Rule(Fallback.NONE, Bars.MEASURED),
            SourceSettings.usual("catalog=" + catalogue, Optional.empty())),
        decisions,
        RunContext.in(folder.resolve("home"), Listener.SILENT));
  }
}
