package club.resolve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.search.Catalog.Entry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackedIndexTest {
  private static Entry entry(String title, String author) {
    return new Entry(
        title, Optional.of(author).filter(name -> !name.isEmpty()), "https://example.org/" + title);
  }

  @Test
  void anEmptyIndexFindsNothing() {
    PackedIndex index = new PackedIndex();
    assertTrue(index.isEmpty());
    assertEquals(List.of(), index.get("emma"));
  }

  @Test
  void anEntryIsFoundUnderEachOfItsKeys() {
    PackedIndex index = new PackedIndex();
    Entry emma = entry("Emma", "Jane Austen");
    index.add(emma, List.of("emma", "emma a novel"));
    assertFalse(index.isEmpty());
    assertEquals(List.of(emma), index.get("emma"));
    assertEquals(List.of(emma), index.get("emma a novel"));
    assertEquals(List.of(), index.get("persuasion"));
  }

  @Test
  void entriesUnderOneKeyComeInTheOrderInWhichTheyCame() {
    PackedIndex index = new PackedIndex();
    Entry first = entry("Emma", "Jane Austen");
    Entry second = entry("Emma", "Alexander McCall Smith");
    Entry third = entry("EMMA", "");
    index.add(first, List.of("emma"));
    index.add(second, List.of("emma"));
    index.add(third, List.of("emma"));
    assertEquals(List.of(first, second, third), index.get("emma"));
  }

  @Test
  void lettersOfAnyScriptSurvive() {
    PackedIndex index = new PackedIndex();
    Entry wood = entry("ノルウェイの森 \uD83E\uDD86", "村上春樹");
    index.add(wood, List.of("wood"));
    assertEquals(List.of(wood), index.get("wood"));
  }

  @Test
  void manyEntriesAreAllFoundAcrossTheBordersOfChunks() {
    PackedIndex index = new PackedIndex();
    String padding = " of a title that is long enough to fill several chunks".repeat(3);
    for (int i = 0; i < 50_000; i++) {
      index.add(entry(i + padding, "Author " + i % 7), List.of("key " + i));
    }
    for (int i = 0; i < 50_000; i++) {
      Entry wanted = entry(i + padding, "Author " + i % 7);
      assertTrue(index.get("key " + i).contains(wanted), wanted::title);
    }
    assertEquals(List.of(), index.get("no such key"));
  }

  @Test
  void titlesTooLongToKeepDoNotHarmTheOthers() {
    PackedIndex index = new PackedIndex();
    Entry emma = entry("Emma", "Jane Austen");
    index.add(
        new Entry("x".repeat(2_000_000), Optional.empty(), "https://example.org"), List.of("x"));
    index.add(emma, List.of("emma"));
    assertEquals(List.of(emma), index.get("emma"));
    assertEquals(1, index.get("x").size());
  }
}
