package club.resolve.run;

import club.resolve.check.LeftAlone;
import club.resolve.input.LinkList;
import club.resolve.input.LinkReader;
import club.resolve.texts.Downloader;
import club.resolve.texts.Pipeline;
import club.resolve.texts.Processing;
import club.resolve.texts.Shelf;
import club.resolve.texts.StageTimes;
import club.resolve.texts.TextCsv;
import club.resolve.texts.TextRow;
import club.resolve.texts.TextSummary;
import club.resolve.timing.RunListener;
import club.resolve.timing.Time;
import java.io.IOException;

/** A run over texts: each is downloaded, and then counted. */
public final class TextRun {
  private static final Listener.Counted TEXTS = new Listener.Counted("Downloading", "texts");

  private final TextSettings settings;
  private final Streams streams;
  private final RunContext context;
  private final Time time;

  public TextRun(TextSettings settings, Streams streams, RunContext context) {
    this.settings = settings;
    this.streams = streams;
    this.context = context;
    this.time = context.time();
  }

  /**
   * Runs from the list to the report. Mistakes in the list, the output and the folder are found
   * before anything is asked.
   */
  public TextReport run() throws IOException {
    try (LinkList list = LinkList.of(settings.input(), streams.in(), settings.column());
        Sources sources = new Sources(settings.network(), settings.listName(), context);
        Outputs outputs = Outputs.only(settings.output(), settings.input())) {
      long total = list.check();
      try (Shelf shelf = Shelf.open(settings.folder())) {
        Texts texts = new Texts(list, outputs, shelf, sources);
        Ended ended =
            new ListRun(outputs, context.listener(), time)
                .run(texts, TEXTS, total, sources.waiting());
        return new TextReport(
            ended,
            texts.summary,
            settings.workers().io().inWords(),
            stages(texts, ended),
            sources.limit());
      }
    }
  }

  private StageTimes stages(Texts texts, Ended ended) {
    return new StageTimes(
        settings.workers().io().mode(),
        settings.workers().io().workers(),
        settings.workers().cpu(),
        Runtime.getRuntime().availableProcessors(),
        ended.elapsed(),
        texts.summary.downloaded(),
        texts.summary.paced(),
        texts.pipeline.heldBack(),
        texts.summary.processed(),
        texts.pipeline.starved());
  }

  private final class Texts implements ListRun.Passage<LinkReader, TextRow> {
    private final LinkList list;
    private final Outputs outputs;
    private final TextSummary summary = new TextSummary();
    private final Pipeline pipeline;

    Texts(LinkList list, Outputs outputs, Shelf shelf, Sources sources) throws IOException {
      this.list = list;
      this.outputs = outputs;
      this.pipeline =
          new Pipeline(
              settings.workers(),
              new Downloader(
                  sources.links(LeftAlone.ALL), LeftAlone.ALL, shelf, settings.mostBytes()),
              new Processing(settings.whole()),
              time);
    }

    @Override
    public LinkReader open() throws IOException {
      return list.open();
    }

    @Override
    public void sinks(LinkReader rows, ListRun.OpenSinks<TextRow> into) throws IOException {
      into.add(
          new TextCsv(
              outputs.open(streams), rows.titleHeader(), rows.restHeader(), settings.formulas()));
      into.hear(summary);
    }

    @Override
    public boolean run(LinkReader rows, RunListener<TextRow> all) throws IOException {
      return pipeline.run(rows::next, all);
    }
  }
}
