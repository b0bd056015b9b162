package club.resolve.match;

/**
 * The result of comparing one field.
 *
 * @param typed the field as it was typed; empty where nothing was
 * @param found the field as it was found; empty where nothing was
 * @param bits the weight of the level: the logarithm to the base 2 of how many times likelier it
 *     makes that both are one book
 */
public record FieldFinding(Level level, String typed, String found, double bits) {

  /** The finding as a clause for a reason; empty where there is nothing to say. */
  public String clause() {
    return switch (level) {
      case PART_OTHER -> "another part: %s, not %s".formatted(found, typed);
      case EDITION_OTHER -> "another edition: %s, not %s".formatted(found, typed);
      case YEAR_OTHER, YEAR_OF_TITLE_OTHER -> "another year: %s, not %s".formatted(found, typed);
      case LANGUAGE_OTHER -> "another language: %s, not %s".formatted(found, typed);
      case KIND_UNASKED, KIND_BESIDE -> found;
      case KIND_OF_AUTHOR -> "%s, %s".formatted(found, level.words());
      case KIND_MISSING -> "not " + typed;
      case AUTHOR_OTHER, AUTHOR_SIMILAR -> level.words() + ": " + found;
      case AUTHOR_FORENAME -> "%s, not %s".formatted(found, typed);
      case AUTHOR_NOT_CONFIRMED -> "nothing says \"%s\"".formatted(typed);
      default -> level.words();
    };
  }
}
