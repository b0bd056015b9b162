package club.resolve.match;

import club.resolve.book.Candidate;
import club.resolve.book.Candidate.Details;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.book.Status;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The cases that the rule is held to, each with the level that decides it. The table stands in
 * {@code golden.txt}, whose head tells how it is read.
 */
final class GoldenTable {
  private static final String ISBN = "9780306406157";
  private static final String WORK = "OL7W";
  private static final Set<String> RARE = Set.of("zephyrine", "quillfeather", "ombrelune");
  private static final Set<String> COMMON = Set.of("home", "love", "night", "house", "days");
  private static final Set<String> REAL = Set.of("gold", "cold", "harbour", "horse", "house");

  /** Words weigh as in {@link WordWeights#plain}, but for a few. */
  static final WordWeights WORDS =
      new WordWeights() {
        @Override
        public double weight(String word) {
          return RARE.contains(word)
              ? 1
              : COMMON.contains(word) ? 0.5 : WordWeights.plain().weight(word);
        }

        @Override
        public boolean known(String word) {
          return REAL.contains(word);
        }
      };

  private GoldenTable() {}

  /**
   * A case.
   *
   * @param facts that stand beside the titles, as "name=value"
   * @param veto true if all but the level would make it a match, and the level alone forbids it
   * @param level that decides
   */
  record Row(
      String typed,
      Optional<String> author,
      String found,
      Optional<String> by,
      List<String> facts,
      Verdict verdict,
      boolean veto,
      Level level) {

    /** The same case, typed otherwise. */
    Row asked(String title, Optional<String> name) {
      return new Row(title, name, found, by, facts, verdict, veto, level);
    }

    @Override
    public String toString() {
      return "%s / %s -> %s / %s %s"
          .formatted(typed, author.orElse(""), found, by.orElse(""), facts);
    }

    private Optional<String> fact(String name) {
      return facts.stream()
          .filter(fact -> fact.startsWith(name + "="))
          .map(fact -> fact.substring(name.length() + 1))
          .findFirst();
    }

    private Query query() {
      return new Query(
          typed,
          author,
          fact("isbn").map(_ -> Isbn.parse(ISBN).orElseThrow()),
          fact("work").map(_ -> WORK));
    }

    private List<Candidate> candidates() {
      Details details =
          Details.NONE
              .titled(fact("title").stream().toList())
              .withReaders(
                  fact("readers")
                      .map(text -> OptionalLong.of(Long.parseLong(text)))
                      .orElse(OptionalLong.empty()))
              .published(
                  fact("year")
                      .map(text -> OptionalInt.of(Integer.parseInt(text)))
                      .orElse(OptionalInt.empty()))
              .withIsbn(fact("isbn").map(_ -> Isbn.parse(ISBN).orElseThrow()))
              .ofWork(fact("work").map(_ -> WORK));
      List<Candidate> all = new ArrayList<>();
      all.add(record(found, by, 1).with(details));
      for (String fact : facts) {
        if (fact.startsWith("beside=")) {
          String[] parts = fact.substring("beside=".length()).split(" / ", -1);
          all.add(record(parts[0], Optional.of(parts[1]), all.size() + 1));
        }
      }
      return all;
    }

    private static Candidate record(String title, Optional<String> author, int rank) {
      String link = "https://www.goodreads.com/book/show/" + rank;
      return new Candidate(Candidate.Kind.RECORD, link, title, author, rank, "library");
    }

    /** The candidate of the row under these weights. */
    Weighed weighed(Weights weights) {
      return picker(weights).weigh(query(), candidates()).stream()
          .filter(one -> one.candidate().rank() == 1)
          .findFirst()
          .orElseThrow();
    }

    /** The verdict about the candidate of the row under these weights. */
    Verdict verdict(Weights weights) {
      return picker(weights)
          .pick(query(), candidates())
          .filter(pick -> pick.resolution().candidate().orElseThrow().rank() == 1)
          .map(pick -> Verdict.of(pick.resolution().status()))
          .orElse(Verdict.NONE);
    }
  }

  /** The verdict about one candidate. */
  enum Verdict {
    MATCH,
    REVIEW,
    /** Not worth showing, or another candidate is better. */
    NONE;

    static Verdict of(Status status) {
      return status == Status.MATCH ? MATCH : status == Status.REVIEW ? REVIEW : NONE;
    }
  }

  private static LinkPicker picker(Weights weights) {
    return new LinkPicker(Site.GOODREADS, Fallback.NONE, Bars.MEASURED, WORDS, weights);
  }

  /** All rows. */
  static List<Row> rows() {
    try (InputStream in = GoldenTable.class.getResourceAsStream("golden.txt")) {
      if (in == null) {
        throw new IllegalStateException("golden.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("//"))
          .map(GoldenTable::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Row row(String line) {
    String[] cells = line.split("¦", -1);
    if (cells.length != 7) {
      throw new IllegalArgumentException("not seven cells: " + line);
    }
    return new Row(
        cells[0].strip(),
        text(cells[1]),
        cells[2].strip(),
        text(cells[3]),
        text(cells[4]).map(facts -> List.of(facts.split("\\s*;;\\s*"))).orElse(List.of()),
        Verdict.valueOf(cells[5].strip().replace("!", "")),
        cells[5].contains("!"),
        Level.valueOf(cells[6].strip()));
  }

  private static Optional<String> text(String cell) {
    return Optional.of(cell.strip()).filter(text -> !text.isEmpty());
  }
}
