package club.resolve.cli;

import club.resolve.book.Confidence;
import club.resolve.input.CsvTable;
import club.resolve.output.ColumnChoice;
import club.resolve.run.ListPart;
import club.resolve.service.KnownSources;
import club.resolve.service.SourceSpec;
import club.resolve.timing.Durations;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A way from the text that is typed to a value.
 *
 * @param reading throws {@link IllegalArgumentException} for a wrong text; its message names the
 *     right form
 */
record Converter<T>(Class<T> type, Function<String, T> reading) implements ITypeConverter<T> {
  /** The highest count of anything: more would be a slip of the hand. */
  private static final int MOST = 100_000;

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern MAIL_FORM = Pattern.compile("[\\x21-\\x7E]+@[\\x21-\\x7E]+");

  static final Converter<String> TEXT = new Converter<>(String.class, text -> text);
  static final Converter<Path> PATH = new Converter<>(Path.class, Converter::path);
  static final Converter<String> MAIL = new Converter<>(String.class, Converter::mail);

  /** Counts of things of which at least one is needed. */
  static final Converter<Integer> COUNT = whole(1, MOST);

  static final Converter<Integer> PORT = whole(0, 65_535);

  static final Converter<Integer> COUNT_OR_NONE = whole(0, MOST);
  static final Converter<Confidence> CONFIDENCE =
      new Converter<>(
          Confidence.class,
          text ->
              Confidence.parse(text)
                  .orElseThrow(() -> wrong("'%s' is not %s".formatted(text, Confidence.FORM))));

  static final Converter<Duration> DURATION = new Converter<>(Duration.class, Durations::parse);

  static final Converter<ListPart> PART = new Converter<>(ListPart.class, ListPart::parse);

  static final Converter<ColumnChoice> COLUMNS =
      new Converter<>(ColumnChoice.class, Converter::columns);

  /** The sources of one use of the option. Picocli would take a bare list apart. */
  record Chain(List<SourceSpec> specs) {}

  /** The sources of all uses of the option. */
  static List<SourceSpec> joined(Chain... chains) {
    return Arrays.stream(chains).flatMap(chain -> chain.specs().stream()).toList();
  }

  /**
   * @param known the sources that can be named
   */
  static Converter<Chain> chain(KnownSources known) {
    return new Converter<>(Chain.class, text -> new Chain(known.parseChain(text)));
  }

  /** The constants of an enum, under their {@link Names}. */
  static <E extends Enum<E>> Converter<E> constant(Class<E> type) {
    return new Converter<>(
        type,
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> Names.of(constant).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                    () ->
                        wrong(
                            "'%s' is none of %s%s"
                                .formatted(
                                    text,
                                    Names.all(type),
                                    Suggestion.among(Names.list(type), text)))));
  }

  @Override
  public T convert(String text) {
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  private static Converter<Integer> whole(int least, int most) {
    return new Converter<>(
        Integer.class,
        text -> {
          int number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
          if (number < least || number > most) {
            throw wrong("'%s' is not a whole number from %d to %d".formatted(text, least, most));
          }
          return number;
        });
  }

  /** Cut as a line of CSV, as the name of a column may contain a comma. */
  private static ColumnChoice columns(String text) {
    List<String> names = CsvTable.cells(text).stream().map(String::strip).toList();
    if (names.isEmpty() || names.contains("")) {
      throw wrong("'" + text + "' names a column without letters");
    }
    return new ColumnChoice(names);
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException _) {
      throw wrong("'" + text + "' cannot be the name of a file");
    }
  }

  private static String mail(String text) {
    if (!MAIL_FORM.matcher(text).matches()) {
      throw wrong("'" + text + "' is not a mail address");
    }
    return text;
  }

  private static IllegalArgumentException wrong(String message) {
    return new IllegalArgumentException(message);
  }
}
