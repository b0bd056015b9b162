package club.resolve.match;

import club.resolve.book.Candidate;
import club.resolve.match.ClaimComparison.PartName;
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

  /** Half of those books have more. */
  private static final long SOME = 20_000;

  /** Those of a whole comparison. */
  private static final int FIELDS = 13;

  private final TitleComparison titles;
  private final ClaimComparison claims;
  private final AuthorComparison authors;
  private final Findings findings;
  private final double prior;

  /** The levels of two names that weigh most, of those that tell and of those that are silent. */
  private final List<FieldFinding> most;

  BookComparison(WordWeights words, Weights weights) {
    this.titles = new TitleComparison(words, weights);
    this.findings = new Findings(weights);
    this.claims = new ClaimComparison(findings);
    this.authors = new AuthorComparison(findings);
    this.prior = weights.prior().bits();
    this.most = List.of(most(false), most(true));
  }

  private FieldFinding most(boolean silent) {
    return Stream.concat(
            Stream.of(Level.AUTHOR_AMONG, Level.AUTHOR_NAMELESS, Level.AUTHOR_NOT_TYPED),
            Arrays.stream(AuthorAgreement.values()).map(AuthorAgreement::level))
        .filter(level -> (level.says() == Says.SILENT) == silent)
        .map(findings::of)
        .max(Comparator.comparingDouble(FieldFinding::bits))
        .orElseThrow();
  }

  /** The heading that was compared, and the evidence of that. */
  record Compared(Heading heading, MatchEvidence evidence) {}

  /**
   * The best of all ways to read what was typed and what was found.
   *
   * @param headings the one that the source shows first
   */
  Compared best(Asked asked, List<Heading> headings, Candidate book) {
    Heading shown = headings.getFirst();
    AuthorCell author = AuthorCell.shown(shown.author());
    TitleForm first = shown.form();
    FoundTitle found = new FoundTitle(shown, first, first.claims(), author, book);
    Compared best = new Compared(shown, best(asked, found, Double.NEGATIVE_INFINITY));
    for (Heading heading : headings.subList(1, headings.size())) {
      TitleForm form = heading.form();
      // The book is of the kind that any of its titles tells.
      Claims claims = heading.other() ? form.claims().and(first.claims()) : form.claims();
      if (heading.other() && collects(shown, first, form)) {
        claims = claims.and(Claims.BUNDLED);
      }
      if (!heading.author().equals(shown.author())) {
        author = AuthorCell.shown(heading.author());
      }
      double floor = best.evidence().bits();
      MatchEvidence evidence =
          best(asked, new FoundTitle(heading, form, claims, author, book), floor);
      if (evidence.bits() > floor) {
        best = new Compared(heading, evidence);
      }
    }
    return best;
  }

  /** "Emma and Other Novels" is not "Emma", though a source says so. */
  private static boolean collects(Heading shown, TitleForm whole, TitleForm part) {
    List<String> words = whole.full();
    List<String> some = part.main();
    if (some.isEmpty() || words.size() <= some.size()) {
      return false;
    }
    boolean begins = words.subList(0, some.size()).equals(some);
    boolean ends = words.subList(words.size() - some.size(), words.size()).equals(some);
    boolean goesOn = begins && words.get(some.size()).equals("and");
    return (goesOn && (some.size() > 1 || words.contains("other")))
        || ((begins || ends) && shown.title().contains(" / "));
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
    Optional<Asked.Way> named =
        best.contradicted() ? asked.with(found.form(), found.author()) : Optional.empty();
    if (named.isPresent()) {
      MatchEvidence evidence = evidence(named.get(), found, Math.max(floor, best.bits()));
      best = evidence.bits() > best.bits() ? evidence : best;
    }
    return best;
  }

  /**
   * One title of a book.
   *
   * @param author empty text where none is shown
   */
  private record FoundTitle(
      Heading heading, TitleForm form, Claims claims, AuthorCell author, Candidate book) {
    FoundTitle numbered(String number) {
      TitleForm other = form.numbered(number);
      return new FoundTitle(heading, other, other.claims().and(claims), author, book);
    }
  }

  /** The two sides of a comparison. */
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
      return only(findings.of(Level.TITLE_OTHER_SIGN, typed.signs(), found.form().signs()));
    }
    if (typed.isStrangeTo(found.form())) {
      return only(findings.of(Level.TITLE_OTHER));
    }
    return numbered(pair, of(pair, titles.best(typed, found.form()), floor), floor);
  }

  private MatchEvidence only(FieldFinding finding) {
    return new MatchEvidence(List.of(finding), prior + finding.bits());
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
    boolean names =
        pair.way().reading().author().isPresent() && !pair.found().author().text().isEmpty();
    if (names && floor > Double.NEGATIVE_INFINITY) {
      MatchEvidence told = of(pair, agreement, most.getFirst());
      if (told.bits() <= floor && of(pair, agreement, most.getLast()).bits() <= floor) {
        return told;
      }
    }
    return of(
        pair,
        agreement,
        authors.of(pair.way(), pair.typed(), pair.found().heading(), pair.found().author()));
  }

  private MatchEvidence of(Pair pair, Agreement agreement, FieldFinding author) {
    List<FieldFinding> all = new ArrayList<>(FIELDS);
    Asked.Way way = pair.way();
    TitleForm typed = pair.typed();
    FoundTitle found = pair.found();
    TitleForm form = found.form();
    boolean alone = author.level().says() == Says.SILENT;
    // Nothing else says that it is a slip and no other word.
    boolean word = alone && agreement.typed().size() == 1 && agreement.title().slip();
    all.add(
        findings.of(
            word ? Level.TITLE_ONE_WORD_SLIP : agreement.title(),
            String.join(" ", typed.full()),
            String.join(" ", form.full())));
    Level extent = extent(typed, form, agreement);
    all.add(findings.of(alone ? extent.alone() : extent));
    all.add(findings.of(alone ? titles.rarity(agreement.typed()) : Level.RARITY_SETTLED));
    all.add(findings.of(alone ? readers(found.book(), author.level()) : Level.READERS_FEW));
    boolean start = TitleComparison.fromStart(agreement.extent());
    all.add(
        article(
            start ? typed.article() : "",
            start ? form.article() : "",
            alone && author.level() != Level.AUTHOR_NOT_SHOWN,
            typed.main().size() > 1 && form.main().size() > 1));
    Claims claims = typed.claims();
    all.add(
        findings.of(
            agreement.extent() == Level.AFTER_SERIES
                ? Level.SERIES_EQUAL
                : TitleComparison.series(typed, form, alone),
            String.join(" ", typed.series()),
            String.join(" ", form.series())));
    all.add(this.claims.part(claims, found.claims(), name(agreement.extent(), form)));
    all.add(this.claims.kind(claims, found.claims()));
    all.add(this.claims.edition(claims.edition(), found.claims().edition()));
    all.add(this.claims.year(way.year(typed), found.claims().year(), found.book().year()));
    all.add(this.claims.language(claims.language(), found.claims().language()));
    all.add(author);
    all.add(findings.of(reading(way.reading(), found.heading(), extent)));
    double bits = prior;
    for (FieldFinding finding : all) {
      bits += finding.bits();
    }
    return new MatchEvidence(all, bits);
  }

  /** A title alone means the book that most people have read. */
  private static Level readers(Candidate book, Level author) {
    if (book.readers().isEmpty() && author == Level.AUTHOR_NOT_TYPED) {
      // A search engine lists what is read, but does not say by how many.
      return book.kind() == Candidate.Kind.PAGE ? Level.READERS_UNCOUNTED : Level.READERS_UNTOLD;
    }
    if (book.readers().isEmpty() && author == Level.AUTHOR_NOT_SHOWN) {
      return Level.READERS_UNTOLD;
    }
    long readers = book.readers().orElse(0);
    return readers >= VERY_MANY
        ? Level.READERS_VERY_MANY
        : readers >= MANY
            ? Level.READERS_MANY
            : readers >= SOME ? Level.READERS_SOME : Level.READERS_FEW;
  }

  /** Whole titles may agree in every word that is a name, those in brackets as well. */
  private static Level extent(TitleForm typed, TitleForm found, Agreement agreement) {
    boolean exact =
        agreement.extent() == Level.WHOLE
            && agreement.title() == Level.TITLE_EQUAL
            && typed.full().equals(found.full())
            && typed.article().equals(found.article())
            && typed.series().equals(found.series());
    return exact ? Level.EXACT : agreement.extent();
  }

  /**
   * Compares the articles.
   *
   * @param several true if the title has more than one word that tells something
   */
  private FieldFinding article(String typed, String found, boolean alone, boolean several) {
    // The author tells the book, and people often leave out the article.
    boolean silent = !alone && several && (typed.isEmpty() || found.isEmpty());
    if (silent || typed.equals(found)) {
      return findings.of(Level.ARTICLE_EQUAL, typed, found);
    }
    Level differs =
        !alone
            ? Level.ARTICLE_DIFFERS
            : typed.isEmpty() && several ? Level.ARTICLE_LEFT_OUT : Level.ARTICLE_DIFFERS_ALONE;
    return findings.of(differs, typed, found);
  }

  private static Level reading(Reading reading, Heading heading, Level extent) {
    if (reading.plain()) {
      Level other = extent == Level.EXACT ? Level.READ_OTHER_TITLE_EXACTLY : Level.READ_OTHER_TITLE;
      return heading.other() ? other : Level.READ_AS_TYPED;
    }
    return heading.other() ? Level.READ_APART_OTHER_TITLE : Level.READ_APART;
  }

  private static PartName name(Level extent, TitleForm found) {
    boolean agreed =
        extent == Level.OTHER_SUBTITLE
            || extent == Level.LONG_OTHER_SUBTITLE
            || extent == Level.SUBTITLES_ALIKE
            || (extent == Level.WHOLE && found.hasSubtitle());
    return agreed ? PartName.AGREED : extent == Level.WHOLE ? PartName.NONE : PartName.ONE_SIDE;
  }
}
