package club.resolve.catalog;

import club.resolve.book.Isbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marc4j.marc.ControlField;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.Subfield;

/**
 * A library's record of a book, of which the fields are read that tell what it is
 * (https://www.loc.gov/marc/bibliographic/). Pure.
 */
record MarcBook(Record record) {
  /** Texts, printed or written, and what is spoken. */
  private static final String BOOKS = "ati ";

  /** The punctuation between the fields of a card, which older records bring along (ISBD). */
  private static final Pattern END = Pattern.compile("[\\s/:;=,]+$|(?<=\\p{L}{3})\\.[\\s/:;=,]*$");

  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9 -]{8,15}[0-9Xx]");
  private static final Pattern WRITER =
      Pattern.compile("(?:aut|author|verfasser|auteur|autor)\\b.*", Pattern.CASE_INSENSITIVE);

  /** The year of the first date among the fixed fields. */
  private static final int YEAR_AT = 7;

  /** Returns true for a film, a map, music, a journal. */
  boolean isNoBook() {
    char type = record.getLeader().getTypeOfRecord();
    char[] level = record.getLeader().getImplDefined1();
    boolean serial = level != null && level.length > 0 && level[0] == 's';
    return serial || BOOKS.indexOf(Character.toLowerCase(type)) < 0;
  }

  /** The title with number and name of the part, and with the subtitle; empty text for none. */
  String title() {
    return fields("245").map(MarcBook::title).findFirst().orElse("");
  }

  private static String title(DataField field) {
    StringBuilder title = new StringBuilder(text(field, 'a'));
    for (char code : new char[] {'n', 'p'}) {
      String part = text(field, code);
      title.append(part.isEmpty() || title.isEmpty() ? "" : ", ").append(part);
    }
    String rest = parallel(field) ? "" : text(field, 'b');
    return title + (rest.isEmpty() || title.isEmpty() ? "" : ": ") + rest;
  }

  /** Returns true when the title is followed by the same in another language. */
  private static boolean parallel(DataField field) {
    return raw(field, 'a').stripTrailing().endsWith("=");
  }

  /** Uniform titles, further ones, those of the original and in the original script. */
  List<String> otherTitles() {
    return Stream.of(
            fields("245").filter(MarcBook::parallel).map(field -> text(field, 'b')),
            fields("240").map(field -> text(field, 'a')),
            fields("246").map(field -> text(field, 'a')),
            fields("765").map(field -> text(field, 't')),
            originals("245").map(MarcBook::title))
        .flatMap(titles -> titles)
        .filter(title -> !title.isEmpty() && !title.equals(title()))
        .distinct()
        .toList();
  }

  /** The fields of that number in another script. */
  private Stream<DataField> originals(String tag) {
    return fields("880").filter(field -> raw(field, '6').startsWith(tag));
  }

  /**
   * The author, and further persons who are said to be authors; where there is no author, those of
   * whom nothing is said.
   */
  Optional<String> authors() {
    List<String> names = new ArrayList<>(names(fields("100")));
    boolean first = !names.isEmpty();
    names.addAll(
        names(
            fields("700")
                .filter(field -> raw(field, 't').isEmpty())
                .filter(field -> writes(field, first))));
    return Optional.of(names.stream().distinct().collect(Collectors.joining(", ")))
        .filter(text -> !text.isEmpty());
  }

  private static boolean writes(DataField field, boolean mustBeSaid) {
    String role = raw(field, '4').isEmpty() ? raw(field, 'e') : raw(field, '4');
    return role.isBlank() ? !mustBeSaid : WRITER.matcher(role.strip()).matches();
  }

  List<String> otherNames() {
    return names(originals("100"));
  }

  private static List<String> names(Stream<DataField> fields) {
    return fields.map(MarcBook::name).filter(name -> !name.isEmpty()).toList();
  }

  /** The forename first: "Remarque, Erich Maria," is Erich Maria Remarque. */
  private static String name(DataField field) {
    String name = text(field, 'a');
    int comma = name.indexOf(", ");
    return comma < 0 ? name : name.substring(comma + 2) + " " + name.substring(0, comma);
  }

  /** The first one whose check digit is right. */
  Optional<Isbn> isbn() {
    return fields("020")
        .map(field -> NUMBER.matcher(raw(field, 'a')))
        .filter(Matcher::find)
        .flatMap(number -> Isbn.parse(number.group()).stream())
        .findFirst();
  }

  OptionalInt year() {
    return Years.first(
        Stream.of(
                fields("264").filter(field -> field.getIndicator2() == '1').map(MarcBook::date),
                fields("260").map(MarcBook::date),
                fixedYear())
            .flatMap(dates -> dates));
  }

  private static String date(DataField field) {
    return raw(field, 'c');
  }

  private Stream<String> fixedYear() {
    return record.getVariableFields("008").stream()
        .filter(ControlField.class::isInstance)
        .map(field -> String.valueOf(((ControlField) field).getData()))
        .filter(data -> data.length() >= YEAR_AT + 4)
        .map(data -> data.substring(YEAR_AT, YEAR_AT + 4));
  }

  private Stream<DataField> fields(String tag) {
    return record.getVariableFields(tag).stream()
        .filter(DataField.class::isInstance)
        .map(DataField.class::cast);
  }

  private static String text(DataField field, char code) {
    return END.matcher(raw(field, code)).replaceFirst("").strip();
  }

  private static String raw(DataField field, char code) {
    Subfield subfield = field.getSubfield(code);
    return subfield == null || subfield.getData() == null ? "" : subfield.getData();
  }
}
