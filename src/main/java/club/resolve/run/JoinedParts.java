package club.resolve.run;

import club.resolve.input.BookList;
import club.resolve.input.Columns;
import club.resolve.output.Format;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the results of the parts of a list together, once all of them are there and whole.
 *
 * @param result the place of all rows; the results of the parts stand beside it
 */
public record JoinedParts(Path list, Columns columns, Path result) {

  /**
   * Writes the result.
   *
   * @return the number of its rows
   * @throws UserError when a part is missing or not whole, or the parts do not belong together
   */
  public long write() throws IOException {
    Format format = Format.ofEnding(result.toString()).orElse(Format.CSV);
    if (format.forPeople()) {
      throw new UserError("%s: pages are not joined; join csv or jsonl".formatted(result));
    }
    long rows;
    try (BookList books = BookList.inFile(list, columns)) {
      rows = books.check();
    }
    try (OutputFile file = OutputFile.at(result)) {
      try (OutputStream out = file.openBytes()) {
        copyAll(parts(), rows, format, out);
      }
      file.commit();
    }
    return rows;
  }

  private void copyAll(int parts, long rows, Format format, OutputStream out) throws IOException {
    byte[] first = copy(new ListPart(1, parts), rows, format, out);
    for (int number = 2; number <= parts; number++) {
      ListPart part = new ListPart(number, parts);
      if (!Arrays.equals(first, copy(part, rows, format, out))) {
        throw new UserError(
            "%s has other columns than the first part; run each with the same options"
                .formatted(part.file(result)));
      }
    }
  }

  /** The number of parts that the results beside the place are of. */
  private int parts() throws IOException {
    String name = String.valueOf(result.getFileName());
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    Pattern form =
        Pattern.compile(
            Pattern.quote(name.substring(0, dot) + ".")
                + "[0-9]+-of-([0-9]{1,4})"
                + Pattern.quote(name.substring(dot)));
    Set<Integer> found = new TreeSet<>();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(result.toAbsolutePath().resolveSibling(""))) {
      for (Path each : all) {
        Matcher part = form.matcher(String.valueOf(each.getFileName()));
        if (part.matches()) {
          found.add(Integer.parseInt(part.group(1)));
        }
      }
    }
    if (found.size() != 1) {
      throw new UserError(
          found.isEmpty()
              ? "there is no part of %s, such as %s"
                  .formatted(result, new ListPart(1, 8).file(result))
              : "there are parts of %s, but by different numbers: %s; take the old ones away"
                  .formatted(result, found));
    }
    return found.iterator().next();
  }

  /**
   * Copies a part, the first one with its header.
   *
   * @return its header
   */
  private byte[] copy(ListPart part, long rows, Format format, OutputStream out)
      throws IOException {
    Path file = part.file(result);
    if (Files.notExists(file)) {
      throw new UserError("%s is missing; %s".formatted(file, again(part)));
    }
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      if (format == Format.CSV) {
        records(in, 1, true, header);
      }
      if (part.number() == 1) {
        header.writeTo(out);
      }
      long found = records(in, Long.MAX_VALUE, format == Format.CSV, out);
      if (found != part.size(rows)) {
        throw new UserError(
            "%s has %d rows, and not the %d of its part; %s"
                .formatted(file, found, part.size(rows), again(part)));
      }
    }
    return header.toByteArray();
  }

  private String again(ListPart part) {
    return "run resolve %s --part=%s again".formatted(list, part);
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
