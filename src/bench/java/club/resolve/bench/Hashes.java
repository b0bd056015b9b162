package club.resolve.bench;

/** Numbers that look random, each a pure function of another one. */
final class Hashes {
  private Hashes() {}

  /**
   * The finisher of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
   * generators", 2014).
   */
  static long mixed(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** One of so many streams of numbers, of a seed. */
  static long of(long seed, int stream, long number) {
    return mixed(mixed(seed * 1_000_003 + stream) + number);
  }
}
