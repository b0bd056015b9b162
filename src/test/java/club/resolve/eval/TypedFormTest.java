package club.resolve.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypedFormTest {
  private static final BookName NAME =
      BookName.of("The Sandman: Preludes (The Sandman, #1)", Optional.of("Neil Gaiman, Sam Kieth"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TITLE              | The Sandman: Preludes      |",
        "TITLE_AND_AUTHOR   | The Sandman: Preludes      | Neil Gaiman",
        "MAIN_AND_AUTHOR    | The Sandman                | Neil Gaiman",
        "BY                 | The Sandman by Neil Gaiman |",
        "AUTHOR_FIRST       | Neil Gaiman - The Sandman  |",
        "AUTHOR_IN_BRACKETS | The Sandman (Neil Gaiman)  |",
        "AUTHOR_AND_COLON   | Neil Gaiman: The Sandman   |",
        "SURNAME_FIRST      | Gaiman, Neil: The Sandman  |",
        "SLASH              | The Sandman / Neil Gaiman  |",
      })
  void aBookIsTypedInManyForms(TypedForm form, String title, String author) {
    assertEquals(
        Optional.of(new Typed(title, Optional.ofNullable(author))), form.of(NAME, new Random(1)));
  }

  @Test
  void aSlipIsInALongWordAndNeverNone() {
    Random random = new Random(1);
    Set<String> slips = new TreeSet<>();
    for (int i = 0; i < 2_000; i++) {
      Typed typed = TypedForm.TYPO_AND_AUTHOR.of(NAME, random).orElseThrow();
      assertNotEquals("The Sandman", typed.title());
      assertTrue(typed.title().startsWith("The S"), typed.title());
      assertEquals(Optional.of("Neil Gaiman"), typed.author());
      slips.add(typed.title());
    }
    assertTrue(
        slips.containsAll(Set.of("The Sndman", "The Snadman", "The Saandman")), slips::toString);
    assertEquals(15, slips.size(), slips::toString);
  }

  @Test
  void equalLettersThatAreExchangedAreNoSlip() {
    BookName name = BookName.of("Bookkeeper", Optional.empty());
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      assertNotEquals("Bookkeeper", TypedForm.TYPO.of(name, random).orElseThrow().title());
    }
  }

  @Test
  void aFormThatLacksItsPartIsNone() {
    BookName name = BookName.of("Dune", Optional.empty());

    assertEquals(Optional.empty(), TypedForm.BY.of(name, new Random(1)));
    assertEquals(Optional.empty(), TypedForm.TYPO.of(name, new Random(1)));
    assertEquals(
        Optional.of(new Typed("Dune", Optional.empty())), TypedForm.TITLE.of(name, new Random(1)));
  }

  @Test
  void aTitleThatIsAllBracketsOrSubtitleStaysWhole() {
    assertEquals("(Untitled)", BookName.of("(Untitled)", Optional.empty()).title());
    assertEquals(": Poems", BookName.of(": Poems", Optional.empty()).main());
  }
}
