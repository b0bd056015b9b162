package club.resolve.service;

import club.resolve.book.Answer;
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
 * Looks up books by their numbers, many at a time. Whoever needs one first takes those that were
 * announced along in the same request; whoever needs one of these waits for that request. Where as
 * many requests are under way as may be, those who come wait, and go together in the next one.
 * Thread-safe.
 *
 * @param <K> the number of a book: its ISBN, or another that its source knows
 */
final class Batches<K> {
  /**
   * The number of keys that are kept of those announced but not needed, and of those answered: more
   * than there are rows in work. A dropped one is only asked again.
   */
  private static final int KEPT = 20_000;

  private final Lookup<K> lookup;
  private final int most;
  private final int atOnce;
  private final Time time;
  private final Object lock = new Object();

  /** Announced and in no request yet, in the order of the list. */
  private final SequencedSet<K> announced = new LinkedHashSet<>();

  private final SequencedMap<K, BookBatch<K>> batches = new LinkedHashMap<>();
  private int underWay;

  /** Returns true when a request for it is under way, or was answered, and that is remembered. */
  boolean asked(K key) {
    synchronized (lock) {
      return batches.containsKey(key);
    }
  }

  /** The reply to one request, about all of its keys. */
  sealed interface Reply<K> {
    /**
     * The books that are known; the others are not.
     *
     * @param shown true if the reply itself shows that somebody looked
     */
    record Books<K>(Map<K, Answer.Candidates> known, boolean shown) implements Reply<K> {
      public Books {
        known = Map.copyOf(known);
      }
    }

    /** No word about any of them. */
    record NoReply<K>(Answer.Unanswered why) implements Reply<K> {}
  }

  /** Sends one request. */
  @FunctionalInterface
  interface Lookup<K> {
    /**
     * Asks and waits for the answer.
     *
     * @param keys at least one, at most as many as go into a request, none twice
     * @param meter the meter of the row that asks
     */
    Reply<K> ask(List<K> keys, Meter meter) throws InterruptedException;
  }

  /**
   * A request that is under way or answered.
   *
   * @param reply empty when whoever asked gave up
   */
  private record BookBatch<K>(List<K> keys, CompletableFuture<Optional<Reply<K>>> reply) {}

  /**
   * Creates batches of which none is asked for yet.
   *
   * @param most keys in one request
   * @param atOnce requests that may be under way at a time
   */
  Batches(Lookup<K> lookup, int most, int atOnce, Time time) {
    this.lookup = lookup;
    this.most = most;
    this.atOnce = atOnce;
    this.time = time;
  }

  /** Takes in a key that will probably be needed soon. Never blocks. */
  void announce(K key) {
    synchronized (lock) {
      if (!batches.containsKey(key) && announced.add(key) && announced.size() > KEPT) {
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
  Answer find(K key, Meter meter) throws InterruptedException {
    while (true) {
      BookBatch<K> batch;
      boolean ours;
      synchronized (lock) {
        awaitTurn(key, meter);
        Optional<BookBatch<K>> others = Optional.ofNullable(batches.get(key));
        ours = others.isEmpty();
        batch = others.orElseGet(() -> batchFor(key));
      }
      Optional<Reply<K>> reply = ours ? ask(batch, meter) : await(batch, meter);
      if (reply.isPresent()) {
        return about(key, reply.get());
      }
    }
  }

  /** Returns when a request has the key, or may be sent for it. Called with the lock. */
  private void awaitTurn(K key, Meter meter) throws InterruptedException {
    if (batches.containsKey(key) || underWay < atOnce) {
      return;
    }
    announce(key);
    long start = time.nanoTime();
    try {
      while (!batches.containsKey(key) && underWay >= atOnce) {
        lock.wait();
      }
    } finally {
      meter.waited(time.since(start));
    }
  }

  private static Answer about(Object key, Reply<?> reply) {
    return switch (reply) {
      case Reply.NoReply<?>(Answer.Unanswered why) -> why;
      case Reply.Books<?>(var known, _) ->
          Optional.<Answer>ofNullable(known.get(key)).orElseGet(Answer.Nothing::new);
    };
  }

  /**
   * A request with the keys that follow in the list: those before it were mostly settled without
   * it, else they would have been asked for. Called with the lock.
   */
  private BookBatch<K> batchFor(K key) {
    announced.add(key);
    List<K> all = new ArrayList<>(announced);
    Collections.rotate(all, -all.indexOf(key));
    List<K> keys = List.copyOf(all.subList(0, Math.min(most, all.size())));
    BookBatch<K> batch = new BookBatch<>(keys, new CompletableFuture<>());
    for (K each : keys) {
      announced.remove(each);
      batches.put(each, batch);
    }
    while (batches.size() > KEPT) {
      batches.pollFirstEntry();
    }
    underWay++;
    lock.notifyAll();
    return batch;
  }

  /** Whatever happens, nobody is left waiting. */
  private Optional<Reply<K>> ask(BookBatch<K> batch, Meter meter) throws InterruptedException {
    Optional<Reply<K>> reply = Optional.empty();
    try {
      reply = Optional.of(lookup.ask(batch.keys(), meter));
      return reply;
    } finally {
      end(batch, reply.isEmpty() || reply.get() instanceof Reply.NoReply);
      batch.reply().complete(reply);
    }
  }

  /**
   * Lets the next request begin.
   *
   * @param inVain true where those who have not come yet may have more luck
   */
  private void end(BookBatch<K> batch, boolean inVain) {
    synchronized (lock) {
      for (K each : inVain ? batch.keys() : List.<K>of()) {
        if (batches.remove(each, batch)) {
          announced.add(each);
        }
      }
      underWay--;
      lock.notifyAll();
    }
  }

  private Optional<Reply<K>> await(BookBatch<K> batch, Meter meter) throws InterruptedException {
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
