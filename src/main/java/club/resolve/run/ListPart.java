package club.resolve.run;

import club.resolve.book.OwnColumns;
import club.resolve.input.BookReader;
import club.resolve.input.InputRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the parts of a list, each of which is the business of a run of its own. All of them run at
 * the same time, so each has its share of what a host may be asked.
 *
 * @param number from 1
 * @param of the number of parts, from 1
 */
public record ListPart(int number, int of) {
  /** The whole list. */
  public static final ListPart WHOLE = new ListPart(1, 1);

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,3})/([1-9][0-9]{0,3})");

  /**
   * @throws IllegalArgumentException when there is no such part
   */
  public ListPart {
    if (number < 1 || number > of) {
      throw new IllegalArgumentException("there is no part %d of %d".formatted(number, of));
    }
  }

  /**
   * Reads a part such as {@code 3/8}.
   *
   * @throws IllegalArgumentException when it is none; the message is for the person who typed it
   */
  public static ListPart parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no part; write 3/8 for the third of eight".formatted(text));
    }
    return new ListPart(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
  }

  boolean isWhole() {
    return of == 1;
  }

  /** The number of rows of a list that come before this part. */
  long before(long rows) {
    return rows * (number - 1) / of;
  }

  /** The number of rows in this part of a list. */
  long size(long rows) {
    return rows * number / of - before(rows);
  }

  /** The file of the part's result, such as {@code links.3-of-8.csv} for {@code links.csv}. */
  public Path file(Path result) {
    if (isWhole()) {
      return result;
    }
    String name = String.valueOf(result.getFileName());
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    return result.resolveSibling(
        name.substring(0, dot) + "." + number + "-of-" + of + name.substring(dot));
  }

  /**
   * The rows of this part.
   *
   * @param list at its beginning; closed with what is returned
   * @param rows of the whole list
   */
  BookReader in(BookReader list, long rows) {
    return isWhole() ? list : new PartReader(list, before(rows), size(rows));
  }

  /** Leaves out what is before and behind a part. */
  private static final class PartReader implements BookReader {
    private final BookReader list;
    private long before;
    private long left;

    PartReader(BookReader list, long before, long left) {
      this.list = list;
      this.before = before;
      this.left = left;
    }

    @Override
    public OwnColumns columns() {
      return list.columns();
    }

    @Override
    public Optional<InputRow> next() throws IOException {
      for (; before > 0; before--) {
        list.next();
      }
      if (left == 0) {
        return Optional.empty();
      }
      left--;
      return list.next();
    }

    @Override
    public void close() throws IOException {
      list.close();
    }
  }

  @Override
  public String toString() {
    return number + "/" + of;
  }
}
