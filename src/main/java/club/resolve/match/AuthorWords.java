package club.resolve.match;

import java.util.Set;

/** The words of a cell with authors that are no part of a name. */
final class AuthorWords {
  static final Set<String> BETWEEN = Set.of("and", "with", "und", "et", "og", "och");

  /** Words of notes that are in no name: "Oprah's Book Club". */
  static final Set<String> OF_NOTES =
      Set.of(
          "award",
          "books",
          "classics",
          "club",
          "collection",
          "library",
          "pick",
          "press",
          "prize",
          "selection",
          "shortlist",
          "winner");

  static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "dphil", "esq", "mba", "msc", "obe");

  static final Set<String> HONORIFICS =
      Set.of("dr", "prof", "professor", "sir", "mr", "mrs", "ms", "dame", "rev");

  /** The work of a contributor, before "by". */
  static final Set<String> DONE =
      Set.of(
          "translated",
          "edited",
          "illustrated",
          "narrated",
          "read",
          "retold",
          "adapted",
          "compiled",
          "selected",
          "introduced",
          "foreword",
          "introduction",
          "afterword",
          "preface",
          "illustrations",
          "translation",
          "abridged",
          "written");

  private static final Set<String> AUTHOR = Set.of("author", "authors", "writer", "written", "著");

  /** Roles behind a name; those in Han script stand without a space, too. */
  static final Set<String> ROLES =
      Set.of(
          "author",
          "authors",
          "writer",
          "editor",
          "editors",
          "translator",
          "translators",
          "illustrator",
          "narrator",
          "contributor",
          "adapter",
          "compiler",
          "hrsg",
          "herausgeber",
          "ubersetzer",
          "著",
          "訳",
          "译",
          "譯",
          "編",
          "编",
          "绘",
          "繪");

  /** Roles that are names, too, unless they are written in small letters. */
  static final Set<String> SHORT_ROLES = Set.of("ed", "eds", "tr", "trans", "transl", "illus");

  /** Short words that are no initials, though they have no vowel. */
  static final Set<String> NO_INITIALS = Set.of("st", "ng", "mc", "ph");

  private AuthorWords() {}

  /** Returns true when a word in brackets or behind a name makes somebody no author. */
  static boolean lesserRole(String word) {
    return !AUTHOR.contains(word)
        && (ROLES.contains(word) || SHORT_ROLES.contains(word) || DONE.contains(word));
  }
}
