package club.resolve.catalog;

import club.resolve.book.Edition;
import club.resolve.book.Isbn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
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
    write(row, out);
    return new BytesRef(out.toArrayCopy());
  }

  /** The editions, each with the place of its title among the titles of the row. */
  private static void write(CatalogRow row, DataOutput out) throws IOException {
    List<String> titles = titles(row.title(), row.otherTitles());
    out.writeVInt(row.whole().editions().size());
    for (Edition edition : row.whole().editions()) {
      int title = titles.indexOf(edition.title());
      if (title < 0) {
        throw new IllegalArgumentException("a title that the row lacks: " + edition.title());
      }
      out.writeVInt(title << 1 | (edition.heard() ? 1 : 0));
      out.writeVLong(edition.id().orElse(0L));
      out.writeVLong(edition.isbn().map(isbn -> Long.parseLong(isbn.digits())).orElse(0L));
      out.writeString(String.join(" ", edition.languages()));
    }
    out.writeVInt(row.whole().otherNames().size());
    for (String name : row.whole().otherNames()) {
      out.writeString(name);
    }
  }

  private static List<String> titles(String title, List<String> others) {
    List<String> titles = new ArrayList<>(others.size() + 1);
    titles.add(title);
    titles.addAll(others);
    return titles;
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
        readers == 0 ? OptionalLong.empty() : OptionalLong.of(readers - 1),
        whole(in, title, others));
  }

  private static WorkRecord whole(DataInput in, String title, List<String> others)
      throws IOException {
    int editions = in.readVInt();
    List<Edition> list = new ArrayList<>(editions);
    List<String> titles = editions == 0 ? List.of() : titles(title, others);
    for (int i = 0; i < editions; i++) {
      int mark = in.readVInt();
      long id = in.readVLong();
      long isbn = in.readVLong();
      String languages = in.readString();
      list.add(
          new Edition(
              titles.get(mark >> 1),
              id == 0 ? Optional.empty() : Optional.of(id),
              isbn == 0 ? Optional.empty() : Optional.of(new Isbn(Long.toString(isbn))),
              languages.isEmpty() ? List.of() : List.of(languages.split(" ")),
              (mark & 1) != 0));
    }
    int names = in.readVInt();
    if (editions == 0 && names == 0) {
      return WorkRecord.NONE;
    }
    List<String> otherNames = new ArrayList<>(names);
    for (int i = 0; i < names; i++) {
      otherNames.add(in.readString());
    }
    return new WorkRecord(list, otherNames);
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }
}
