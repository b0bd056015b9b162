package club.resolve.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words and sentences of a text. */
final class TextCounterTest {
  private static TextFigures count(String text) throws IOException {
    return TextCounter.count(() -> new StringReader(text), true);
  }

  private static final String ENGLISH =
      """
      The keeper of the lighthouse was an old man who had seen more storms
      than he could count. "You will not believe it," said Mr. Finch, "but
      the lighthouse has a voice of its own."

      Did the keeper believe him? He did not. The lighthouse _kept_ its light,
      and the keeper kept his silence for 30 years.
      """;

  private static final String GERMAN =
      """
      Der alte Mann, der den Leuchtturm bewachte, hatte schon viele Stürme
      gesehen. Er sprach nicht viel, aber wenn der Sturm kam, stand er oben
      auf dem Turm und sang. Warum sang er? Das wusste niemand, und der Sturm
      hat es keinem gesagt.
      """;

  private static final String FRENCH =
      """
      L’homme qui gardait le phare n’avait pas peur de la mer. Quand l’orage
      venait, il montait dans la tour et il chantait pour les marins, car
      l'orage et la mer étaient ses amis. Était-ce un homme heureux ?
      """;

  @Test
  void anEnglishText() throws IOException {
    TextFigures figures = count(ENGLISH);

    assertEquals(Optional.of("en"), figures.language());
    assertEquals(57, figures.tokens());
    assertEquals(40, figures.distinctWords());
    assertEquals(5, figures.sentences());
    assertEquals(
        List.of("keeper", "lighthouse", "believe", "kept"), figures.topWords().subList(0, 4));
  }

  @Test
  void aGermanText() throws IOException {
    TextFigures figures = count(GERMAN);

    assertEquals(Optional.of("de"), figures.language());
    assertEquals(4, figures.sentences());
    assertEquals(List.of("sang", "sturm", "alte"), figures.topWords().subList(0, 3));
  }

  @Test
  void aFrenchTextWhoseWordsAreElided() throws IOException {
    TextFigures figures = count(FRENCH);

    assertEquals(Optional.of("fr"), figures.language());
    assertEquals(3, figures.sentences());
    assertEquals(List.of("homme", "mer", "orage"), figures.topWords().subList(0, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | Había una vez un hombre que vivía en la casa del faro y que no tenía miedo de nada,"
            + " porque el mar era su amigo y los barcos lo conocían muy bien desde hacía mucho"
            + " tiempo",
        "it | Il vecchio che abitava nel faro non aveva paura di niente, perché il mare era il suo"
            + " amico e le navi lo conoscevano da molto tempo, anche quando la notte era scura e"
            + " non si vedeva più nulla",
        "nl | De oude man die in de vuurtoren woonde was nergens bang voor, want de zee was zijn"
            + " vriend en de schepen kenden hem al heel lang, ook als het donker was en er niets"
            + " meer te zien was",
        "sv | Den gamle mannen som bodde i fyren var inte rädd för någonting, eftersom havet var"
            + " hans vän och skeppen hade känt honom länge, också när det var mörkt och man inte"
            + " kunde se något",
        "pl | Stary człowiek, który mieszkał na latarni, nie bał się niczego, bo morze było jego"
            + " przyjacielem i statki znały go od dawna, także kiedy było ciemno i nie było już nic"
            + " widać",
        "ru | Старый человек, который жил на маяке, не боялся ничего, потому что море было его"
            + " другом и корабли знали его давно, даже когда было темно и ничего не было видно",
        "la | Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam qui"
            + " ipsorum lingua Celtae appellantur et hi omnes inter se non sunt ut ea quae ab his"
            + " sed quod ad eum",
        "el | Ο γέρος που ζούσε στο φάρο δεν φοβόταν τίποτα, γιατί η θάλασσα ήταν ο φίλος του και"
            + " τα πλοία τον ήξεραν από πολύ καιρό και με το σκοτάδι και με το φως",
        "ja | これは とても 古い 灯台の 話です。その 灯台には 一人の 男が 住んで いました。",
        "ko | 이것은 아주 오래된 등대 이야기 입니다 그 등대에는 한 남자가 살고 있었습니다 그는 바다를 두려워하지 않았습니다 배들은 그를 오래 전부터 알고 있었고"
            + " 밤에도 그의 불빛을 따라 왔습니다 그리고 모두 집에 갔습니다",
      })
  void furtherLanguages(String language, String text) throws IOException {
    assertEquals(Optional.of(language), count(text).language());
  }

  @Test
  void aLanguageWithoutAListIsNotCalledAnother() throws IOException {
    String swahili =
        "Watu wote wamezaliwa huru, hadhi na haki zao ni sawa. Wote wamejaliwa akili na dhamiri,"
            + " hivyo yapasa watendeane kindugu. Kila mtu anastahili kuwa na haki zote na uhuru"
            + " wote ambao umeelezwa katika taarifa hii bila ubaguzi wowote.";

    assertEquals(Optional.empty(), count(swahili).language());
  }

  @Test
  void fewWordsSayNothingOfTheLanguage() throws IOException {
    assertEquals(Optional.empty(), count("The end of the book.").language());
  }

  @Test
  void anEmptyTextHasNothing() throws IOException {
    TextFigures figures = count(" \n\n ");

    assertEquals(new TextFigures(0, 0, 0, Optional.empty(), List.of(), 0), figures);
  }

  @Test
  void moreThanTwentyWordsAreNotTold() throws IOException {
    StringBuilder text = new StringBuilder();
    for (char c = 'a'; c <= 'z'; c++) {
      text.append(String.valueOf(c).repeat(3)).append(' ');
    }

    List<String> top = count(text.toString()).topWords();

    assertEquals(20, top.size());
    assertEquals("aaa", top.getFirst(), "equal ones in the order of the alphabet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "One. Two! Three? | 3",
        "She saw J. R. R. Tolkien and Dr. Watson. He left. | 2",
        "It cost 3.50 in all. | 1",
        "no end | 1",
        "* * * | 0",
      })
  void sentencesAreCounted(String text, int sentences) throws IOException {
    assertEquals(sentences, count(text).sentences());
  }

  @Test
  void whatHasNoEmptyLineIsTakenApartBetweenWords() throws IOException {
    TextFigures figures = count("lighthouse ".repeat(20_000));

    assertEquals(20_000, figures.tokens());
    assertEquals(1, figures.distinctWords());
  }

  @Test
  void whatHasTooManyDifferentWordsIsNoText() {
    NoText refused =
        assertThrows(NoText.class, () -> TextCounter.count(() -> new EndlessWords(600_000), true));

    assertTrue(refused.getMessage().endsWith("it has more than 500,000 different words"));
  }

  @Test
  void anInterruptEndsIt() {
    Thread.currentThread().interrupt();
    try {
      assertThrows(InterruptedIOException.class, () -> count(ENGLISH));
    } finally {
      Thread.interrupted();
    }
  }

  /** Different words, in lines of one. */
  private static final class EndlessWords extends Reader {
    private final int words;
    private int number;

    EndlessWords(int words) {
      this.words = words;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      if (number == words) {
        return -1;
      }
      String word = "w" + number++ + "\n";
      word.getChars(0, word.length(), buffer, offset);
      return word.length();
    }

    @Override
    public void close() {}
  }
}
