package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Isbn;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Looks up ISBNs many at a time. Whoever needs one first takes those that were announced along in
 * the same request; whoever needs one of these waits for that request. Thread-safe.
 */
final class IsbnBatches {
  /** Keeps the address of a request to some 1,200 characters. */
  static final int MOST = 50;

  /**
   * How many ISBNs are kept that were announced but not needed, and that were answered: more than
   * there are rows in work. A dropped one is only asked again.
   */
  private static final int KEPT = 20_000;

  private final Lookup lookup;
  private final Time time;
  private final Object lock = new Object();

  /** Announced and in no request yet, in the order of the list. */
  private final SequencedSet<Isbn> announced = new LinkedHashSet<>();

  private final SequencedMap<Isbn, IsbnBatch> batches = new LinkedHashMap<>();

  /** The reply to one request, about all of its ISBNs. */
  sealed interface Reply {
    /**
     * The books that are known; the others are not.
     *
     * @param shown true if the reply itself shows that somebody looked
     */
    record Books(Map<Isbn, Answer.Candidates> known, boolean shown) implements Reply {
      public Books {
        known = Map.copyOf(known);
      }
    }

    /** No word about any of them. */
    record NoReply(Answer.Unanswered why) implements Reply {}
  }

  /** Sends one request. */
  @FunctionalInterface
  interface Lookup {
    /**
     * Asks and waits for the answer.
     *
     * @param isbns at least one, at most {@value IsbnBatches#MOST}, none twice
     * @param meter the meter of the row that asks
     */
    Reply ask(List<Isbn> isbns, Meter meter) throws InterruptedException;
  }

  /**
   * A request that is under way or answered.
   *
   * @param reply empty when whoever asked gave up
   */
  private record IsbnBatch(List<Isbn> isbns, CompletableFuture<Optional<Reply>> reply) {}

  IsbnBatches(Lookup lookup, Time time) {
    this.lookup = lookup;
    this.time = time;
  }

  /** An ISBN that will probably be needed soon. Never blocks. */
  void announce(Isbn isbn) {
    synchronized (lock) {
      if (!batches.containsKey(isbn) && announced.add(isbn) && announced.size() > KEPT) {
        announced.removeFirst();
      }
    }
  }

  /**
   * Asks, or waits for the request that asks.
   *
   * @return the book; nothing when it is not known; or why the request was not answered, for all
   *     who wait for it alike
   */
  Answer find(Isbn isbn, Meter meter) throws InterruptedException {
    while (true) {
      IsbnBatch batch;
      boolean ours;
      synchronized (lock) {
        Optional<IsbnBatch> others = Optional.ofNullable(batches.get(isbn));
        ours = others.isEmpty();
        batch = others.orElseGet(() -> batchFor(isbn));
      }
      Optional<Reply> reply = ours ? ask(batch, meter) : await(batch, meter);
      if (reply.isPresent()) {
        return about(isbn, reply.get());
      }
    }
  }

  private static Answer about(Isbn isbn, Reply reply) {
    return switch (reply) {
      case Reply.NoReply(Answer.Unanswered why) -> why;
      case Reply.Books(Map<Isbn, Answer.Candidates> known, _) ->
          Optional.<Answer>ofNullable(known.get(isbn)).orElseGet(Answer.Nothing::new);
    };
  }

  /**
   * With the ISBNs that follow in the list: those before it were mostly settled without it, else
   * they would have been asked for.
   */
  private IsbnBatch batchFor(Isbn isbn) {
    announced.add(isbn);
    List<Isbn> all = new ArrayList<>(announced);
    Collections.rotate(all, -all.indexOf(isbn));
    List<Isbn> isbns = List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    IsbnBatch batch = new IsbnBatch(isbns, new CompletableFuture<>());
    for (Isbn each : isbns) {
      announced.remove(each);
      batches.put(each, batch);
    }
    while (batches.size() > KEPT) {
      batches.pollFirstEntry();
    }
    return batch;
  }

  /** Whatever happens, nobody is left waiting. */
  private Optional<Reply> ask(IsbnBatch batch, Meter meter) throws InterruptedException {
    Optional<Reply> reply = Optional.empty();
    try {
      reply = Optional.of(lookup.ask(batch.isbns(), meter));
      return reply;
    } finally {
      if (reply.isEmpty() || reply.get() instanceof Reply.NoReply) {
        takeBack(batch);
      }
      batch.reply().complete(reply);
    }
  }

  /** Those who have not come yet may have more luck. */
  private void takeBack(IsbnBatch batch) {
    synchronized (lock) {
      for (Isbn each : batch.isbns()) {
        if (batches.remove(each, batch)) {
          announced.add(each);
        }
      }
    }
  }

  private Optional<Reply> await(IsbnBatch batch, Meter meter) throws InterruptedException {
    boolean done = batch.reply().isDone();
    long start = time.nanoTime();
    try {
      return batch.reply().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a reply is never an exception", e);
    } finally {
      if (!done) {
        meter.waited(time.since(start));
      }
    }
  }
}
