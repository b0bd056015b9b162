package club.resolve.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  private static String title(String typed) {
    return new Query(typed, Optional.empty()).title();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", " ", "-", " ,", "★"})
  void ofALongRunOfSignsTheBeginningIsKept(String sign) {
    String title = title("The Fall" + sign.repeat(10_000) + "of Night");

    assertEquals("The Fall" + sign.repeat(32).substring(0, 32) + "of Night", title);
  }

  @Test
  void aSignBehindManySpacesIsKept() {
    assertEquals("★", title(" ".repeat(10_000) + "★"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The  Fall ", "To ---------------------------------------- be"})
  void usualTitlesStayAsTheyWereTyped(String typed) {
    assertEquals(typed, title(typed));
  }
}
