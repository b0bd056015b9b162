package club.resolve.run;

import club.resolve.batch.FanOut;
import club.resolve.check.CheckSummary;
import club.resolve.check.CheckedLink;
import club.resolve.check.LinkChecker;
import club.resolve.input.LinkList;
import club.resolve.input.LinkReader;
import club.resolve.input.LinkRow;
import club.resolve.timing.RunListener;
import club.resolve.timing.Time;
import java.io.IOException;

/** A check of the links of a list. */
public final class LinkRun {
  private static final Listener.Counted LINKS = new Listener.Counted("Checking", "links");

  private final LinkSettings settings;
  private final Streams streams;
  private final RunContext context;
  private final Time time;

  public LinkRun(LinkSettings settings, Streams streams, RunContext context) {
    this.settings = settings;
    this.streams = streams;
    this.context = context;
    this.time = context.time();
  }

  /**
   * Runs from the list to the report. Mistakes in the list and the output are found before anything
   * is written or asked.
   */
  public LinkReport run() throws IOException {
    try (LinkList list = LinkList.of(settings.input(), streams.in(), settings.column());
        Sources sources = new Sources(settings.network(), settings.listName(), context);
        Outputs outputs = Outputs.only(settings.output(), settings.input())) {
      long total = list.check();
      Check check = new Check(list, outputs, sources);
      Ended ended =
          new ListRun(outputs, context.listener(), time)
              .run(check, LINKS, total, sources.waiting());
      return new LinkReport(
          ended,
          check.summary,
          settings.concurrency().inWords(),
          check.checker.repeated(),
          check.checker.remembered(),
          sources.limit());
    }
  }

  private final class Check implements ListRun.Passage<LinkReader, CheckedLink> {
    private final LinkList list;
    private final Outputs outputs;
    private final CheckSummary summary = new CheckSummary();
    private final LinkChecker checker;
    private final FanOut<LinkRow, CheckedLink> fanOut;

    Check(LinkList list, Outputs outputs, Sources sources) throws IOException {
      this.list = list;
      this.outputs = outputs;
      this.checker =
          new LinkChecker(
              sources.linkCheck(settings.rules().leftAlone()),
              settings.rules(),
              settings.judge(),
              sources.memory().links(settings.maxAge()),
              time);
      this.fanOut = new FanOut<>(settings.concurrency(), checker::check, Runnable::run, time);
    }

    @Override
    public LinkReader open() throws IOException {
      return list.open();
    }

    @Override
    public void sinks(LinkReader rows, ListRun.OpenSinks<CheckedLink> into) throws IOException {
      into.add(
          settings
              .format()
              .open(
                  outputs.open(streams),
                  rows.titleHeader(),
                  rows.restHeader(),
                  settings.formulas()));
      into.hear(summary);
    }

    @Override
    public boolean run(LinkReader rows, RunListener<CheckedLink> all) throws IOException {
      return fanOut.run(rows::next, all);
    }
  }
}
