package club.resolve.sheet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a spreadsheet, which is a zip file. Not thread-safe. */
final class SheetParts implements Closeable {
  private final ZipFile zip;

  private SheetParts(ZipFile zip) {
    this.zip = zip;
  }

  static SheetParts of(Path file) throws IOException {
    try {
      return new SheetParts(new ZipFile(file.toFile()));
    } catch (ZipException e) {
      if (String.valueOf(e.getMessage()).contains("encrypted")) {
        throw new SheetException(Sheets.PASSWORD, e);
      }
      throw SheetException.damaged("its end is missing, or its table of contents is broken", e);
    }
  }

  /** The entry of a name, which some programs write in another case. */
  private Optional<ZipEntry> entry(String name) {
    return Optional.ofNullable(zip.getEntry(name))
        .or(
            () ->
                zip.stream()
                    .filter(each -> each.getName().replace('\\', '/').equalsIgnoreCase(name))
                    .findFirst()
                    .map(ZipEntry.class::cast));
  }

  /** The XML of a part that may be missing. */
  Optional<Markup> find(String name) throws IOException {
    Optional<ZipEntry> entry = entry(name);
    return entry.isEmpty() ? Optional.empty() : Optional.of(markup(entry.get()));
  }

  /** The XML of a part. */
  Markup get(String name) throws IOException {
    return find(name)
        .orElseThrow(
            () ->
                new SheetException(
                    "is damaged: it has no %s; save it again, or fetch it again".formatted(name)));
  }

  private Markup markup(ZipEntry entry) throws IOException {
    return new Markup(stream(entry), entry.getName());
  }

  private PartStream stream(ZipEntry entry) throws IOException {
    try {
      return new PartStream(zip.getInputStream(entry), entry);
    } catch (ZipException e) {
      throw SheetException.damaged("%s cannot be unpacked".formatted(entry.getName()), e);
    }
  }

  /** The first bytes of a part as ASCII; empty where there is no such part. */
  String begin(String name, int bytes) throws IOException {
    Optional<ZipEntry> entry = entry(name);
    if (entry.isEmpty()) {
      return "";
    }
    try {
      return new String(stream(entry.get()).readNBytes(bytes), US_ASCII);
    } catch (ZipException | EOFException e) {
      throw SheetException.damaged("%s cannot be unpacked".formatted(name), e);
    }
  }

  /** Returns true when there is a part whose name begins like this. */
  boolean begins(String beginning) {
    return zip.stream().anyMatch(each -> each.getName().startsWith(beginning));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
