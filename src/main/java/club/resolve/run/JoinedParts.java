package club.resolve.run;

import club.resolve.book.Book;
import club.resolve.input.BookList;
import club.resolve.input.BookReader;
import club.resolve.input.Columns;
import club.resolve.input.InputException;
import club.resolve.input.InputRow;
import club.resolve.output.Format;
import club.resolve.output.Formulas;
import club.resolve.output.OutputFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the results of the parts of a list together, once all of them are there and whole.
 *
 * @param result the place of all rows; the results of the parts stand beside it
 */
public record JoinedParts(Path list, Columns columns, Path result) {

  /** The name of a part's file, around the two numbers. */
  private static final Pattern PART =
      Pattern.compile("(.+)\\.[0-9]+-of-([0-9]{1,4})((?:\\.[^.]*)?)");

  /**
   * Writes the result.
   *
   * @return the number of its rows
   * @throws UserError when a part is missing, is not whole or is none of this list, or the parts do
   *     not belong together
   */
  public long write() throws IOException {
    Format format = Format.ofEnding(result.toString()).orElse(Format.CSV);
    if (format.forPeople()) {
      throw new UserError("%s: pages are not joined; join csv or jsonl".formatted(result));
    }
    long rows;
    try (BookList books = BookList.inFile(list, columns);
        OutputFile file = OutputFile.at(result)) {
      int parts = parts();
      rows = books.check();
      try (OutputStream out = file.openBytes()) {
        copyAll(parts, rows, out);
      }
      requireRowsOf(books, rows, parts);
      file.commit();
    }
    return rows;
  }

  private void copyAll(int parts, long rows, OutputStream out) throws IOException {
    byte[] first = copy(new ListPart(1, parts), rows, out);
    for (int number = 2; number <= parts; number++) {
      ListPart part = new ListPart(number, parts);
      if (!Arrays.equals(first, copy(part, rows, out))) {
        throw new UserError(
            "%s begins with another header than the first part; run each with the same options"
                .formatted(part.file(result)));
      }
    }
  }

  /** The number of parts that the results beside the place are of. */
  private int parts() throws IOException {
    TreeMap<String, Set<Integer>> all = partsBeside(result);
    Set<Integer> found = all.getOrDefault(String.valueOf(result.getFileName()), Set.of());
    if (found.size() > 1) {
      throw new UserError(
          "there are parts of %s, but by different numbers: %s; take the old ones away"
              .formatted(result, found));
    }
    if (found.isEmpty()) {
      throw new UserError(
          "there is no part of %s, such as %s; %s"
              .formatted(
                  result,
                  new ListPart(1, 8).file(result),
                  all.isEmpty()
                      ? "put the results of the runs with --part there"
                      : "parts of %s are there, so name it: -o %s"
                          .formatted(all.firstKey(), result.resolveSibling(all.firstKey()))));
    }
    return found.iterator().next();
  }

  /**
   * The names of the results that stand in parts in a folder, each with the numbers of its parts.
   *
   * @param file in that folder
   */
  public static TreeMap<String, Set<Integer>> partsBeside(Path file) throws IOException {
    TreeMap<String, Set<Integer>> found = new TreeMap<>();
    Path folder = file.toAbsolutePath().resolveSibling("");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path each : files) {
        Matcher part = PART.matcher(String.valueOf(each.getFileName()));
        if (part.matches()) {
          found
              .computeIfAbsent(part.group(1) + part.group(3), _ -> new TreeSet<>())
              .add(Integer.parseInt(part.group(2)));
        }
      }
    }
    return found;
  }

  /**
   * Copies a part, the first one with its header.
   *
   * @return its header
   */
  private byte[] copy(ListPart part, long rows, OutputStream out) throws IOException {
    Path file = part.file(result);
    if (Files.notExists(file)) {
      throw new UserError("%s is missing; %s".formatted(file, again(part)));
    }
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(1);
      boolean csv = in.read() != '{';
      in.reset();
      if (csv) {
        records(in, 1, true, header);
      }
      if (part.number() == 1) {
        header.writeTo(out);
      }
      long found = records(in, Long.MAX_VALUE, csv, out);
      if (found != part.size(rows)) {
        throw new UserError(
            "%s has %d rows, and not the %d of its part; %s"
                .formatted(file, found, part.size(rows), again(part)));
      }
    }
    return header.toByteArray();
  }

  private String again(ListPart part) {
    return "run resolve %s --part=%s -o %s again".formatted(list, part, result);
  }

  /**
   * Makes sure that each row of the parts has the title of its row in the list, where the parts
   * have a column of titles.
   */
  private void requireRowsOf(BookList books, long rows, int parts) throws IOException {
    String own = books.header().title();
    try (BookReader all = books.open()) {
      for (int number = 1; number <= parts; number++) {
        ListPart part = new ListPart(number, parts);
        if (part.size(rows) == 0) {
          continue;
        }
        Path file = part.file(result);
        Optional<BookList> titles = titles(file, own);
        if (titles.isEmpty()) {
          return;
        }
        try (BookList of = titles.get();
            BookReader there = of.open()) {
          requireSame(all, there, file, part);
        }
      }
    }
  }

  /**
   * The rows of a part by their titles; empty where it has none.
   *
   * @param own the name of the list's column of titles, which a part may have in place of ours
   */
  private static Optional<BookList> titles(Path file, String own) throws IOException {
    for (String name : new String[] {"Title", own}) {
      BookList rows = BookList.inFile(file, new Columns(Optional.of(name), Optional.empty()));
      try {
        rows.header();
        return Optional.of(rows);
      } catch (InputException _) {
        rows.close();
      }
    }
    return Optional.empty();
  }

  private void requireSame(BookReader all, BookReader rows, Path file, ListPart part)
      throws IOException {
    for (Optional<InputRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      String found = row.get().book().title();
      Book wanted = all.next().orElseThrow().book();
      if (!found.equals(wanted.title()) && !found.equals(Formulas.DEFUSED.in(wanted.title()))) {
        throw new UserError(
            "%s is no part of this list: its row %d is \"%s\", and row %d of %s is \"%s\"; %s"
                .formatted(
                    file,
                    row.get().book().row(),
                    found,
                    wanted.row(),
                    list,
                    wanted.title(),
                    again(part)));
      }
    }
  }

  /**
   * Copies so many records.
   *
   * @param csv true if line ends may stand within quotation marks (RFC 4180)
   * @return their number
   */
  private static long records(InputStream in, long most, boolean csv, OutputStream out)
      throws IOException {
    long records = 0;
    boolean quoted = false;
    boolean begun = false;
    int next = 0;
    while (records < most && (next = in.read()) >= 0) {
      out.write(next);
      begun = true;
      quoted ^= csv && next == '"';
      if (next == '\n' && !quoted) {
        records++;
        begun = false;
      }
    }
    return begun ? records + 1 : records;
  }
}
