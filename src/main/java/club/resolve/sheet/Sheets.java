package club.resolve.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Opens spreadsheets, by what is in them and never by their name. */
public final class Sheets {
  static final String PASSWORD =
      "is protected by a password; open it, and save it again without one";

  /**
   * The first bytes of compound files (MS-CFB), in which old Excel files and protected new ones
   * are.
   */
  private static final byte[] COMPOUND = {
    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
  };

  /** The name of the stream that holds a protected file (MS-OFFCRYPTO, 1.3.2). */
  private static final byte[] PROTECTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

  private Sheets() {}

  /**
   * Opens one sheet of an .xlsx or .ods file.
   *
   * @param sheet its name, in any case, or its number from 1; without it, the first sheet that is
   *     not hidden
   * @throws SheetException when the file is no such spreadsheet, is protected by a password or
   *     damaged, or has no such sheet
   */
  public static SheetRows open(Path file, Optional<String> sheet) throws IOException {
    refuseCompound(file);
    SheetParts parts = SheetParts.of(file);
    try {
      return new SheetRows(reader(parts, sheet));
    } catch (IOException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private static SheetReader reader(SheetParts parts, Optional<String> sheet) throws IOException {
    String type = parts.begin("mimetype", 100).strip();
    if (type.startsWith(OPEN_DOCUMENT + "spreadsheet")) {
      return OdsReader.open(parts, sheet);
    }
    if (type.startsWith(OPEN_DOCUMENT)) {
      throw none("an OpenDocument file, but no spreadsheet");
    }
    if (parts.begins("Index/")) {
      throw none("a file of Apple Numbers");
    }
    return XlsxReader.open(parts, sheet);
  }

  /** A file of another kind. */
  static SheetException none(String kind) {
    return new SheetException("is %s; save it as .xlsx, .ods or .csv".formatted(kind));
  }

  private static void refuseCompound(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      if (Arrays.equals(in.readNBytes(COMPOUND.length), COMPOUND)) {
        throw holdsProtected(in)
            ? new SheetException(PASSWORD)
            : none("an Excel file of before 2007 (.xls), or another old Office file");
      }
    }
  }

  /**
   * The name stands in the table of contents, which may be anywhere, and always at an even byte.
   */
  private static boolean holdsProtected(InputStream in) throws IOException {
    int matched = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == PROTECTED[matched]) {
        matched++;
      } else {
        // No longer beginning of the name can end here, as E stands in it once.
        matched = next == PROTECTED[0] ? 1 : 0;
      }
      if (matched == PROTECTED.length) {
        return true;
      }
    }
    return false;
  }
}
