package club.resolve.match;

import club.resolve.book.Candidate;
import club.resolve.match.Level.Says;
import club.resolve.match.TitleComparison.Agreement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares what was typed with a book, field by field. Pure, and thread-safe. */
final class BookComparison {
  /** So many people have rated one in twenty of the ten thousand best known books. */
  private static final long VERY_MANY = 200_000;

  private static final long MANY = 50_000;

  /** Those of a whole comparison. */
  private static final int FIELDS = 13;

  private final TitleComparison titles;
  private final ClaimComparison claims;
  private final Weights weights;

  /** The levels of two names that weigh most, of those that tell and of those that are silent. */
  private final List<Level> most;

  BookComparison(WordWeights words, Weights weights) {
    this.titles = new TitleComparison(words, weights);
    this.claims = new ClaimComparison(weights);
    this.weights = weights;
    this.most = List.of(most(weights, false), most(weights, true));
  }

  private static Level most(Weights weights, boolean silent) {
    return Stream.concat(
            Stream.of(Level.AUTHOR_AMONG),
            Arrays.stream(AuthorAgreement.values()).map(AuthorAgreement::level))
        .filter(level -> (level.says() == Says.SILENT) == silent)
        .max(Comparator.comparingDouble(weights::bits))
        .orElseThrow();
  }

  /** What was compared, and how sure it makes. */
  record Compared(Heading heading, MatchEvidence evidence) {}

  /**
   * The best of all ways to read what was typed and what was found.
   *
   * @param headings the one that the source shows first
   */
  Compared best(Asked asked, List<Heading> headings, Candidate book) {
    Heading shown = headings.getFirst();
    Names names = new Names();
    TitleForm first = shown.form();
    FoundTitle found = new FoundTitle(shown, first, first.claims(), names, book);
    Compared best = new Compared(shown, best(asked, found, Double.NEGATIVE_INFINITY));
    for (Heading heading : headings.subList(1, headings.size())) {
      TitleForm form = heading.form();
      // The book is of the kind that any of its titles tells.
      Claims claims = heading.other() ? form.claims().and(first.claims()) : form.claims();
      double floor = best.evidence().bits();
      MatchEvidence evidence =
          best(asked, new FoundTitle(heading, form, claims, names, book), floor);
      if (evidence.bits() > floor) {
        best = new Compared(heading, evidence);
      }
    }
    return best;
  }

  /**
   * The best evidence of all ways to read what was typed.
   *
   * @param floor the bits that there are already: evidence that has no more is not exact
   */
  private MatchEvidence best(Asked asked, FoundTitle found, double floor) {
    MatchEvidence best = evidence(asked.ways().getFirst(), found, floor);
    for (Asked.Way way : asked.ways().subList(1, asked.ways().size())) {
      MatchEvidence evidence = evidence(way, found, Math.max(floor, best.bits()));
      best = evidence.bits() > best.bits() ? evidence : best;
    }
    return best;
  }

  /**
   * The authors of a book, taken apart when they are first compared. Mostly all titles have one.
   */
  private static final class Names {
    private String cell = "";
    private AuthorNames names = AuthorNames.NONE;

    AuthorNames of(String author) {
      if (!author.equals(cell)) {
        names = AuthorNames.of(author);
        cell = author;
      }
      return names;
    }
  }

  /** One title of a book. */
  private record FoundTitle(
      Heading heading, TitleForm form, Claims claims, Names names, Candidate book) {
    AuthorNames authors() {
      return names.of(heading.author().orElse(""));
    }

    FoundTitle numbered(String number) {
      TitleForm other = form.numbered(number);
      return new FoundTitle(heading, other, other.claims().and(claims), names, book);
    }
  }

  /** What is held against each other. */
  private record Pair(Asked.Way way, TitleForm typed, FoundTitle found) {
    Pair with(TitleForm otherTyped, FoundTitle otherFound) {
      return new Pair(way, otherTyped, otherFound);
    }
  }

  private MatchEvidence evidence(Asked.Way way, FoundTitle found, double floor) {
    TitleForm typed = way.form();
    Pair pair = new Pair(way, typed, found);
    if (typed.main().isEmpty() || found.form().main().isEmpty()) {
      boolean equal = way.reading().title().strip().equals(found.heading().title().strip());
      Level title = equal ? Level.TITLE_EQUAL : Level.TITLE_OTHER;
      return of(pair, new Agreement(title, Level.WHOLE, List.of(), List.of()), floor);
    }
    if (!typed.signs().equals(found.form().signs())) {
      FieldFinding finding = finding(Level.TITLE_OTHER_SIGN, typed.signs(), found.form().signs());
      return new MatchEvidence(List.of(finding), weights.prior().bits() + finding.bits());
    }
    if (typed.isStrangeTo(found.form())) {
      FieldFinding finding = finding(Level.TITLE_OTHER, "", "");
      return new MatchEvidence(List.of(finding), weights.prior().bits() + finding.bits());
    }
    return numbered(pair, of(pair, titles.best(typed, found.form()), floor), floor);
  }

  /** Tries the number at the end of a title as that of a part, where the other side has it, too. */
  private MatchEvidence numbered(Pair pair, MatchEvidence plain, double floor) {
    boolean fits =
        !plain.contradicts(MatchField.TITLE)
            && !plain.contradicts(MatchField.PART)
            && !plain.has(Level.AFTER_SERIES);
    if (fits) {
      return plain;
    }
    TitleForm typed = pair.typed();
    FoundTitle found = pair.found();
    Optional<String> one = typed.lastNumber();
    Optional<String> other = found.form().lastNumber();
    if (!typed.claims().whole() && !found.claims().parts().isEmpty()) {
      return plain;
    }
    MatchEvidence best = plain;
    if (one.isPresent() && found.claims().numbers().contains(one.get())) {
      best = better(best, pair.with(typed.numbered(one.get()), found), floor);
    }
    if (other.isPresent() && typed.claims().numbers().contains(other.get())) {
      best = better(best, pair.with(typed, found.numbered(other.get())), floor);
    }
    if (one.isPresent() && one.equals(other)) {
      FoundTitle numbered = found.numbered(other.get());
      best = better(best, pair.with(typed.numbered(one.get()), numbered), floor);
    }
    return best;
  }

  private MatchEvidence better(MatchEvidence best, Pair pair, double floor) {
    Agreement agreement = titles.best(pair.typed(), pair.found().form());
    MatchEvidence other = of(pair, agreement, Math.max(floor, best.bits()));
    return other.bits() > best.bits() ? other : best;
  }

  /** Names take longest to compare, and are left out where even equal ones would not be enough. */
  private MatchEvidence of(Pair pair, Agreement agreement, double floor) {
    boolean names = pair.way().reading().author().isPresent() && !shown(pair.found()).isEmpty();
    if (names && floor > Double.NEGATIVE_INFINITY) {
      MatchEvidence told = of(pair, agreement, finding(most.getFirst(), "", ""));
      if (told.bits() <= floor
          && of(pair, agreement, finding(most.getLast(), "", "")).bits() <= floor) {
        return told;
      }
    }
    return of(pair, agreement, author(pair));
  }

  private MatchEvidence of(Pair pair, Agreement agreement, FieldFinding author) {
    List<FieldFinding> findings = new ArrayList<>(FIELDS);
    Asked.Way way = pair.way();
    TitleForm typed = pair.typed();
    FoundTitle found = pair.found();
    TitleForm form = found.form();
    findings.add(
        finding(agreement.title(), String.join(" ", typed.full()), String.join(" ", form.full())));
    boolean alone = author.level().says() == Says.SILENT;
    Level extent = extent(way, found, agreement);
    findings.add(finding(alone ? extent.alone() : extent, "", ""));
    findings.add(finding(alone ? titles.rarity(agreement.typed()) : Level.RARITY_SETTLED, "", ""));
    findings.add(
        finding(alone ? readers(found.book(), author.level()) : Level.READERS_FEW, "", ""));
    boolean start = TitleComparison.fromStart(agreement.extent());
    findings.add(article(start ? typed.article() : "", start ? form.article() : "", alone));
    Claims claims = typed.claims();
    findings.add(
        finding(
            agreement.extent() == Level.AFTER_SERIES
                ? Level.SERIES_EQUAL
                : TitleComparison.series(typed, form, alone),
            String.join(" ", typed.series()),
            String.join(" ", form.series())));
    findings.add(this.claims.part(claims, found.claims(), subtitled(agreement.extent(), form)));
    findings.add(this.claims.kind(claims, found.claims()));
    findings.add(this.claims.edition(claims.edition(), found.claims().edition()));
    findings.add(this.claims.year(way.year(typed), found.claims().year(), found.book().year()));
    findings.add(this.claims.language(claims.language(), found.claims().language()));
    findings.add(author);
    findings.add(finding(reading(way.reading(), found.heading()), "", ""));
    double bits = weights.prior().bits();
    for (FieldFinding finding : findings) {
      bits += finding.bits();
    }
    return new MatchEvidence(findings, bits);
  }

  /** A title alone means the book that most people have read. */
  private static Level readers(Candidate book, Level author) {
    boolean counted = book.kind() != Candidate.Kind.PAGE || book.readers().isPresent();
    if (!counted && author == Level.AUTHOR_NOT_TYPED) {
      // A search engine lists what is read, but does not say by how many.
      return Level.READERS_UNCOUNTED;
    }
    long readers = book.readers().orElse(0);
    return readers >= VERY_MANY
        ? Level.READERS_VERY_MANY
        : readers >= MANY ? Level.READERS_MANY : Level.READERS_FEW;
  }

  /** Whole titles may agree in every word, those in brackets as well. */
  private static Level extent(Asked.Way way, FoundTitle found, Agreement agreement) {
    boolean exact =
        agreement.extent() == Level.WHOLE
            && agreement.title() == Level.TITLE_EQUAL
            && Titles.words(way.reading().title()).equals(Titles.words(found.heading().title()));
    return exact ? Level.EXACT : agreement.extent();
  }

  private FieldFinding article(String typed, String found, boolean alone) {
    Level differs = alone ? Level.ARTICLE_DIFFERS_ALONE : Level.ARTICLE_DIFFERS;
    return finding(typed.equals(found) ? Level.ARTICLE_EQUAL : differs, typed, found);
  }

  private FieldFinding finding(Level level, String typed, String found) {
    return new FieldFinding(level, typed, found, weights.bits(level));
  }

  private static Level reading(Reading reading, Heading heading) {
    if (reading.plain()) {
      return heading.other() ? Level.READ_OTHER_TITLE : Level.READ_AS_TYPED;
    }
    return heading.other() ? Level.READ_APART_OTHER_TITLE : Level.READ_APART;
  }

  /** Returns true where a part has a name of its own, on which both agree. */
  private static boolean subtitled(Level extent, TitleForm found) {
    return extent == Level.OTHER_SUBTITLE
        || extent == Level.LONG_OTHER_SUBTITLE
        || extent == Level.SUBTITLES_ALIKE
        || (extent == Level.WHOLE && found.hasSubtitle());
  }

  private FieldFinding author(Pair pair) {
    Asked.Way way = pair.way();
    TitleForm typed = pair.typed();
    FoundTitle found = pair.found();
    Optional<String> asked = way.reading().author();
    String shown = shown(found);
    if (asked.isEmpty()) {
      return somebodyElse(typed, found.heading())
          ? finding(Level.AUTHOR_NOT_CONFIRMED, String.join(" ", typed.series()), shown)
          : finding(Level.AUTHOR_NOT_TYPED, "", shown);
    }
    if (shown.isEmpty()) {
      return finding(Level.AUTHOR_NOT_SHOWN, asked.get(), "");
    }
    return finding(level(way.authors(), found.authors()), asked.get(), shown);
  }

  private static String shown(FoundTitle found) {
    return found.heading().author().map(String::strip).orElse("");
  }

  private static Level level(AuthorNames typed, AuthorNames found) {
    AuthorAgreement agreement = Authors.compare(typed, found);
    List<PersonName> people = found.people();
    boolean several = agreement.agrees() && people.size() > 1 && !found.ambiguous();
    return several && !Authors.compare(typed, new AuthorNames(people.subList(0, 1), false)).agrees()
        ? Level.AUTHOR_AMONG
        : agreement.level();
  }

  /** A name in brackets, such as an author's, whose surname is not on the other side. */
  private static boolean somebodyElse(TitleForm form, Heading found) {
    List<String> name = form.series();
    boolean mayBe =
        name.size() > 1
            && name.size() < 4
            && form.claims().places().isEmpty()
            && name.stream().noneMatch(word -> Character.isDigit(word.charAt(0)))
            && name.stream().noneMatch(WordWeights.STOP_WORDS::contains);
    return mayBe && !Titles.list(Titles.words(found.words())).contains(name.getLast());
  }
}
