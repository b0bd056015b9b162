package club.resolve.catalog;

import club.resolve.book.Isbn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/** Rows as bytes. */
final class RowBytes {
  private RowBytes() {}

  static BytesRef of(CatalogRow row) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(row.link());
    out.writeString(row.title());
    out.writeVInt(row.otherTitles().size());
    for (String other : row.otherTitles()) {
      out.writeString(other);
    }
    out.writeString(row.author().orElse(""));
    out.writeVInt(row.year().orElse(0));
    out.writeString(row.isbn().map(Isbn::digits).orElse(""));
    out.writeString(row.work().orElse(""));
    out.writeVLong(row.readers().isPresent() ? row.readers().getAsLong() + 1 : 0);
    return new BytesRef(out.toArrayCopy());
  }

  static CatalogRow row(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String link = in.readString();
    String title = in.readString();
    int count = in.readVInt();
    List<String> others = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      others.add(in.readString());
    }
    Optional<String> author = present(in.readString());
    int year = in.readVInt();
    Optional<Isbn> isbn = present(in.readString()).map(Isbn::new);
    Optional<String> work = present(in.readString());
    long readers = in.readVLong();
    return new CatalogRow(
        link,
        title,
        others,
        author,
        year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
        isbn,
        work,
        readers == 0 ? OptionalLong.empty() : OptionalLong.of(readers - 1));
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }
}
