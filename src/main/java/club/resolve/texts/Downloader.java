package club.resolve.texts;

import club.resolve.book.Answer;
import club.resolve.check.Finding;
import club.resolve.check.Judge;
import club.resolve.check.LeftAlone;
import club.resolve.check.Statuses;
import club.resolve.check.Verdict;
import club.resolve.http.Challenge;
import club.resolve.http.Fetched;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Fetcher;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.texts.Download.Kept;
import club.resolve.texts.Download.NotKept;
import club.resolve.texts.TextTarget.Written;
import club.resolve.timing.Meter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The first stage: asks for texts, and puts them on the shelf. A text that is there already is
 * requested only if it has changed, and the rest of a part from there on. Thread-safe.
 */
public final class Downloader implements Pipeline.Downloads {
  private static final Challenge CHALLENGE = new Challenge();
  private static final Judge JUDGE = new Judge(Statuses.SUCCESSFUL);
  private static final Map<String, String> PREFERENCE = Map.of("Accept", "text/plain, */*;q=0.1");

  /** So much of a text is looked at to see whether it is one. */
  private static final int BEGINNING = 4 * 1024;

  private final Fetcher fetcher;
  private final LeftAlone leftAlone;
  private final Shelf shelf;
  private final long mostBytes;

  /**
   * @param fetcher follows redirects
   * @param mostBytes of one text
   */
  public Downloader(Fetcher fetcher, LeftAlone leftAlone, Shelf shelf, long mostBytes) {
    this.fetcher = fetcher;
    this.leftAlone = leftAlone;
    this.shelf = shelf;
    this.mostBytes = mostBytes;
  }

  @Override
  public Download get(URI address, Meter meter) throws InterruptedException {
    Optional<String> reason = leftAlone.reason(address);
    if (reason.isPresent()) {
      return new NotKept(TextStatus.SKIPPED, reason.get());
    }
    TextTarget target = new TextTarget(shelf, address, mostBytes);
    try {
      return ask(Request.get(address, PREFERENCE, CHALLENGE).into(target), target, meter);
    } catch (NoText e) {
      return new NotKept(TextStatus.ERROR, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new NotKept(TextStatus.ERROR, "cannot be kept: " + e);
    } catch (OutOfMemoryError | InternalError | LinkageError e) {
      return new NotKept(TextStatus.ERROR, new Answer.RefusedHere(e).sentence());
    }
  }

  @Override
  public String place(URI address) throws IOException {
    return shelf.place(address);
  }

  private Download ask(Request request, TextTarget target, Meter meter)
      throws IOException, InterruptedException {
    try {
      Fetched fetched = fetcher.fetch(request, meter);
      if (target.isInTheWay(fetched instanceof Response response ? response.status() : 0)) {
        target.beginAnew();
        fetched = fetcher.fetch(request, meter);
      }
      return switch (fetched) {
        case Response response -> answered(response, target);
        case NoResponse none -> missing(none, target);
      };
    } finally {
      target.close();
      target.forgetEmpty();
    }
  }

  private Download answered(Response response, TextTarget target) throws IOException {
    Optional<Written> written = target.written();
    if (written.isPresent()) {
      return whole(written.get(), target);
    }
    Optional<Path> there = target.whole();
    if (there.isPresent() && (response.status() == 304 || target.same())) {
      return kept(TextStatus.UNCHANGED, there.get(), target);
    }
    if (target.refusal().isPresent()) {
      return new NotKept(
          TextStatus.ERROR, target.refusal().get() + NoText.captcha(response.body()));
    }
    return missing(response, target);
  }

  private Download whole(Written written, TextTarget target) throws IOException {
    target.close();
    Path part = target.part(written.text());
    long size = Files.size(part);
    long due = written.due().orElse(size);
    if (due != size) {
      String came = String.format(Locale.ROOT, "%,d bytes came of %,d", size, due);
      if (written.continued() && size < due) {
        return new NotKept(TextStatus.ERROR, came + begun(target));
      }
      target.forget();
      throw new NoText(came);
    }
    Optional<String> reason = NoText.byBeginning(beginning(part), size, written.text().charset());
    if (reason.isPresent()) {
      target.forget();
      throw new NoText(reason.get());
    }
    shelf.keep(written.text());
    return kept(written.continued() ? TextStatus.CONTINUED : TextStatus.SAVED, part, target);
  }

  private static byte[] beginning(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(BEGINNING);
    }
  }

  private static Kept kept(TextStatus status, Path file, TextTarget target) throws IOException {
    return new Kept(status, file, Files.size(file), target.known().flatMap(Known::charset));
  }

  /**
   * @param target where a part of the text may be
   */
  private NotKept missing(Fetched fetched, TextTarget target) throws IOException {
    Finding finding = JUDGE.finding(fetched);
    TextStatus status =
        finding.verdict() == Verdict.BLOCKED ? TextStatus.BLOCKED : TextStatus.ERROR;
    String reason =
        switch (finding.verdict()) {
          case OK, MOVED ->
              "the response with HTTP %d is not a text".formatted(finding.status().orElse(0));
          default -> finding.reason();
        };
    return new NotKept(status, reason + begun(target));
  }

  private static String begun(TextTarget target) throws IOException {
    Optional<Known> text = target.known();
    if (text.isPresent() && text.get().packed() && !text.get().whole()) {
      // No response continues what was unpacked here.
      target.forget();
    }
    long bytes = text.isPresent() ? Shelf.size(target.part(text.get())) : 0;
    return bytes == 0
        ? ""
        : text.get().validator().isPresent()
            ? String.format(
                Locale.ROOT,
                "; a part of it is kept, %,d bytes, from which the next run goes on",
                bytes)
            : "; the next run begins anew, as the server sent no validator by which a"
                + " download could be resumed";
  }
}
