package club.resolve.serve;

import club.resolve.book.Candidate;
import club.resolve.reconcile.AnswerText;
import club.resolve.reconcile.BookProperty;
import club.resolve.reconcile.EntityType;
import club.resolve.reconcile.ExtensionQuery;
import club.resolve.reconcile.Fault;
import club.resolve.reconcile.Manifest;
import club.resolve.reconcile.MatchAnswer;
import club.resolve.reconcile.PreviewPage;
import club.resolve.reconcile.Protocol;
import club.resolve.reconcile.QueryBatch;
import club.resolve.reconcile.QueryReader;
import club.resolve.reconcile.Reconciliation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Leads requests to what answers them. Thread-safe. */
final class Routes {
  /** The part of a path that stands before those of 1.0, whose manifest is another one. */
  static final String DRAFT = "/1.0";

  private static final int SUGGESTIONS = 10;
  private static final int MOST_SUGGESTIONS = 100;

  /** Seconds after which a source that did not answer may be asked again. */
  private static final int RETRY_SOURCES = 60;

  private final Reconciliation reconciliation;
  private final Function<String, Manifest> manifest;
  private final Semaphore batches;
  private final ServedCounts tally;

  /**
   * @param batches that may be worked on at once
   */
  Routes(ReconcileServer.Offer offer, Semaphore batches, ServedCounts tally) {
    this.reconciliation = offer.reconciliation();
    this.manifest = offer.manifest();
    this.batches = batches;
    this.tally = tally;
  }

  /**
   * Answers a request.
   *
   * @throws Fault when it is malformed, or asks for too much
   * @throws IOException when a catalogue cannot be read
   * @throws InterruptedException when the server is being stopped
   */
  WebReply answer(Call call) throws Fault, IOException, InterruptedException {
    boolean draft = call.path().equals(DRAFT) || call.path().startsWith(DRAFT + "/");
    String path = draft ? call.path().substring(DRAFT.length()) : call.path();
    return switch (path) {
      case "", "/" -> root(call, draft ? Protocol.V1_0 : Protocol.V0_2);
      case "/match" -> posted(call, json -> match(QueryReader.listed(json)));
      case "/extend" -> posted(call, json -> extended(json, Protocol.V1_0));
      case "/extend/propose" -> call.posts() ? onlyBy("GET, OPTIONS") : proposed(call);
      case "/suggest/entity" -> call.posts() ? onlyBy("GET, OPTIONS") : entities(call);
      case "/suggest/property" -> call.posts() ? onlyBy("GET, OPTIONS") : properties(call);
      case "/suggest/type" -> call.posts() ? onlyBy("GET, OPTIONS") : types(call);
      case "/preview" -> call.posts() ? onlyBy("GET, OPTIONS") : preview(call);
      default -> WebReply.error(404, "there is nothing at this path");
    };
  }

  /** Answers JSON that is posted. */
  @FunctionalInterface
  private interface Answering {
    WebReply to(String json) throws Fault, IOException, InterruptedException;
  }

  private static WebReply posted(Call call, Answering answering)
      throws Fault, IOException, InterruptedException {
    if (!call.posts()) {
      return onlyBy("POST, OPTIONS");
    }
    return call.sendsJson() ? answering.to(call.body()) : otherMedia("application/json");
  }

  private static WebReply otherMedia(String wanted) {
    return WebReply.error(415, "the Content-Type must be " + wanted);
  }

  private static WebReply onlyBy(String methods) {
    return WebReply.error(405, "this path is asked by " + methods).with("Allow", methods);
  }

  /** The form of what is sent tells the version, and what is asked for. */
  private WebReply root(Call call, Protocol protocol)
      throws Fault, IOException, InterruptedException {
    if (call.posts() && call.sendsJson()) {
      return match(QueryReader.batch(call.body()));
    }
    if (call.posts() && !call.sendsForm()) {
      return otherMedia("application/x-www-form-urlencoded or application/json");
    }
    Parameters sent = call.parameters();
    if (sent.get("queries").isPresent()) {
      return match(QueryReader.batch(sent.get("queries").get()));
    }
    if (sent.get("extend").isPresent()) {
      return extended(sent.get("extend").get(), Protocol.V0_2);
    }
    if (call.posts()) {
      throw Fault.malformed("the form has neither queries nor extend");
    }
    return WebReply.json(
        manifest.apply(call.root() + (protocol == Protocol.V1_0 ? DRAFT : "")).text(protocol));
  }

  private WebReply match(QueryBatch batch) throws IOException, InterruptedException {
    if (!batches.tryAcquire()) {
      return WebReply.busy(Bounds.RETRY_SECONDS, "too many batches at once; come again");
    }
    try {
      List<MatchAnswer> answers = reconciliation.match(batch);
      tally.answered(answers.size());
      boolean silent = !answers.isEmpty() && answers.stream().allMatch(MatchAnswer::unanswered);
      return silent
          ? WebReply.busy(RETRY_SOURCES, answers.getFirst().silence().orElseThrow())
          : WebReply.json(AnswerText.batch(batch.protocol(), answers, reconciliation.site()));
    } finally {
      batches.release();
    }
  }

  private WebReply extended(String query, Protocol protocol) throws Fault, IOException {
    return WebReply.json(
        reconciliation.extended(ExtensionQuery.read(query)).text(protocol, reconciliation.site()));
  }

  private static WebReply proposed(Call call) throws Fault {
    Parameters sent = call.parameters();
    return WebReply.json(AnswerText.proposed(sent.get("type").orElse(""), sent.count("limit")));
  }

  private WebReply entities(Call call) throws Fault, IOException {
    int limit = limit(call);
    int skipped = skipped(call);
    String prefix = prefix(call);
    List<Candidate> books =
        prefix.isBlank() || skipped >= MOST_SUGGESTIONS
            ? List.of()
            : reconciliation.suggested(prefix, Math.min(skipped + limit, MOST_SUGGESTIONS));
    return WebReply.json(
        AnswerText.books(books.stream().skip(skipped).toList(), reconciliation.site()));
  }

  private static WebReply properties(Call call) throws Fault {
    return WebReply.json(
        AnswerText.properties(
            BookProperty.beginning(prefix(call)).stream()
                .skip(skipped(call))
                .limit(limit(call))
                .toList()));
  }

  private static WebReply types(Call call) throws Fault {
    return WebReply.json(
        AnswerText.suggestedTypes(
            EntityType.beginning(prefix(call)).stream()
                .skip(skipped(call))
                .limit(limit(call))
                .toList()));
  }

  private static String prefix(Call call) throws Fault {
    String prefix = call.parameters().get("prefix").orElse("");
    if (prefix.length() > QueryReader.LONGEST_TEXT) {
      throw Fault.malformed(
          "prefix has %d characters; %d are taken"
              .formatted(prefix.length(), QueryReader.LONGEST_TEXT));
    }
    return prefix;
  }

  private static int limit(Call call) throws Fault {
    return Math.min(call.parameters().count("limit").orElse(SUGGESTIONS), MOST_SUGGESTIONS);
  }

  /** Called cursor in 0.2. */
  private static int skipped(Call call) throws Fault {
    OptionalInt offset = call.parameters().count("offset");
    return offset.isPresent() ? offset.getAsInt() : call.parameters().count("cursor").orElse(0);
  }

  private WebReply preview(Call call) throws Fault, IOException {
    Optional<String> id = call.parameters().get("id");
    if (id.isEmpty()) {
      throw Fault.malformed("the parameter id is missing");
    }
    Optional<Candidate> book = reconciliation.book(id.get());
    return WebReply.html(
        book.map(known -> PreviewPage.of(known, reconciliation.site()))
            .orElseGet(() -> PreviewPage.unknown(id.get())));
  }
}
