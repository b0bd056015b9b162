package club.resolve.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The answer of a source to a query. */
public sealed interface Answer {

  /** Results, best first; none where the source has named none. */
  default List<Candidate> candidates() {
    return List.of();
  }

  /** A fact about the book. Only facts move a book towards "not found". */
  sealed interface Fact extends Answer {}

  /** No fact: the source could not be asked, or what it said could not be understood. */
  sealed interface Unanswered extends Answer {

    /** {@link Status#BLOCKED} or {@link Status#ERROR}. */
    Status status();

    /** The outcome, as a clause for a person to read. */
    String sentence();

    /** The time at which the source may be asked again, where that is known. */
    default Optional<Instant> until() {
      return Optional.empty();
    }
  }

  /** Results, best first, never empty. */
  record Candidates(List<Candidate> list) implements Fact {
    public Candidates {
      list = List.copyOf(list);
      if (list.isEmpty()) {
        throw new IllegalArgumentException("no candidates is Nothing");
      }
    }

    @Override
    public List<Candidate> candidates() {
      return list;
    }
  }

  /** The source answered and has no result: somebody has looked, and that shows in the answer. */
  record Nothing() implements Fact {}

  /** {@link Candidates}, or {@link Nothing} for an empty list. */
  static Fact of(List<Candidate> list) {
    return list.isEmpty() ? new Nothing() : new Candidates(list);
  }

  /**
   * Neither a fact nor a failure: the source is asked by ids alone, and the query has none of them.
   */
  record NotAsked() implements Answer {}

  /**
   * The host refuses to be asked, or must not be asked.
   *
   * @param until time from which it may be asked again, where that is known
   * @param evidence the evidence of it, as a clause
   */
  record Blocked(String host, Optional<Instant> until, String evidence) implements Unanswered {
    @Override
    public Status status() {
      return Status.BLOCKED;
    }

    @Override
    public String sentence() {
      return evidence
          + until
              .map(time -> ", closed until %s (%s)".formatted(TimeOfDay.of(time), opening()))
              .orElse("");
    }

    private String opening() {
      return "to ask it anyway: resolve cache open " + host;
    }
  }

  /**
   * The run may not ask any more.
   *
   * @param spent the limit that is used up
   */
  record OverBudget(String spent) implements Unanswered {
    @Override
    public Status status() {
      return Status.BLOCKED;
    }

    @Override
    public String sentence() {
      return "budget: " + spent;
    }
  }

  /** Nobody may be asked, and the answer is not known from before. */
  record Offline() implements Unanswered {
    @Override
    public Status status() {
      return Status.BLOCKED;
    }

    @Override
    public String sentence() {
      return "no answer is stored, and --offline sends no requests";
    }
  }

  /** 429 to every try. */
  record RateLimited(String host) implements Unanswered {
    @Override
    public Status status() {
      return Status.BLOCKED;
    }

    @Override
    public String sentence() {
      return host + " answered 429 (too many requests) to every try";
    }
  }

  /**
   * The key may not be used for more questions for now, or costs money that nobody has agreed to.
   *
   * @param until time from which it may be used again, where that is known
   */
  record QuotaExhausted(String host, Optional<Instant> until) implements Unanswered {
    @Override
    public Status status() {
      return Status.BLOCKED;
    }

    @Override
    public String sentence() {
      return "the quota of the key for "
          + host
          + " is used up"
          + until.map(time -> " until " + TimeOfDay.of(time)).orElse("");
    }
  }

  /** A key is missing or was refused. */
  record Unauthorized(String evidence) implements Unanswered {
    @Override
    public Status status() {
      return Status.ERROR;
    }

    @Override
    public String sentence() {
      return evidence;
    }
  }

  /** An answer that is not of the shape the source is known to give. */
  record PageChanged(String evidence) implements Unanswered {
    @Override
    public Status status() {
      return Status.ERROR;
    }

    @Override
    public String sentence() {
      return "its answer has an unknown form: " + evidence;
    }
  }

  /**
   * A search that did not look everywhere. One of its results may be the book; that none of them
   * is, or that there are none, is no fact.
   *
   * @param list results, best first
   * @param why the part of it that failed
   */
  record Incomplete(List<Candidate> list, Unanswered why) implements Unanswered {
    public Incomplete {
      list = List.copyOf(list);
    }

    public Incomplete(List<Candidate> list, String evidence) {
      this(list, new Failed(evidence, false));
    }

    @Override
    public List<Candidate> candidates() {
      return list;
    }

    @Override
    public Status status() {
      return why.status();
    }

    @Override
    public String sentence() {
      return why.sentence();
    }

    @Override
    public Optional<Instant> until() {
      return why.until();
    }
  }

  /** The host's name leads nowhere. */
  record Unreachable(String host) implements Unanswered {
    @Override
    public Status status() {
      return Status.ERROR;
    }

    @Override
    public String sentence() {
      return "the host name " + host + " is unknown";
    }
  }

  /**
   * Nothing listens there, or nothing leads there; that may change a moment later.
   *
   * @param peer the host, or the proxy on the way to it
   */
  record NoConnection(String peer) implements Unanswered {
    @Override
    public Status status() {
      return Status.ERROR;
    }

    @Override
    public String sentence() {
      return "could not connect to " + peer;
    }
  }

  /** A connection was made, but nothing shows that it leads to the host: TLS failed. */
  record Untrusted(String error) implements Unanswered {
    @Override
    public Status status() {
      return Status.ERROR;
    }

    @Override
    public String sentence() {
      return error;
    }
  }

  /**
   * The host gave nothing to several tries in a row, and is now asked only now and then.
   *
   * @param last the failure of the last try
   */
  record Down(Unanswered last) implements Unanswered {
    @Override
    public Status status() {
      return Status.ERROR;
    }

    @Override
    public String sentence() {
      return last.sentence() + "; taken for down, and asked only now and then in this run";
    }
  }

  /**
   * The machine on which this program runs lent no file handle, thread or memory for the request,
   * or for what came of it.
   *
   * @param what the refusal, in the words of the system
   */
  record RefusedHere(String what) implements Unanswered {
    /**
     * Memory, threads or file handles that lack for one answer may well be there for the next one.
     *
     * @param error by which Java says that: lack of memory, an internal error, or a class that
     *     opens files when it is first used and cannot be loaded
     */
    public RefusedHere(Error error) {
      this(words(error));
    }

    private static String words(Error error) {
      Throwable cause = error.getCause() == null ? error : error.getCause();
      return error instanceof LinkageError
          ? "a part of Java cannot be loaded, perhaps as too many files are open (ulimit -n)"
          : String.valueOf(cause.getMessage());
    }

    @Override
    public Status status() {
      return Status.ERROR;
    }

    @Override
    public String sentence() {
      return "this machine lent no more for a request: " + what + "; use fewer workers";
    }
  }

  /** No whole answer came in time; the same request may well succeed a moment later. */
  record TimedOut(String error) implements Unanswered {
    @Override
    public Status status() {
      return Status.ERROR;
    }

    @Override
    public String sentence() {
      return error;
    }
  }

  /**
   * The network or the server failed.
   *
   * @param passing true if the same request may well succeed a moment later
   */
  record Failed(String error, boolean passing) implements Unanswered {
    @Override
    public Status status() {
      return Status.ERROR;
    }

    @Override
    public String sentence() {
      return error;
    }
  }
}
