package club.resolve.compare;

import java.util.OptionalInt;

/** The kind of effort that takes the time of a piece of work. */
public sealed interface Effort {

  /** Answers, for which any number of workers can wait side by side. */
  record IoBound() implements Effort {}

  /** Nothing but the cores of the machine. */
  record CpuBound(int cores) implements Effort {}

  /** First an answer, and then the cores of the machine. */
  record Both(int cores) implements Effort {}

  /** The number of pieces that can really be computed at once; empty where nothing is computed. */
  default OptionalInt coresAtWork() {
    return switch (this) {
      case IoBound() -> OptionalInt.empty();
      case CpuBound(int cores) -> OptionalInt.of(cores);
      case Both(int cores) -> OptionalInt.of(cores);
    };
  }
}
