package club.resolve.book;

import java.util.Optional;

/** The decision about a book. */
public sealed interface Resolution {

  Status status();

  /** The reason, as a clause for a person to read. */
  String reason();

  /** The result that the link comes from. */
  default Optional<Candidate> candidate() {
    return Optional.empty();
  }

  /** Empty where nothing was weighed. */
  default Optional<Confidence> confidence() {
    return Optional.empty();
  }

  /** A link that can be trusted. */
  record Match(Candidate found, Confidence certainty, String reason) implements Resolution {
    @Override
    public Status status() {
      return Status.MATCH;
    }

    @Override
    public Optional<Candidate> candidate() {
      return Optional.of(found);
    }

    @Override
    public Optional<Confidence> confidence() {
      return Optional.of(certainty);
    }
  }

  /** A likely link, but under the bar or with a rival: worth a look. */
  record Review(Candidate found, Confidence certainty, String reason) implements Resolution {
    @Override
    public Status status() {
      return Status.REVIEW;
    }

    @Override
    public Optional<Candidate> candidate() {
      return Optional.of(found);
    }

    @Override
    public Optional<Confidence> confidence() {
      return Optional.of(certainty);
    }
  }

  /** A link that may well be wrong. */
  record Guess(Candidate found, String reason) implements Resolution {
    @Override
    public Status status() {
      return Status.GUESS;
    }

    @Override
    public Optional<Candidate> candidate() {
      return Optional.of(found);
    }
  }

  /** Every source answered, and none has the book. */
  record NotFound(String reason) implements Resolution {
    @Override
    public Status status() {
      return Status.NOT_FOUND;
    }
  }

  /** A source could not be asked. */
  record SourceBlocked(String reason) implements Resolution {
    @Override
    public Status status() {
      return Status.BLOCKED;
    }
  }

  /** A source failed. */
  record SourceFailed(String reason) implements Resolution {
    @Override
    public Status status() {
      return Status.ERROR;
    }
  }

  /** There was nothing to ask for. */
  record Skipped(String reason) implements Resolution {
    @Override
    public Status status() {
      return Status.SKIPPED;
    }
  }
}
