package club.resolve.pasted;

/** The kind of a line, as far as the line alone tells. */
enum LineKind {
  /** Beyond the first or the last line. */
  END,
  BLANK,
  /** Neither letters nor digits, or the fence of a block of code. */
  SEPARATOR,
  /** A heading of Markdown. */
  TITLED,
  /** Sender and time of a chat, above the message. */
  STAMP,
  /** Longer than any title. */
  PROSE,
  WORDS
}
