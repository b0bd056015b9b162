package club.resolve.eval;

import club.resolve.bench.DumpRecords;
import club.resolve.bench.MadeUpLibrary;
import club.resolve.bench.MadeUpLibrary.Kind;
import club.resolve.bench.MadeUpLibrary.Work;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles with authors as people type them, for a dump of {@code MakeDump}, and how many of them
 * were found. Half of them are not in the dump: of these, half are works that were left out of it,
 * the others were never there.
 *
 * <p>Arguments: {@code list FILE EDITIONS TITLES [SEED]} writes a list, in which the column "meant"
 * tells the work; {@code judge RESULT EDITIONS [SEED]} reads the result of it, as CSV.
 */
final class TypedTitles {
  private static final Pattern LINK = Pattern.compile(".*/book/(show|isbn)/([0-9]+)");
  private static final List<TypedForm> FORMS =
      Arrays.stream(TypedForm.values())
          .filter(TypedForm::authored)
          .filter(form -> form != TypedForm.SERIES_AND_NUMBER_AND_AUTHOR)
          .toList();

  private final MadeUpLibrary library;
  private final DumpRecords records;
  private final Random random;

  private TypedTitles(int editions, long seed) {
    this.library = new MadeUpLibrary(seed, editions);
    this.records = new DumpRecords(library);
    this.random = new Random(seed);
  }

  public static void main(String[] args) throws IOException {
    boolean list = args[0].equals("list");
    long seed = args.length > (list ? 4 : 3) ? Long.parseLong(args[list ? 4 : 3]) : 20260930;
    TypedTitles titles = new TypedTitles(Integer.parseInt(args[2]), seed);
    if (list) {
      titles.write(Path.of(args[1]), Integer.parseInt(args[3]));
    } else {
      titles.judge(Path.of(args[1]));
    }
  }

  private void write(Path file, int count) throws IOException {
    BitSet linked = new BitSet();
    BitSet translated = new BitSet();
    for (int edition = 1; edition <= library.editions(); edition++) {
      if (records.linked(edition)) {
        int work = library.workOf(edition);
        (records.translation(edition, library.work(work)) ? translated : linked).set(work);
      }
    }
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.println("title,author,meant,form");
      for (int written = 0; written < count; ) {
        boolean absent = written % 2 == 1;
        boolean left = written % 4 == 1;
        int number =
            absent && !left
                ? library.works() + 1 + random.nextInt(library.works())
                : 1 + random.nextInt(library.works());
        Work work = library.work(number);
        boolean fits =
            absent
                ? (left ? work.absent() : work.kind() == Kind.PLAIN)
                : !work.absent() && linked.get(number);
        if (fits) {
          written += write(work, absent, translated.get(number), out) ? 1 : 0;
        }
      }
    }
  }

  private boolean write(Work work, boolean absent, boolean translated, PrintWriter out) {
    TypedForm form = FORMS.get(random.nextInt(FORMS.size()));
    boolean other = form == TypedForm.OTHER_TITLE_AND_AUTHOR;
    // Its main title and author are those of the book from which it is derived.
    boolean mistaken = work.kind() == Kind.DERIVED && !form.whole();
    if ((other && !translated) || mistaken) {
      return false;
    }
    String title = other ? library.translatedTitle(work) : work.whole();
    BookName name = BookName.of(title, Optional.of(library.name(work.author())));
    Optional<Typed> typed = form.of(name, random);
    typed.ifPresent(
        cells ->
            out.println(
                String.join(
                    ",",
                    cell(cells.title()),
                    cell(cells.author().orElse("")),
                    absent ? "" : Integer.toString(work.number()),
                    cell(form.label()))));
    return typed.isPresent();
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /** Counts of one form, or of all. */
  private static final class Counts {
    private int present;
    private int right;
    private int review;
    private int missed;
    private int wrong;
    private int absent;
    private int wrongOfAbsent;

    void print(String name) {
      System.out.printf(
          Locale.ROOT,
          "%-34s present %6d: right %6d, review %5d, missed %5d, wrong %4d; absent %6d: wrong"
              + " %4d%n",
          name,
          present,
          right,
          review,
          missed,
          wrong,
          absent,
          wrongOfAbsent);
    }
  }

  private void judge(Path result) throws IOException {
    Map<String, Counts> counts = new TreeMap<>(Comparator.naturalOrder());
    List<String> lines = Files.readAllLines(result, StandardCharsets.UTF_8);
    List<String> header = cells(lines.getFirst());
    Set<String> shown = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      String meant = cells.get(header.indexOf("meant"));
      String status = cells.get(header.indexOf("Status"));
      String form = cells.get(header.indexOf("form"));
      boolean match = status.equals("match");
      boolean same = meant(cells.get(header.indexOf("Link"))).equals(meant);
      for (String name : List.of("all", form)) {
        Counts one = counts.computeIfAbsent(name, _ -> new Counts());
        if (meant.isEmpty()) {
          one.absent++;
          one.wrongOfAbsent += match ? 1 : 0;
        } else {
          one.present++;
          one.right += match && same ? 1 : 0;
          one.wrong += match && !same ? 1 : 0;
          one.review += status.equals("review") ? 1 : 0;
          one.missed += !match && !status.equals("review") ? 1 : 0;
        }
      }
      boolean bad = match && !same;
      if (bad && shown.size() < 40 && shown.add(line)) {
        System.out.println("wrong: " + line);
      }
    }
    counts.forEach((name, one) -> one.print(name));
  }

  /** The number of the work to which a link leads; empty for none. */
  private String meant(String link) {
    Matcher matcher = LINK.matcher(link);
    if (!matcher.matches()) {
      return "";
    }
    int edition =
        matcher.group(1).equals("show")
            ? (int) (Long.parseLong(matcher.group(2)) - records.goodreads(0))
            : Integer.parseInt(matcher.group(2).substring(3, 12));
    return Integer.toString(library.workOf(edition));
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(line.charAt(i++));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
