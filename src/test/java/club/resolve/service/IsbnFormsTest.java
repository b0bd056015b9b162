package club.resolve.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Isbn;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IsbnFormsTest {
  private static Isbn isbn(String digits) {
    return Isbn.parse(digits).orElseThrow();
  }

  @Test
  void theHyphensStandInEachPlaceWhereTheyCan() {
    assertEquals(
        List.of(
            "9780141439600",
            "978-0-14-143960-0",
            "978-0-141-43960-0",
            "978-0-1414-3960-0",
            "978-0-14143-960-0",
            "978-0-141439-60-0",
            "978-0-1414396-0-0"),
        IsbnForms.of13(isbn("9780141439600")));
    assertEquals(
        List.of("0141439602", "0-14-143960-2", "0-141-43960-2"),
        IsbnForms.of10(isbn("9780141439600")).subList(0, 3));
  }

  /** In groups of one to five digits. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "978-0-14-143960-0",
        "978-1-4028-9462-6",
        "978-2-07-036822-8",
        "978-3-16-148410-0",
        "978-5-17-080115-2",
        "978-7-301-10299-2",
        "978-600-119-125-1",
        "978-65-00-00001-6",
        "978-80-7203-717-9",
        "978-91-0-012345-1",
        "978-951-0-18435-6",
        "978-9963-645-15-2",
        "978-99921-58-10-4",
        "979-8-6024-0545-3",
        "979-10-90636-07-1",
      })
  void theFormInPrintIsAmongThem(String printed) {
    assertTrue(IsbnForms.of13(isbn(printed)).contains(printed), printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0-8044-2957-X", "3-598-21500-2", "91-0-012345-5", "99921-58-10-7"})
  void theOldFormInPrintIsAmongThem(String printed) {
    assertTrue(IsbnForms.of10(isbn(printed)).contains(printed), printed);
  }

  @Test
  void anIsbnWithoutAGroupHasNoHyphensAndOneThatBeginsWith979HasNoTenDigits() {
    assertEquals(List.of("9786720000001"), IsbnForms.of13(isbn("9786720000001")));
    assertEquals(List.of(), IsbnForms.of10(isbn("9798602405453")));
  }

  @Test
  void everyFormIsOfThatIsbnAndComesOnce() {
    List<Isbn> all =
        IntStream.range(0, 1_000)
            .mapToObj("978%03d"::formatted)
            .flatMap(
                begin ->
                    IntStream.range(0, 10)
                        .mapToObj(check -> Isbn.parse(begin + "123456" + check))
                        .flatMap(Optional::stream))
            .toList();
    assertEquals(1_000, all.size());
    for (Isbn isbn : all) {
      List<String> forms =
          Stream.concat(IsbnForms.of13(isbn).stream(), IsbnForms.of10(isbn).stream()).toList();
      assertEquals(forms.size(), new HashSet<>(forms).size());
      forms.forEach(form -> assertEquals(Optional.of(isbn), Isbn.parse(form), form));
    }
  }
}
