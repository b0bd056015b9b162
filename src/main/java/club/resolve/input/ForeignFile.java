package club.resolve.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Files that people have their books in, but that are no list, known by the bytes with which they
 * begin (as in the tables of {@code file(1)}).
 */
enum ForeignFile {
  PDF("a PDF", Advice.COPY, 0, "%PDF-"),
  POSTSCRIPT("a PostScript file", Advice.COPY, 0, "%!PS"),
  RTF("a document (RTF)", Advice.SAVE_TEXT, 0, "{\\rtf"),
  PNG("a picture (PNG)", Advice.TYPE, 0, "\u0089PNG"),
  JPEG("a picture (JPEG)", Advice.TYPE, 0, "\u00FF\u00D8\u00FF"),
  GIF("a picture (GIF)", Advice.TYPE, 0, "GIF8"),
  WEBP("a picture (WebP)", Advice.TYPE, 8, "WEBP"),
  HEIC("a picture or film (HEIC, MP4)", Advice.TYPE, 4, "ftyp"),
  TIFF("a picture (TIFF)", Advice.TYPE, 0, "II*\0", "MM\0*"),
  BMP("a picture (BMP)", Advice.TYPE, 6, "\0\0\0\0"),
  SQLITE("a database (SQLite)", Advice.EXPORT, 0, "SQLite format 3"),
  PARQUET("a Parquet file", Advice.EXPORT, 0, "PAR1"),
  SEVEN_ZIP("a 7z archive", Advice.UNPACK, 0, "7z\u00BC\u00AF"),
  RAR("a RAR archive", Advice.UNPACK, 0, "Rar!"),
  XZ("an xz archive", Advice.UNPACK, 0, "\u00FD7zXZ"),
  BZIP2("a bzip2 archive", Advice.UNPACK, 0, "BZh"),
  ZSTD("a zstd archive", Advice.UNPACK, 0, "(\u00B5/\u00FD"),
  TAR("a tar archive", Advice.UNPACK, 257, "ustar"),
  MOBI("an e-book (MOBI)", Advice.EXPORT, 60, "BOOKMOBI"),
  MP3("a piece of music (MP3)", Advice.TYPE, 0, "ID3"),
  PROGRAM("a program", Advice.NAME, 0, "\u007FELF", "MZ\u0090", "\u00CA\u00FE\u00BA\u00BE"),
  CALENDAR("a calendar", Advice.EXPORT, 0, "BEGIN:VCALENDAR"),
  CONTACTS("an address book", Advice.EXPORT, 0, "BEGIN:VCARD");

  private static final class Advice {
    static final String COPY = "copy its text into a text file, one title a line";
    static final String SAVE_TEXT = "save it as plain text, one title a line";
    static final String TYPE = "type the titles into a text file, one a line";
    static final String EXPORT = "export the list as CSV from the program that wrote it";
    static final String UNPACK = "unpack it, and name the list in it";
    static final String NAME = "name the file of a list";
  }

  private final String label;
  private final String advice;
  private final int place;
  private final List<String> starts;

  ForeignFile(String label, String advice, int place, String... starts) {
    this.label = label;
    this.advice = advice;
    this.place = place;
    this.starts = List.of(starts);
  }

  /** The sentence that refuses such a file; empty for any other one. */
  static Optional<String> refusal(byte[] head) {
    return Arrays.stream(values())
        .filter(one -> one.starts.stream().anyMatch(start -> hasAt(head, one.place, start)))
        .findFirst()
        .map(one -> refusal(one.label, one.advice));
  }

  /** The sentence that refuses a file of a kind. */
  static String refusal(String label, String advice) {
    return "this is %s, not a list; %s".formatted(label, advice);
  }

  private static boolean hasAt(byte[] head, int place, String start) {
    byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= place + bytes.length
        && Arrays.equals(head, place, place + bytes.length, bytes, 0, bytes.length);
  }
}
