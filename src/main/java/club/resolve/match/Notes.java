package club.resolve.match;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The words that are taken off a title, as they are no part of its name: the number of a part, the
 * edition, the form. One grammar for what is typed and for what is found, in brackets and outside.
 * Used for one title, by one thread.
 */
final class Notes {

  private final Numbers own = new Numbers();
  private final Set<String> places = new LinkedHashSet<>();
  private final Set<BookKind> kinds = EnumSet.noneOf(BookKind.class);
  private OptionalInt edition = OptionalInt.empty();
  private OptionalInt year = OptionalInt.empty();
  private Optional<TitleLanguage> language = Optional.empty();

  /** The numbers of parts and of volumes in a text. */
  private record Numbers(Set<String> parts, Set<String> volumes) {
    Numbers() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }
  }

  /**
   * The claims that were read.
   *
   * @param told the kinds that the words of the whole title tell
   */
  Claims claims(Set<BookKind> told) {
    Set<BookKind> all = kinds.isEmpty() ? told : kinds;
    if (!kinds.isEmpty()) {
      kinds.addAll(told);
    }
    Claims claims = new Claims(all, own.parts(), own.volumes(), places, edition, year, language);
    return claims.silent() ? Claims.NONE : claims;
  }

  /** The words of a main title without what ends it but is no name. */
  List<String> name(String text) {
    List<String> words = words(withoutSigns(text, own.volumes()));
    for (int end = ending(words, own); end > 0; end = ending(words, own)) {
      words = words.subList(0, end);
    }
    return words;
  }

  /** The words of a subtitle, which may be nothing but notes. */
  List<String> subtitle(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int border = text.indexOf(": "); border >= 0; border = text.indexOf(": ", from)) {
      words.addAll(subtitlePart(text.substring(from, border)));
      from = border + 2;
    }
    words.addAll(subtitlePart(text.substring(from)));
    return words;
  }

  private List<String> subtitlePart(String text) {
    List<String> words = words(withoutSigns(text, own.volumes()));
    if (NoteWords.isForm(words)
        || NoteWords.isFormat(words)
        || isLanguage(words)
        || BookKind.isAllOf(TitleForm.withoutArticle(words))) {
      return List.of();
    }
    for (int end = ending(words, own); end >= 0; end = ending(words, own)) {
      words = words.subList(0, end);
    }
    int head = words.isEmpty() ? -1 : partAt(words, 0, own);
    return head > 0 ? words.subList(head, words.size()) : words;
  }

  /** The words in brackets that are left: mostly the name of a series. */
  List<String> bracket(String text) {
    Set<String> signed = new LinkedHashSet<>();
    List<String> words = words(withoutSigns(text, signed));
    Numbers labelled = new Numbers();
    List<String> series = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int after = partAt(words, i, labelled);
      if (after < 0) {
        series.add(words.get(i++));
      } else {
        i = after;
      }
    }
    if (series.size() == 1 && NoteWords.isPart(series.getFirst())) {
      own.volumes().add(series.getFirst());
      return List.of();
    }
    Optional<BookKind> kind =
        series.size() == 1 ? BookKind.alone(series.getFirst()) : Optional.empty();
    if (kind.isPresent()) {
      kinds.add(kind.get());
      return List.of();
    }
    boolean numbered = !signed.isEmpty() || !labelled.volumes().isEmpty();
    boolean note =
        !numbered
            && (NoteWords.isForm(series)
                || NoteWords.isFormat(series)
                || isLanguage(series)
                || isYear(series)
                || BookKind.isAllOf(series));
    List<String> rest = note || ending(series, labelled) == 0 ? List.of() : series;
    Set<String> numbers = rest.isEmpty() ? own.volumes() : places;
    numbers.addAll(signed);
    numbers.addAll(labelled.volumes());
    own.parts().addAll(labelled.parts());
    return rest;
  }

  /** Takes "#3" out of a text, and "#1-3", which is a number of its own. */
  private static String withoutSigns(String text, Set<String> numbers) {
    int sign = text.indexOf('#');
    if (sign < 0) {
      return text;
    }
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (; sign >= 0; sign = text.indexOf('#', from)) {
      int end = number(text, sign + 1);
      if (end == sign + 1) {
        rest.append(text, from, end);
      } else {
        rest.append(text, from, sign).append(' ');
        boolean range = end < text.length() && "-–".indexOf(text.charAt(end)) >= 0;
        int last = range ? number(text, end + 1) : end;
        end = last > end + 1 ? last : end;
        numbers.add(withoutZeros(text.substring(sign + 1, end)));
      }
      from = end;
    }
    return rest.append(text, from, text.length()).toString();
  }

  /** Without zeros before another digit. */
  private static String withoutZeros(String number) {
    int start = 0;
    while (start + 1 < number.length()
        && number.charAt(start) == '0'
        && NoteWords.isDigit(number.charAt(start + 1))) {
      start++;
    }
    return number.substring(start);
  }

  /** The end of a number in digits, which may have a decimal, for novellas. */
  private static int number(String text, int start) {
    int end = start;
    while (end < text.length() && NoteWords.isDigit(text.charAt(end))) {
      end++;
    }
    boolean decimal =
        end > start
            && end + 1 < text.length()
            && text.charAt(end) == '.'
            && NoteWords.isDigit(text.charAt(end + 1));
    return decimal ? number(text, end + 1) : end;
  }

  /**
   * The place behind the number of a part or volume that begins here; -1 where none does.
   *
   * @param numbers to which it is added
   */
  private static int partAt(List<String> words, int at, Numbers numbers) {
    String word = words.get(at);
    String glued = NoteWords.glued(word);
    if (!glued.isEmpty()) {
      (word.startsWith("part") || word.startsWith("teil") ? numbers.parts() : numbers.volumes())
          .add(glued);
      return at + 1;
    }
    boolean part = NoteWords.PART_WORDS.contains(word);
    if (at + 1 >= words.size() || (!part && !NoteWords.VOLUME_WORDS.contains(word))) {
      return -1;
    }
    String number = NoteWords.asPart(words.get(at + 1));
    if (number.isEmpty()) {
      return -1;
    }
    Set<String> kind = part ? numbers.parts() : numbers.volumes();
    int next = at + 2;
    boolean joined =
        next < words.size() && ("and".equals(words.get(next)) || "to".equals(words.get(next)));
    int other = joined ? next + 1 : next;
    if (other < words.size() && NoteWords.isPart(words.get(other)) && NoteWords.isPart(number)) {
      kind.add(number + "-" + words.get(other));
      return other + 1;
    }
    kind.add(number);
    boolean of =
        next + 1 < words.size()
            && NoteWords.OF.contains(words.get(next))
            && NoteWords.isPart(words.get(next + 1));
    return of ? next + 2 : next;
  }

  /** The number of a part that a word can be. */
  static Optional<String> number(String word) {
    return Optional.of(NoteWords.asPart(word)).filter(number -> !number.isEmpty());
  }

  /**
   * The place from which on the last words are a note; -1 where they are none.
   *
   * @param numbers to which that of a part is added
   */
  private int ending(List<String> words, Numbers numbers) {
    int size = words.size();
    if (size == 0) {
      return -1;
    }
    String last = words.getLast();
    if (NoteWords.FORMS.contains(last)
        && size > 1
        && NoteWords.ARTICLES.contains(words.get(size - 2))) {
      return size - 2;
    }
    if (NoteWords.SURE_FORMATS.contains(last)) {
      return size - 1;
    }
    if (NoteWords.EDITION.contains(last)) {
      return edition(words);
    }
    if (size > 1
        && last.length() == 2
        && last.charAt(1) == 'e'
        && NoteWords.isDigit(last.charAt(0))) {
      edition = OptionalInt.of(last.charAt(0) - '0');
      return size - 1;
    }
    for (int i = Math.max(0, size - 4); i < size; i++) {
      if (NoteWords.labels(words.get(i)) && partAt(words, i, new Numbers()) == size) {
        partAt(words, i, numbers);
        return i;
      }
    }
    return -1;
  }

  /** The words that tell which edition it is, before the word "edition". */
  private int edition(List<String> words) {
    int start = words.size() - 1;
    while (start > 0) {
      String word = words.get(start - 1);
      OptionalInt ordinal = Numerals.ordinal(word);
      boolean anniversary = words.get(start).startsWith("anniversary");
      if (ordinal.isPresent() && !anniversary) {
        edition = ordinal;
      }
      boolean format = NoteWords.FORMATS.contains(word) || TitleLanguage.named(word).isPresent();
      if (format && !NoteWords.FORMATS.contains(word)) {
        language = TitleLanguage.named(word);
      }
      if (ordinal.isEmpty()
          && !format
          && !NoteWords.KINDS_OF_EDITION.contains(word)
          && !NoteWords.isYear(word)) {
        break;
      }
      start--;
    }
    return start == words.size() - 1 ? -1 : start;
  }

  private boolean isYear(List<String> words) {
    boolean one = words.size() == 1 || (words.size() == 2 && "c".equals(words.getFirst()));
    boolean range = words.size() == 2 && words.getLast().matches("[0-9]{2}|[0-9]{4}");
    String first = !words.isEmpty() && one ? words.getLast() : range ? words.getFirst() : "";
    if (!NoteWords.isYear(first)) {
      return false;
    }
    year = OptionalInt.of(Integer.parseInt(first));
    return true;
  }

  /** "German", "in German", "French translation". */
  private boolean isLanguage(List<String> words) {
    if (words.isEmpty() || words.size() > 3) {
      return false;
    }
    Optional<TitleLanguage> named = Optional.empty();
    for (String word : words) {
      Optional<TitleLanguage> one = TitleLanguage.named(word);
      if (one.isEmpty() && !NoteWords.BESIDE_LANGUAGES.contains(word)) {
        return false;
      }
      named = one.isPresent() ? one : named;
    }
    if (named.isPresent()) {
      language = named;
    }
    return named.isPresent();
  }

  private static List<String> words(String text) {
    return TitleForm.words(text);
  }
}
