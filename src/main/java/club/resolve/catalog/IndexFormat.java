package club.resolve.catalog;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The fields of the index. */
final class IndexFormat {
  /**
   * Goes up with every change of fields, words, keys or rows: older indexes are built anew then.
   */
  static final String VERSION = "7";

  /** Under which the version stands in the index. */
  static final String VERSION_KEY = "club.resolve.format";

  /** Keys of the titles. */
  static final String KEY = "key";

  /** Words of the titles. */
  static final String TITLE = "title";

  /** Words of the authors' names. */
  static final String AUTHOR = "author";

  /** The edition's ISBN, of 13 digits. */
  static final String ISBN = "isbn";

  /** The row's link, and the numbers of the pages of its editions. */
  static final String LINK = "link";

  /** The number of people who have the edition. */
  static final String READERS = "readers";

  /** The place of the row in the catalogue. */
  static final String NUMBER = "number";

  /** The whole row, as {@link RowBytes} writes it. */
  static final String ROW = "row";

  /** Traces of a word, see {@link Spelling}. */
  static final String TRACE = "trace";

  /** The word that has them. */
  static final String WORD = "word";

  /**
   * Rows stand in the order of their readers, so that this order parts equal scores; of equals, in
   * that of the catalogue, whichever thread has added them.
   */
  static final Sort ORDER =
      new Sort(
          new SortField(READERS, SortField.Type.LONG, true),
          new SortField(NUMBER, SortField.Type.LONG));

  private static final FieldType TERM = type(true);
  private static final FieldType TERM_OF_TEXT = type(false);

  /** Held here, since a logger that no one holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private IndexFormat() {}

  /** All terms of a field; none where no document has it. */
  static TermsEnum terms(LeafReader segment, String field) throws IOException {
    Terms terms = segment.terms(field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  /** Lucene would warn that it computes with vectors more slowly than it could; here are none. */
  static void quiet() {
    LUCENE.setLevel(Level.OFF);
  }

  private static FieldType type(boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(false);
    // All are 1, and take no room, but terms that have them can be read in blocks.
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  /** A term on which no score depends but whether it is there. */
  static Field term(String field, String value) {
    return new Field(field, value, TERM);
  }

  /** A word of a text, whose length counts: a word of a short title says more. */
  static Field word(String field, String value) {
    return new Field(field, value, TERM_OF_TEXT);
  }
}
