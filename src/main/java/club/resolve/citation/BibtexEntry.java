package club.resolve.citation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An entry of BibTeX or biblatex, with values as LaTeX. BibTeX's own fields are those of
 * "BibTeXing" (Patashnik 1988), further ones those of biblatex' manual.
 *
 * @param line where it begins, counted from 1
 * @param type in lower case, such as {@code book}
 * @param key by which others refer to it; blank when it has none
 * @param values in the order of the entry, by names in lower case
 */
record BibtexEntry(long line, String type, String key, Map<String, List<String>> values) {
  static final Roles ROLES =
      new Roles(
          "entrytype",
          Set.of("inbook", "incollection", "suppbook", "suppcollection", "inreference"),
          List.of("title"),
          "subtitle",
          List.of("booktitle"),
          "booksubtitle",
          List.of("author"),
          List.of("bookauthor", "editor"),
          List.of("date", "year"),
          "isbn");

  private static final Set<String> NAMES =
      Set.of("author", "editor", "bookauthor", "translator", "editora", "editorb", "editorc");

  /** Fields whose characters mean themselves. */
  private static final Set<String> VERBATIM =
      Set.of("doi", "eprint", "file", "pdf", "url", "urlraw", "crossref", "keywords");

  private static final Set<String> DATES = Set.of("date", "year");

  /** A field of one entry that another one takes, perhaps under another name. */
  private record Taken(String from, String to) {}

  /**
   * The fields that an entry takes from the one that it refers to, where it has none of its own.
   * They are few, so that many entries which refer to a large one stay small.
   */
  private static final List<Taken> TAKEN_BY_A_WHOLE =
      Stream.of("title", "subtitle", "author", "editor", "date", "year", "publisher")
          .map(name -> new Taken(name, name))
          .toList();

  private static final List<Taken> TAKEN_BY_A_PART =
      List.of(
          new Taken("booktitle", "booktitle"),
          new Taken("title", "booktitle"),
          new Taken("subtitle", "booksubtitle"),
          new Taken("author", "bookauthor"),
          new Taken("editor", "editor"),
          new Taken("date", "date"),
          new Taken("year", "year"),
          new Taken("publisher", "publisher"),
          new Taken("isbn", "isbn"));

  /** Returns the fields in plain text, with those that the entry takes from another one. */
  EntryFields fields(Map<String, BibtexEntry> byKey) {
    EntryFields fields = new EntryFields();
    fields.add("entrytype", type);
    fields.add("entrykey", key);
    values.forEach((name, all) -> all.forEach(value -> add(fields, name, value)));
    Optional.ofNullable(byKey.get(fields.first("crossref").toLowerCase(Locale.ROOT)))
        .ifPresent(parent -> take(parent, fields));
    return fields;
  }

  private void take(BibtexEntry parent, EntryFields fields) {
    Set<String> own = new HashSet<>(values.keySet());
    if (own.contains("title")) {
      own.add("subtitle");
    }
    if (own.contains("booktitle")) {
      own.add("booksubtitle");
    }
    if (DATES.stream().anyMatch(own::contains)) {
      own.addAll(DATES);
    }
    for (Taken taken : ROLES.isPart(type) ? TAKEN_BY_A_PART : TAKEN_BY_A_WHOLE) {
      List<String> there = parent.values.getOrDefault(taken.from, List.of());
      if (!there.isEmpty() && own.add(taken.to)) {
        there.forEach(value -> add(fields, taken.to, value));
      }
    }
  }

  private static void add(EntryFields fields, String name, String value) {
    if (NAMES.contains(name)) {
      People.ofBibtex(value).forEach(each -> fields.add(name, each));
    } else {
      fields.add(name, VERBATIM.contains(name) ? value : LatexText.plain(value));
    }
  }
}
