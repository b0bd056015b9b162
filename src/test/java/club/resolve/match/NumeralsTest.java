package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumeralsTest {
  private static List<String> words(String text) {
    return Arrays.asList(text.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "one, 1",
    "seven, 7",
    "nineteen, 19",
    "twenty one, 21",
    "ninety nine, 99",
    "one hundred, 100",
    "hundred, 100",
    "one hundred one, 101",
    "one hundred and one, 101",
    "two hundred forty five, 245",
    "one thousand and one, 1001",
    "one thousand nine hundred eighty four, 1984",
    "twenty thousand, 20000",
    "three hundred thousand, 300000",
    "nineteen eighty four, 1984",
    "nineteen hundred, 1900",
    "twenty twenty, 2020",
    "fifteen twenty three, 1523",
    "two thousand one, 2001"
  })
  void wordsAreAValue(String text, String digits) {
    assertEquals(List.of(digits), Numerals.inDigits(words(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "seven storms, 7 storms",
    "olaf iv, olaf 4",
    "xvi storms, 16 storms",
    "two or three rafts, 2 or 3 rafts",
    "war and peace, war and peace",
    "i claudia, i claudia",
    "malcolm x, malcolm x",
    "often rafts, often rafts",
    "three and four, 3 and 4"
  })
  void onlyNumbersChange(String text, String expected) {
    assertEquals(words(expected), Numerals.inDigits(words(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "7, seven",
    "21, twenty one",
    "100, one hundred",
    "101, one hundred one",
    "1984, nineteen eighty four",
    "1900, nineteen hundred",
    "2001, two thousand one",
    "20000, twenty thousand",
    "olaf 2, olaf two"
  })
  void digitsAreSpoken(String text, String spoken) {
    if (!text.equals("1900")) {
      assertEquals(words(spoken), Numerals.inWords(words(text)));
    }
    assertEquals(words(text), Numerals.inDigits(words(spoken)));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 9, 13, 20, 46, 100, 312, 999, 1_000, 1_066, 1_234, 9_999, 70_000, 123_456})
  void whatIsSpokenHasItsValue(int number) {
    List<String> digits = List.of(Integer.toString(number));
    List<String> spoken = Numerals.inWords(digits);
    assertEquals(number == 0 ? List.of("zero") : digits, Numerals.inDigits(spoken));
  }

  @ParameterizedTest
  @CsvSource({"i, 1", "iv, 4", "v, 5", "ix, 9", "x, 10", "xiv, 14", "xvi, 16"})
  void aRomanNumeralIsAValue(String word, int value) {
    assertEquals(Optional.of(value), Numerals.roman(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "iiii", "c", "mix", "vi7", "olaf"})
  void otherLettersAreNone(String word) {
    assertEquals(Optional.empty(), Numerals.roman(word));
  }

  @ParameterizedTest
  @CsvSource({"2nd, 2", "1st, 1", "third, 3", "twelfth, 12", "2e, 2", "3a, 3", "11th, 11", "4, 4"})
  void anOrdinalIsAValue(String word, int value) {
    assertEquals(OptionalInt.of(value), Numerals.ordinal(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "th", "1961", "123rd", "2x", "secondly", "olaf"})
  void otherWordsAreNone(String word) {
    assertEquals(OptionalInt.empty(), Numerals.ordinal(word));
  }
}
