package club.resolve.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Resolution;
import club.resolve.eval.Truth.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SweepTest {
  private static final Candidate EMMA = HoldingsTest.book(1, "Emma", "Jane Austen", "10");
  private static final Candidate EMMA_AGAIN =
      HoldingsTest.book(2, "Emma (Penguin Classics)", "Jane Austen", "10");
  private static final Candidate OTHER_EMMA = HoldingsTest.book(3, "Emma", "Alexander Smith", "11");
  private static final Candidate SANDMAN =
      HoldingsTest.book(4, "The Sandman: Volume One", "Neil Gaiman", "12");
  private static final Candidate SANDMAN_AFTER =
      HoldingsTest.book(5, "The Sandman: Volume Two", "Neil Gaiman", "13");
  private static final Candidate PERSUASION =
      HoldingsTest.book(6, "Persuasion", "Jane Austen", "14");

  private static final Holdings HOLDINGS =
      new Holdings(List.of(EMMA, EMMA_AGAIN, OTHER_EMMA, SANDMAN, SANDMAN_AFTER, PERSUASION));

  private static final Holdings LONG =
      new Holdings(
          IntStream.rangeClosed(1, 40)
              .mapToObj(id -> HoldingsTest.book(id, "Chronicles " + id, "Ada Writer", "w" + id))
              .toList());

  private static List<Fold> folds(Sweep sweep, Holdings holdings, int sample) {
    return sweep.folds(holdings, sample, sweep.forms());
  }

  private static Resolution match(Candidate found) {
    return new Resolution.Match(found, Confidence.ofPercent(90), "title equal");
  }

  private static Probe probe(Candidate book, TypedForm form) {
    return folds(Sweep.PRESENT, HOLDINGS, 100).getFirst().probes().stream()
        .filter(probe -> probe.form() == form && probe.meant().equals(book))
        .findFirst()
        .orElseThrow();
  }

  private static boolean right(Candidate meant, TypedForm form, Candidate found) {
    Fold fold = folds(Sweep.PRESENT, HOLDINGS, 100).getFirst();
    Judged judged = fold.judged(probe(meant, form), match(found));
    assertEquals(Presence.THERE, judged.place());
    return judged.right();
  }

  @Test
  void noBookIsLookedForWhereItsWorkIs() {
    List<Fold> folds = folds(Sweep.ABSENT, HOLDINGS, 100);

    for (Fold fold : folds) {
      for (Probe probe : fold.probes()) {
        HOLDINGS
            .editions(probe.meant())
            .forEach(edition -> assertTrue(fold.missing().contains(edition.link())));
      }
    }
    assertEquals(
        6,
        folds.stream()
            .flatMap(fold -> fold.probes().stream())
            .filter(probe -> probe.form() == TypedForm.TITLE)
            .map(Probe::meant)
            .distinct()
            .count());
  }

  @Test
  void mostOfTheCatalogueIsLeft() {
    List<Fold> folds = folds(Sweep.ABSENT, LONG, 40);

    assertEquals(
        List.of(10, 10, 10, 10), folds.stream().map(each -> each.missing().size()).toList());
    assertEquals(List.of(), folds(Sweep.ABSENT, LONG, 0));
  }

  @Test
  void theSampleIsTheSameEachTimeButNotTheHeadOfTheCatalogue() {
    Set<String> links =
        folds(Sweep.PRESENT, LONG, 10).getFirst().probes().stream()
            .map(probe -> probe.label().meant())
            .collect(Collectors.toSet());

    assertEquals(
        folds(Sweep.PRESENT, LONG, 10).getFirst().probes(),
        folds(Sweep.PRESENT, LONG, 10).getFirst().probes());
    assertEquals(10, links.size());
    assertNotEquals(
        LONG.books().subList(0, 10).stream().map(Candidate::link).collect(Collectors.toSet()),
        links);
  }

  @Test
  void whatFitsSeveralWorksIsToldByWhatIsTyped() {
    assertTrue(probe(EMMA, TypedForm.TITLE).several());
    assertFalse(probe(EMMA, TypedForm.BY).several());
    assertTrue(probe(SANDMAN, TypedForm.BY).several());
    assertFalse(probe(PERSUASION, TypedForm.TITLE).several());
  }

  @Test
  void anyEditionIsRightWhereOneWorkFits() {
    assertTrue(right(EMMA, TypedForm.BY, EMMA_AGAIN));
    assertFalse(right(EMMA, TypedForm.BY, OTHER_EMMA));
  }

  @Test
  void whereSeveralFitOnlyTheWholeTitleIsRight() {
    assertFalse(right(SANDMAN, TypedForm.MAIN_AND_AUTHOR, SANDMAN));
    assertTrue(right(SANDMAN, TypedForm.TITLE_AND_AUTHOR, SANDMAN));
    assertFalse(right(SANDMAN, TypedForm.TITLE_AND_AUTHOR, SANDMAN_AFTER));
    assertTrue(right(EMMA, TypedForm.TITLE, OTHER_EMMA));
    assertTrue(right(EMMA, TypedForm.TITLE, EMMA_AGAIN), "but for its brackets");
  }

  @Test
  void everyMatchOfAnAbsentBookIsWrong() {
    Fold fold = folds(Sweep.ABSENT, HOLDINGS, 100).getFirst();
    Judged judged = fold.judged(fold.probes().getFirst(), match(PERSUASION));

    assertEquals(Presence.ABSENT, judged.place());
    assertFalse(judged.right());
  }

  private static SweepFigures figures(Sweep sweep, int right, int wrong, int several) {
    List<SweepFigures.Tried> all = new ArrayList<>();
    Presence place = sweep == Sweep.ABSENT ? Presence.ABSENT : Presence.THERE;
    Probe single = probe(PERSUASION, TypedForm.TITLE);
    Probe doubled = probe(SANDMAN, TypedForm.TITLE);
    for (int i = 0; i < right + wrong; i++) {
      all.add(
          new SweepFigures.Tried(
              single, new Judged(single.label(), place, match(PERSUASION), i < right)));
    }
    for (int i = 0; i < several; i++) {
      all.add(
          new SweepFigures.Tried(
              doubled, new Judged(doubled.label(), place, match(SANDMAN), false)));
    }
    return new SweepFigures(sweep, all);
  }

  @Test
  void theFiguresOfASweep() {
    SweepFigures figures = figures(Sweep.PRESENT, 3, 2, 4);

    assertEquals(List.of(TypedForm.TITLE), figures.forms());
    assertEquals(new Share(5, 5), figures.single().accepted(Confidence.ofPercent(90)));
    assertEquals(2, figures.single().wrong(Confidence.ofPercent(90)).size());
    assertEquals(new Share(4, 4), figures.severalMatched(Confidence.ofPercent(90)));
    assertEquals(new Share(0, 4), figures.severalMatched(Confidence.ofPercent(91)));
    assertEquals(List.of(), figures.of(TypedForm.BY).all());
  }

  @Test
  void theCurveHoldsCostAgainstGain() {
    List<CurvePoint> curve =
        CurvePoint.curve(
            figures(Sweep.ABSENT, 0, 7, 0),
            figures(Sweep.PRESENT, 3, 0, 4),
            Confidence.ofPercent(75));

    assertEquals(
        new CurvePoint(Confidence.ofPercent(75), new Share(7, 7), new Share(3, 3)),
        curve.getFirst());
    assertEquals(
        new CurvePoint(Confidence.ofPercent(90), new Share(7, 7), new Share(3, 3)), curve.get(1));
    assertEquals(
        new CurvePoint(Confidence.ofPercent(95), new Share(0, 7), new Share(0, 3)), curve.get(2));
    assertEquals(new Confidence(999), curve.getLast().bar());
  }
}
