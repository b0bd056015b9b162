package club.resolve.match;

import club.resolve.book.Candidate;
import club.resolve.match.Level.Says;
import club.resolve.match.TitleComparison.Agreement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Compares what was typed with a book, field by field. Pure, and thread-safe. */
final class BookComparison {
  /** So many people have rated one in twenty of the ten thousand best known books. */
  private static final long VERY_MANY = 200_000;

  private static final long MANY = 50_000;

  private final TitleComparison titles;
  private final ClaimComparison claims;
  private final Weights weights;

  BookComparison(WordWeights words, Weights weights) {
    this.titles = new TitleComparison(words, weights);
    this.claims = new ClaimComparison(weights);
    this.weights = weights;
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
    TitleForm first = shown.form();
    Compared best = new Compared(shown, best(asked, shown, first, first.claims(), book));
    for (Heading heading : headings.subList(1, headings.size())) {
      TitleForm form = heading.form();
      // The book is of the kind that any of its titles tells.
      Claims claims = heading.other() ? form.claims().and(first.claims()) : form.claims();
      MatchEvidence evidence = best(asked, heading, form, claims, book);
      if (evidence.bits() > best.evidence().bits()) {
        best = new Compared(heading, evidence);
      }
    }
    return best;
  }

  private MatchEvidence best(
      Asked asked, Heading heading, TitleForm form, Claims claims, Candidate book) {
    AuthorNames authors = asked.names() ? heading.authors() : AuthorNames.NONE;
    FoundTitle found = new FoundTitle(heading, form, claims, authors, book);
    MatchEvidence best = evidence(asked.ways().getFirst(), found);
    for (Asked.Way way : asked.ways().subList(1, asked.ways().size())) {
      MatchEvidence evidence = evidence(way, found);
      best = evidence.bits() > best.bits() ? evidence : best;
    }
    return best;
  }

  /** One title of a book. */
  private record FoundTitle(
      Heading heading, TitleForm form, Claims claims, AuthorNames authors, Candidate book) {
    FoundTitle numbered(String number) {
      TitleForm other = form.numbered(number);
      return new FoundTitle(heading, other, other.claims().and(claims), authors, book);
    }
  }

  private MatchEvidence evidence(Asked.Way way, FoundTitle found) {
    TitleForm typed = way.form();
    if (typed.main().isEmpty() || found.form().main().isEmpty()) {
      boolean equal = way.reading().title().strip().equals(found.heading().title().strip());
      Level title = equal ? Level.TITLE_EQUAL : Level.TITLE_OTHER;
      return of(way, typed, found, new Agreement(title, Level.WHOLE, List.of(), List.of()));
    }
    if (!typed.signs().equals(found.form().signs())) {
      FieldFinding finding = finding(Level.TITLE_OTHER_SIGN, typed.signs(), found.form().signs());
      return new MatchEvidence(List.of(finding), weights.prior().bits() + finding.bits());
    }
    if (strange(typed, found.form())) {
      FieldFinding finding = finding(Level.TITLE_OTHER, "", "");
      return new MatchEvidence(List.of(finding), weights.prior().bits() + finding.bits());
    }
    MatchEvidence plain = of(way, typed, found, titles.best(typed, found.form()));
    return numbered(way, typed, found, plain);
  }

  /** Tries the number at the end of a title as that of a part, where the other side has it, too. */
  private MatchEvidence numbered(
      Asked.Way way, TitleForm typed, FoundTitle found, MatchEvidence plain) {
    boolean fits =
        !plain.contradicts(MatchField.TITLE)
            && !plain.contradicts(MatchField.PART)
            && !plain.has(Level.AFTER_SERIES);
    if (fits) {
      return plain;
    }
    Optional<String> one = typed.lastNumber();
    Optional<String> other = found.form().lastNumber();
    if (!typed.claims().whole() && !found.claims().parts().isEmpty()) {
      return plain;
    }
    MatchEvidence best = plain;
    if (one.isPresent() && found.claims().numbers().contains(one.get())) {
      best = better(best, way, typed.numbered(one.get()), found);
    }
    if (other.isPresent() && typed.claims().numbers().contains(other.get())) {
      best = better(best, way, typed, found.numbered(other.get()));
    }
    if (one.isPresent() && one.equals(other)) {
      best = better(best, way, typed.numbered(one.get()), found.numbered(other.get()));
    }
    return best;
  }

  private MatchEvidence better(
      MatchEvidence best, Asked.Way way, TitleForm typed, FoundTitle found) {
    MatchEvidence other = of(way, typed, found, titles.best(typed, found.form()));
    return other.bits() > best.bits() ? other : best;
  }

  /** Most candidates of a search have no word of the title; they need not be weighed. */
  private static boolean strange(TitleForm one, TitleForm other) {
    return one.main().size() > 1
        && other.main().size() > 1
        && Collections.disjoint(one.full(), other.full())
        && Collections.disjoint(one.main(), other.series())
        && !mayBeSlips(one.main(), other.main());
  }

  /** A slip in every word leaves their first letters. */
  private static boolean mayBeSlips(List<String> one, List<String> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i).charAt(0) != other.get(i).charAt(0)) {
        return false;
      }
    }
    return true;
  }

  private MatchEvidence of(Asked.Way way, TitleForm typed, FoundTitle found, Agreement agreement) {
    List<FieldFinding> findings = new ArrayList<>(12);
    TitleForm form = found.form();
    findings.add(
        finding(agreement.title(), String.join(" ", typed.full()), String.join(" ", form.full())));
    FieldFinding author = author(way, typed, found);
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

  private FieldFinding author(Asked.Way way, TitleForm typed, FoundTitle found) {
    Optional<String> asked = way.reading().author();
    String shown = found.heading().author().map(String::strip).orElse("");
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
