package club.resolve.dump;

import club.resolve.catalog.Unpacked;
import club.resolve.input.InputException;
import club.resolve.input.InputFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file of the dump. */
record DumpFile(Path path, DumpKind kind) {
  /**
   * The names of the files (https://openlibrary.org/developers/dumps). Those of other types are no
   * use here, nor is the dump of all revisions, {@code ol_cdump}.
   */
  private static final Pattern NAME =
      Pattern.compile(
          "ol_dump(?:_(editions|redirects|works|authors|ratings|reading-log))?"
              + "_(?:latest|\\d{4}-\\d{2}-\\d{2})\\.txt(?:\\.gz)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern READERS_LINE = Pattern.compile("/works/OL\\d+W\\t[^\\t]*\\t");
  private static final int BEGINNING = 1 << 12;

  String name() {
    return path.toString();
  }

  /**
   * The files of a dump, in the order in which they are to be read.
   *
   * @param named files, or folders that hold files under the names of the dump
   * @throws InputException when there is no file of a dump among them
   */
  static List<DumpFile> of(List<Path> named) throws IOException {
    List<DumpFile> files = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        files.addAll(inFolder(path));
      } else {
        Path file = InputFile.readable(path);
        Optional<DumpKind> kind = byName(file);
        files.add(new DumpFile(file, kind.isPresent() ? kind.get() : byContent(file)));
      }
    }
    files.sort(Comparator.comparing(DumpFile::kind).thenComparing(file -> file.path().toString()));
    if (files.stream().noneMatch(DumpFile::hasEditions)) {
      throw InputException.in(
          named.getFirst().toString(),
          "holds no editions of Open Library; the files are called ol_dump_editions_….txt.gz, or"
              + " ol_dump_….txt.gz for all types, and are at"
              + " https://openlibrary.org/developers/dumps");
    }
    return List.copyOf(files);
  }

  boolean hasEditions() {
    return kind == DumpKind.EDITIONS || kind == DumpKind.ALL;
  }

  /** Where a folder has files by type, the dump of all types would only repeat them. */
  private static List<DumpFile> inFolder(Path folder) throws IOException {
    List<DumpFile> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files =
          entries
              .flatMap(path -> byName(path).map(kind -> new DumpFile(path, kind)).stream())
              .toList();
    }
    boolean byType = files.stream().anyMatch(file -> file.kind() == DumpKind.EDITIONS);
    return byType ? files.stream().filter(file -> file.kind() != DumpKind.ALL).toList() : files;
  }

  private static Optional<DumpKind> byName(Path path) {
    Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
    if (!name.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        name.group(1) == null
            ? DumpKind.ALL
            : DumpKind.valueOf(name.group(1).toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  /** A file under another name may hold all types. */
  private static DumpKind byContent(Path path) throws IOException {
    try (InputStream in = open(path.toString(), Files.newInputStream(path))) {
      String begin = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
      if (begin.startsWith("/type/")) {
        return DumpKind.ALL;
      }
      if (READERS_LINE.matcher(begin).lookingAt()) {
        String third = begin.split("\t", 4)[2];
        return third.length() == 1 ? DumpKind.RATINGS : DumpKind.READING_LOG;
      }
    }
    throw InputException.in(path.toString(), "is no file of Open Library's dump");
  }

  /**
   * Opens a file, packed or not.
   *
   * @param file named in messages
   * @param raw its bytes; closed when this fails
   */
  static InputStream open(String file, InputStream raw) throws IOException {
    try {
      InputStream buffered = new BufferedInputStream(raw, 1 << 16);
      return Unpacked.perhaps(file, buffered);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }
}
