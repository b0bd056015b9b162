package club.resolve.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The list in a gzip or zip file. */
final class Archive {
  /** Far above any list, and below what fills a disk: a small archive may hold terabytes. */
  private static final long MOST_BYTES = 1L << 30;

  private static final int MOST_NAMES = 3;
  private static final int LONGEST_MIMETYPE = 200;

  private static final String SAVE = "save it as plain text, one title a line";
  private static final String EXPORT = "export the list as CSV from the program that wrote it";

  /** Parts by which a zip file is a document of some program. */
  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "word/document.xml", ForeignFile.refusal("a Word document", SAVE),
          "ppt/presentation.xml", ForeignFile.refusal("a PowerPoint presentation", SAVE),
          "xl/workbook.bin", ForeignFile.refusal("a binary Excel workbook", "save it as .xlsx"),
          "Index/Document.iwa", ForeignFile.refusal("a Numbers or Pages document", EXPORT),
          "META-INF/MANIFEST.MF", ForeignFile.refusal("a Java archive", "name the file of a list"));

  /** The kinds that say themselves what they are, as OpenDocument and EPUB do. */
  private static final Map<String, String> MIMETYPES =
      Map.of(
          "application/vnd.oasis.opendocument.text",
          ForeignFile.refusal("a text document (ODT)", SAVE),
          "application/vnd.oasis.opendocument.presentation",
          ForeignFile.refusal("a presentation (ODP)", SAVE),
          "application/epub+zip",
          ForeignFile.refusal("an e-book (EPUB)", "type its title: resolve \"The Title\""));

  private final String name;
  private final Path file;

  /**
   * @param name of the file in messages
   */
  Archive(String name, Path file) {
    this.name = name;
    this.file = file;
  }

  /**
   * Tells what a zip file is: a spreadsheet is one, too.
   *
   * @throws InputException for another program's document
   */
  FileKind zipKind() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Map.Entry<String, String> document : DOCUMENTS.entrySet()) {
        if (zip.getEntry(document.getKey()) != null) {
          throw InputException.in(name, document.getValue());
        }
      }
      if (zip.getEntry("xl/workbook.xml") != null) {
        return FileKind.SPREADSHEET;
      }
      String mimetype = mimetype(zip);
      if (MIMETYPES.containsKey(mimetype)) {
        throw InputException.in(name, MIMETYPES.getOrDefault(mimetype, ""));
      }
      return mimetype.startsWith("application/vnd.oasis.opendocument.spreadsheet")
          ? FileKind.SPREADSHEET
          : FileKind.ZIP;
    } catch (ZipException e) {
      throw broken(e);
    }
  }

  private static String mimetype(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry("mimetype");
    if (entry == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(LONGEST_MIMETYPE), StandardCharsets.US_ASCII).strip();
    }
  }

  /**
   * Unpacks the one file that is in it.
   *
   * @param to a file that is there
   * @throws InputException when there is not just one, or it is too large or broken
   */
  void unpack(FileKind kind, Path to) throws IOException {
    try {
      if (kind == FileKind.GZIP) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          copy(in, to);
        }
        return;
      }
      try (ZipFile zip = new ZipFile(file.toFile());
          InputStream in = zip.getInputStream(only(zip))) {
        copy(in, to);
      }
    } catch (ZipException | EOFException e) {
      throw broken(e);
    }
  }

  /** Systems put notes of their own beside what a person packs. */
  private ZipEntry only(ZipFile zip) throws InputException {
    List<? extends ZipEntry> files =
        zip.stream()
            .filter(entry -> !entry.isDirectory())
            .filter(entry -> !entry.getName().startsWith("__MACOSX/"))
            .filter(entry -> !entry.getName().endsWith(".DS_Store"))
            .limit(MOST_NAMES + 1L)
            .toList();
    if (files.size() == 1) {
      return files.getFirst();
    }
    String names =
        files.stream().limit(MOST_NAMES).map(ZipEntry::getName).collect(Collectors.joining(", "));
    throw InputException.in(
        name,
        files.isEmpty()
            ? "this is a zip archive without a file in it"
            : "this is a zip archive of several files (%s%s); unpack it, and name the list in it"
                .formatted(names, files.size() > MOST_NAMES ? ", …" : ""));
  }

  private void copy(InputStream in, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      byte[] bytes = new byte[1 << 16];
      long all = 0;
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        all += count;
        if (all > MOST_BYTES) {
          throw InputException.in(
              name, "holds more than 1 GiB when it is unpacked, which is no list of books");
        }
        out.write(bytes, 0, count);
      }
    }
  }

  private InputException broken(IOException why) {
    return InputException.in(
        name,
        "this is an archive that cannot be unpacked: "
            + (why instanceof EOFException ? "it ends too early" : why.getMessage()));
  }
}
