package club.resolve.bench;

import club.resolve.bench.MadeUpLibrary.Work;
import java.util.Locale;

/** The lines of a dump, each a pure function of its number; empty where there is none. */
public final class DumpRecords {
  private final MadeUpLibrary library;

  public DumpRecords(MadeUpLibrary library) {
    this.library = library;
  }

  private long hash(int stream, long number) {
    return Hashes.of(library.seed(), stream, number);
  }

  private double unit(int stream, long number) {
    return MadeUpWords.unit(hash(stream, number));
  }

  static String authorKey(int author) {
    return "/authors/OL" + author + "A";
  }

  /** Those beyond the number of authors are relatives of others. */
  String author(int n) {
    DumpLine line = new DumpLine("author", authorKey(n), 2, unit(100, n) < 0.5);
    String name = library.name(n);
    line.text("name", name);
    if (unit(101, n) < 0.6) {
      line.text("personal_name", name);
    }
    String[] others = library.otherNames(n).toArray(String[]::new);
    if (others.length > 0) {
      line.texts("alternate_names", others);
    }
    if (unit(102, n) < 0.15) {
      line.text("birth_date", Integer.toString(1700 + (int) (unit(103, n) * 290)));
      line.raw("remote_ids", "{\"viaf\": \"" + (hash(104, n) >>> 30) + "\"}");
    }
    return line.toString();
  }

  String work(int n) {
    Work work = library.work(n);
    if (work.absent()) {
      return "";
    }
    DumpLine line = new DumpLine("work", work.key(), 3, unit(110, n) < 0.5);
    line.text("title", work.title());
    work.subtitle().ifPresent(subtitle -> line.text("subtitle", subtitle));
    if (unit(111, n) < 0.946) {
      line.raw("authors", authors(work));
    }
    if (unit(112, n) < 0.3) {
      line.raw("covers", "[" + (hash(113, n) >>> 40) + "]");
    }
    if (unit(114, n) < 0.2) {
      line.raw(
          "description",
          "{\"type\": \"/type/text\", \"value\": \""
              + MadeUpWords.text(hash(115, n), 10 + (int) (unit(116, n) * 160))
              + "\"}");
    }
    if (unit(117, n) < 0.6) {
      line.texts("subjects", subjects(n));
    }
    if (unit(118, n) < 0.01) {
      // A number of a work, which is no book's.
      line.raw("identifiers", "{\"goodreads\": [\"" + (hash(119, n) >>> 40) + "\"]}");
    }
    return line.toString();
  }

  private String[] subjects(int n) {
    String[] subjects = new String[1 + (int) (unit(120, n) * 7)];
    for (int i = 0; i < subjects.length; i++) {
      subjects[i] = MadeUpWords.capital(MadeUpWords.text(hash(121, n) + i, 2));
    }
    return subjects;
  }

  /** In one of the three shapes that there are. */
  private String authors(Work work) {
    String first = shaped(work.number(), work.author());
    return "["
        + work.second().map(second -> first + ", " + shaped(work.number(), second)).orElse(first)
        + "]";
  }

  private String shaped(int n, int author) {
    String key = "{\"key\": \"" + authorKey(author) + "\"}";
    double shape = unit(122, n);
    if (shape < 0.3) {
      return "{\"type\": \"/type/author_role\", \"author\": " + key + "}";
    }
    return shape < 0.35
        ? "{\"author\": \"" + authorKey(author) + "\"}"
        : "{\"author\": " + key + ", \"type\": {\"key\": \"/type/author_role\"}}";
  }

  String edition(int n) {
    Work work = library.work(library.workOf(n));
    if (work.absent()) {
      return "";
    }
    DumpLine line = new DumpLine("edition", "/books/OL" + n + "M", 4, unit(130, n) < 0.5);
    boolean translation = translation(n, work);
    int language = translation ? library.translatedLanguage(work) : work.language();
    line.text("title", translation ? library.translatedTitle(work) : work.title());
    if (!translation && unit(131, n) < 0.8) {
      work.subtitle().ifPresent(subtitle -> line.text("subtitle", subtitle));
    }
    line.raw("works", "[{\"key\": \"" + workKey(n, work) + "\"}]");
    if (unit(132, n) < 0.885) {
      line.raw("authors", "[{\"key\": \"" + authorKey(work.author()) + "\"}]");
    }
    if (unit(133, n) < 0.43) {
      line.text("by_statement", byStatement(n, work));
    }
    identifiers(n, line);
    if (unit(134, n) < 0.8) {
      line.raw("languages", "[{\"key\": \"/languages/" + MadeUpLibrary.code(language) + "\"}]");
    }
    description(n, line);
    return line.toString();
  }

  /** Some editions still name a work that was merged into theirs. */
  private String workKey(int n, Work work) {
    return merged(work.number()) && unit(135, n) < 0.5 ? mergedKey(work.number()) : work.key();
  }

  boolean merged(int work) {
    return unit(136, work) < 0.03;
  }

  private String mergedKey(int work) {
    return "/works/OL" + (work + library.works()) + "W";
  }

  /** Returns true for an edition with a Goodreads number or an ISBN. */
  public boolean linked(int edition) {
    return !library.work(library.workOf(edition)).absent()
        && (unit(140, edition) < 0.125 || unit(142, edition) < 0.54);
  }

  /** Every translated work has its first edition in its own language. */
  public boolean translation(int edition, Work work) {
    return work.translated() && edition > library.works() && unit(137, edition) < 0.5;
  }

  private String byStatement(int n, Work work) {
    String other = library.name(1 + (int) (unit(138, n) * library.authors()));
    return unit(139, n) < 0.7
        ? "by " + library.name(work.author())
        : unit(139, n) < 0.85
            ? "illustrated by " + other
            : library.name(work.author()) + " ; edited by " + other + ".";
  }

  private void identifiers(int n, DumpLine line) {
    if (unit(140, n) < 0.125) {
      line.raw(
          "identifiers",
          "{\"goodreads\": [\"" + goodreads(n) + "\"], \"librarything\": [\"" + n + "\"]}");
    } else if (unit(140, n) < 0.255) {
      line.raw("identifiers", "{\"librarything\": [\"" + (hash(141, n) >>> 44) + "\"]}");
    }
    if (unit(142, n) < 0.54) {
      isbns(n, line);
    }
  }

  /** The Goodreads number of an edition. */
  public long goodreads(int edition) {
    return 1_000L + edition;
  }

  private void isbns(int n, DumpLine line) {
    String nine = "%09d".formatted(n % 1_000_000_000);
    if (unit(143, n) < 0.85) {
      line.texts("isbn_13", isbn13(nine));
    }
    if (unit(143, n) > 0.5) {
      line.texts("isbn_10", isbn10(nine));
    }
  }

  static String isbn13(String nine) {
    String digits = "978" + nine;
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits + (10 - sum % 10) % 10;
  }

  private static String isbn10(String nine) {
    int sum = 0;
    for (int i = 0; i < nine.length(); i++) {
      sum += (10 - i) * (nine.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return nine + (check == 10 ? "X" : Integer.toString(check));
  }

  /** The description, which is of no use here and makes up most of a line. */
  private void description(int n, DumpLine line) {
    int year = 1900 + (int) (Math.pow(unit(150, n), 0.4) * 126);
    line.text("publish_date", unit(151, n) < 0.6 ? "" + year : "October 1, " + year);
    line.texts("publishers", MadeUpWords.capital(MadeUpWords.text(hash(152, n), 2)));
    line.texts("source_records", "marc:made_up_library/part%02d.dat:%d:1027".formatted(n % 42, n));
    line.texts("publish_places", MadeUpWords.surname(hash(153, n)));
    line.text("pagination", "xii, " + (100 + n % 700) + " p. :");
    line.raw("number_of_pages", Integer.toString(100 + n % 700));
    line.texts("lc_classifications", "PZ7.%d 1998".formatted(n % 100_000));
    line.text("physical_format", unit(154, n) < 0.04 ? "Audio CD" : "Paperback");
    line.raw("covers", "[" + (hash(155, n) >>> 40) + "]");
    if (unit(156, n) < 0.2) {
      line.texts("series", MadeUpWords.capital(MadeUpWords.text(hash(157, n), 2)));
    }
    if (unit(158, n) < 0.4) {
      line.texts("subjects", subjects(n));
    }
    if (unit(159, n) < 0.25) {
      line.raw(
          "notes",
          "{\"type\": \"/type/text\", \"value\": \""
              + MadeUpWords.text(hash(160, n), 5 + (int) (unit(161, n) * 60))
              + "\"}");
    }
  }

  /** The line of a work that was merged into another one. */
  String redirect(int n) {
    Work work = library.work(n);
    if (!merged(n) || work.absent()) {
      return "";
    }
    return new DumpLine("redirect", mergedKey(n), 5, true).text("location", work.key()).toString();
  }

  String readingLog(int n) {
    return readers(n, "Want to Read", library.readers(n));
  }

  String ratings(int n) {
    return readers(n, "4", library.readers(n) / 10);
  }

  private String readers(int n, String what, int count) {
    if (library.work(n).absent()) {
      return "";
    }
    String line = String.format(Locale.ROOT, "/works/OL%dW\t%s\t%s\t2021-03-04\n", n, "\\N", what);
    return line.repeat(Math.min(count, 20_000));
  }
}
