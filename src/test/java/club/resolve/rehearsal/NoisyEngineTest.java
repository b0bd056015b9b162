package club.resolve.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.catalog.CatalogIndex;
import club.resolve.catalog.CatalogRow;
import club.resolve.rehearsal.NoisyEngine.Wanted;
import club.resolve.rehearsal.SearchEngine.Listing;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class NoisyEngineTest {
  private static final Query EMMA = new Query("Emma", Optional.of("Jane Austen"));
  private static final String ASKED = "Emma Jane Austen goodreads";

  private CatalogIndex catalog;
  private CatalogRow emma;

  @BeforeEach
  void open() throws IOException {
    catalog = CatalogIndex.sample(Site.GOODREADS);
    emma = catalog.titled("Emma", 1).getFirst();
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  private List<Listing> hits(long seed, Wanted... wanted) throws IOException {
    return new NoisyEngine(catalog, Site.GOODREADS, List.of(wanted), seed).hits(ASKED);
  }

  private static int rank(List<Listing> hits, CatalogRow row) {
    return hits.stream().map(Listing::link).toList().indexOf(row.link());
  }

  @Test
  void thePageThatIsWantedIsAmongTenAtARankThatVaries() throws IOException {
    Set<Integer> ranks = new TreeSet<>();
    for (int seed = 1; seed <= 200; seed++) {
      List<Listing> hits = hits(seed, new Wanted(EMMA, List.of(emma)));
      assertEquals(SearchEngine.RESULTS, hits.size());
      assertEquals(10, hits.stream().map(Listing::link).distinct().count());
      ranks.add(rank(hits, emma));
    }
    assertEquals(IntStream.range(0, 10).boxed().toList(), List.copyOf(ranks));
  }

  @Test
  void aBookThatIsNotThereHasNothingButOtherPages() throws IOException {
    Query query = new Query("Nobody Knows This Yet", Optional.empty());
    NoisyEngine engine =
        new NoisyEngine(catalog, Site.GOODREADS, List.of(new Wanted(query, List.of())), 1);
    List<Listing> hits = engine.hits("Nobody Knows This Yet goodreads");

    assertEquals(SearchEngine.RESULTS, hits.size());
    assertTrue(
        hits.stream().anyMatch(hit -> hit.heading().contains("Nobody Knows This Yet")),
        hits::toString);
    assertEquals(List.of(), engine.hits("Something Else goodreads"));
  }

  @Test
  void twoBooksThatAreTypedAlikeAreBothThere() throws IOException {
    CatalogRow other = catalog.titled("Jane Eyre", 1).getFirst();
    List<Listing> hits = hits(1, new Wanted(EMMA, List.of(emma)), new Wanted(EMMA, List.of(other)));

    assertTrue(rank(hits, emma) >= 0);
    assertTrue(rank(hits, other) >= 0);
    assertEquals(SearchEngine.RESULTS, hits.size());
  }

  @Test
  void aSeedGivesTheSameResultsEachTime() throws IOException {
    Wanted wanted = new Wanted(EMMA, List.of(emma));

    assertEquals(hits(1, wanted), hits(1, wanted));
    assertNotEquals(hits(1, wanted), hits(2, wanted));
  }

  @Test
  void bystandersAreNoPagesOfTheBook() throws IOException {
    Set<String> headings = new HashSet<>();
    Set<String> onSite = new HashSet<>();
    for (int seed = 1; seed <= 100; seed++) {
      for (Listing hit : hits(seed, new Wanted(EMMA, List.of(emma)))) {
        headings.add(hit.heading());
        if (Site.GOODREADS.canonical(hit.link()).isPresent() && hit.link().length() > 45) {
          onSite.add(hit.heading());
        }
      }
    }
    assertTrue(headings.contains("Jane Austen (Author of Emma) | Goodreads"), headings::toString);
    assertTrue(headings.contains("Emma - Encyclopedia"), headings::toString);
    assertTrue(headings.contains("Emma by Jane Austen | Goodreads"), headings::toString);
    assertTrue(headings.stream().anyMatch(heading -> heading.endsWith(" ...")), headings::toString);
    // Books about the book have pages of books.
    assertTrue(onSite.contains("Workbook for Emma by Brisk Reads | Goodreads"), onSite::toString);
    assertFalse(onSite.contains("Emma by Jane Austen | Goodreads"), onSite::toString);
  }
}
