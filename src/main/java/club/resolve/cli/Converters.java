package club.resolve.cli;

import club.resolve.batch.Mode;
import club.resolve.check.LinkFormat;
import club.resolve.check.Statuses;
import club.resolve.contest.JobName;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.output.Format;
import club.resolve.service.KnownSources;
import club.resolve.service.SourceSpec;
import club.resolve.timing.Durations;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From what is typed to what is meant; a message says what would have been right. */
final class Converters {
  /** The highest count of anything: more would be a slip of the hand. */
  private static final int MOST = 100_000;

  private Converters() {}

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> Names.of(constant).equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("'" + text + "' is none of " + Names.all(type)));
  }

  static final class OfMode implements ITypeConverter<Mode> {
    @Override
    public Mode convert(String text) {
      return constant(Mode.class, text);
    }
  }

  static final class OfJob implements ITypeConverter<JobName> {
    @Override
    public JobName convert(String text) {
      return constant(JobName.class, text);
    }
  }

  static final class OfFormat implements ITypeConverter<Format> {
    @Override
    public Format convert(String text) {
      return constant(Format.class, text);
    }
  }

  static final class OfLinkFormat implements ITypeConverter<LinkFormat> {
    @Override
    public LinkFormat convert(String text) {
      return constant(LinkFormat.class, text);
    }
  }

  /** One use of the option; picocli would take a bare list apart. */
  static final class OfStatuses implements ITypeConverter<Statuses> {
    @Override
    public Statuses convert(String text) {
      try {
        return Statuses.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  static final class OfFallback implements ITypeConverter<Fallback> {
    @Override
    public Fallback convert(String text) {
      return constant(Fallback.class, text);
    }
  }

  static final class OfShell implements ITypeConverter<CompletionCommand.Shell> {
    @Override
    public CompletionCommand.Shell convert(String text) {
      return constant(CompletionCommand.Shell.class, text);
    }
  }

  static final class OfColor implements ITypeConverter<Talk.Color> {
    @Override
    public Talk.Color convert(String text) {
      return constant(Talk.Color.class, text);
    }
  }

  /** One use of the option; picocli would take a bare list apart. */
  record Chain(List<SourceSpec> specs) {}

  /** The sources of all uses of the option. */
  static List<SourceSpec> joined(Chain... chains) {
    return Arrays.stream(chains).flatMap(chain -> chain.specs().stream()).toList();
  }

  static final class OfChain implements ITypeConverter<Chain> {
    private final KnownSources known;

    OfChain(KnownSources known) {
      this.known = known;
    }

    @Override
    public Chain convert(String text) {
      try {
        return new Chain(known.parseChain(text));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  static final class OfPath implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      try {
        return Path.of(text);
      } catch (InvalidPathException _) {
        throw new TypeConversionException("'" + text + "' cannot be the name of a file");
      }
    }
  }

  static final class OfContact implements ITypeConverter<String> {
    private static final Pattern MAIL = Pattern.compile("[\\x21-\\x7E]+@[\\x21-\\x7E]+");

    @Override
    public String convert(String text) {
      if (!MAIL.matcher(text).matches()) {
        throw new TypeConversionException("'" + text + "' is not a mail address");
      }
      return text;
    }
  }

  /** A share such as {@code 0.995}. */
  static final class OfShare implements ITypeConverter<Double> {
    private static final Pattern FORM = Pattern.compile("0?\\.[0-9]{1,15}|1(?:\\.0{1,15})?");

    @Override
    public Double convert(String text) {
      double share = FORM.matcher(text).matches() ? Double.parseDouble(text) : 0;
      if (share <= 0) {
        throw new TypeConversionException(
            "'" + text + "' is not a share; write it like 0.995, above 0 and at most 1");
      }
      return share;
    }
  }

  /** Whole numbers within bounds. */
  abstract static class OfWhole implements ITypeConverter<Integer> {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,9}");

    private final int least;
    private final int most;

    private OfWhole(int least, int most) {
      this.least = least;
      this.most = most;
    }

    @Override
    public Integer convert(String text) {
      int number = FORM.matcher(text).matches() ? Integer.parseInt(text) : -1;
      if (number < least || number > most) {
        throw new TypeConversionException(
            "'%s' is not a whole number from %d to %d".formatted(text, least, most));
      }
      return number;
    }
  }

  /** Counts of things of which at least one is needed. */
  static final class OfCount extends OfWhole {
    OfCount() {
      super(1, MOST);
    }
  }

  /** Counts of things of which there may be none. */
  static final class OfCountOrNone extends OfWhole {
    OfCountOrNone() {
      super(0, MOST);
    }
  }

  static final class OfConfidence extends OfWhole {
    OfConfidence() {
      super(0, 100);
    }
  }

  /** Durations such as {@code 5s}. */
  static final class OfDuration implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        return Durations.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  /** Numbers of bytes such as {@code 500k}, {@code 32m}, {@code 1g}. */
  static final class OfSize implements ITypeConverter<Long> {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})([kmg]?)");
    private static final Map<String, Long> BYTES =
        Map.of("", 1L, "k", 1L << 10, "m", 1L << 20, "g", 1L << 30);

    @Override
    public Long convert(String text) {
      Matcher parts = FORM.matcher(text.toLowerCase(Locale.ROOT));
      if (!parts.matches()) {
        throw new TypeConversionException(
            "'" + text + "' is not a size; write it like 500k, 32m or 1g");
      }
      return Long.parseLong(parts.group(1)) * BYTES.getOrDefault(parts.group(2), 1L);
    }
  }
}
