package club.resolve.dump;

import club.resolve.dump.Selection.Reach;
import club.resolve.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The room on disk that an index needs while it is made: what is joined, and all pieces twice. */
final class Room {
  /** The dump's files have so many times the size when they are not packed. */
  private static final int PACKING = 4;

  private Room() {}

  /** Bytes, as measured on a dump that is made up, and some more. */
  static long needed(List<DumpFile> files, Reach reach) throws IOException {
    long packed = 0;
    for (DumpFile file : files) {
      long size = Files.size(file.path());
      packed += file.name().endsWith(".gz") ? size : size / PACKING;
    }
    return switch (reach) {
      case IDS -> packed / 4;
      case ISBNS -> packed;
      case ALL -> packed * 2;
    };
  }

  /**
   * Makes sure that there is room.
   *
   * @param folder named in the message
   * @throws InputException when there is not
   */
  static void check(long needed, long free, Path folder) throws InputException {
    if (free < needed) {
      throw InputException.in(
          folder.toString(),
          String.format(
              Locale.ROOT,
              "%.1f GB are free, and an index of this dump takes up to %.1f GB while it is made;"
                  + " make room, name another folder, or take fewer editions with --only",
              free / 1e9,
              needed / 1e9));
    }
  }
}
