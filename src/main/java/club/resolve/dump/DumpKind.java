package club.resolve.dump;

/**
 * The kind of a file of the dump, in the order in which they are read: after the editions it is
 * known which works are needed, and after these, which authors.
 */
enum DumpKind {
  /** Records of all types. */
  ALL,
  EDITIONS,
  REDIRECTS,
  WORKS,
  AUTHORS,
  RATINGS,
  READING_LOG
}
