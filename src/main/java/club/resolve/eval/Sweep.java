package club.resolve.eval;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** A catalogue measured against itself. The same catalogue and size give the same sweep. Pure. */
public enum Sweep {
  /** Books looked for where no row of their work is: every match is wrong. */
  ABSENT {
    @Override
    public List<Fold> folds(Holdings holdings, int sample, List<TypedForm> forms) {
      List<Integer> places = places(holdings, sample);
      List<Fold> folds = new ArrayList<>();
      for (int part = 0; part < Math.min(FOLDS, places.size()); part++) {
        List<Integer> held = everyFourth(places, part);
        Set<String> missing = new HashSet<>();
        held.stream()
            .flatMap(place -> holdings.editions(holdings.books().get(place)).stream())
            .forEach(book -> missing.add(book.link()));
        folds.add(new Fold(holdings, missing, probes(holdings, held, forms)));
      }
      return folds;
    }
  },

  /** Books looked for in the whole catalogue, in all forms. */
  PRESENT {
    @Override
    public List<Fold> folds(Holdings holdings, int sample, List<TypedForm> forms) {
      return List.of(
          new Fold(holdings, Set.of(), probes(holdings, places(holdings, sample), forms)));
    }
  };

  /** A part of the books is taken away at a time, so that most of the catalogue is left. */
  private static final int FOLDS = 4;

  private static final long SEED = 7;

  /**
   * The parts of the sweep.
   *
   * @param sample the number of books, drawn by chance; all, where there are fewer
   * @param forms in which they are typed
   */
  public abstract List<Fold> folds(Holdings holdings, int sample, List<TypedForm> forms);

  /** The forms that are measured: whether the title is typed as it stands matters to one alone. */
  public List<TypedForm> forms() {
    return this == ABSENT ? TypedForm.PLAIN : List.of(TypedForm.values());
  }

  private static List<Integer> places(Holdings holdings, int sample) {
    List<Integer> places =
        new ArrayList<>(IntStream.range(0, holdings.books().size()).boxed().toList());
    Collections.shuffle(places, new Random(SEED));
    return places.subList(0, Math.min(sample, places.size()));
  }

  private static List<Integer> everyFourth(List<Integer> places, int part) {
    return IntStream.range(0, places.size())
        .filter(at -> at % FOLDS == part)
        .mapToObj(places::get)
        .toList();
  }

  private static List<Probe> probes(
      Holdings holdings, List<Integer> places, List<TypedForm> forms) {
    Random slips = new Random(SEED);
    List<Probe> probes = new ArrayList<>();
    for (TypedForm form : forms) {
      for (int place : places) {
        Candidate book = holdings.books().get(place);
        form.name(book)
            .flatMap(name -> form.of(name, slips))
            .ifPresent(typed -> probes.add(probe(holdings, place, form, typed)));
      }
    }
    return probes;
  }

  private static Probe probe(Holdings holdings, int place, TypedForm form, Typed typed) {
    Candidate book = holdings.books().get(place);
    Label label =
        new Label(
            place + 1L,
            new Book(place + 1L, typed.title(), typed.author()),
            book.link(),
            form.label());
    return new Probe(form, label, book, holdings.isNamesake(book, form.authored()));
  }
}
