package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jane Austen | Jane Austen | EQUAL
          jane austen | JANE AUSTEN | EQUAL
          David   Epstein | David Epstein | EQUAL
          Austen, Jane | Jane Austen | EQUAL
          Austen, J. | Jane Austen | COMPATIBLE
          Austen J | Jane Austen | COMPATIBLE
          Austen, J. | J. Austen | EQUAL
          J.K. Rowling | JK Rowling | EQUAL
          J. K. Rowling | Rowling JK | EQUAL
          jk rowling | J.K. Rowling | EQUAL
          jk rowling | Joanne Rowling | COMPATIBLE
          VE Schwab | V.E. Schwab | EQUAL
          VE Schwab | Victoria Schwab | COMPATIBLE
          S.J.Kincaid | S. J. Kincaid | EQUAL
          H.G Wells | H. G. Wells | EQUAL
          J.R.R. Tolkien | John Ronald Reuel Tolkien | COMPATIBLE
          Tolkien, J.R.R. | J.R.R. Tolkien | EQUAL
          Neil Gaiman and Terry Pratchett | Terry Pratchett | EQUAL
          Neil Gaiman & Terry Pratchett | Pratchett, Terry | EQUAL
          Gaiman, Neil; Pratchett, Terry | Terry Pratchett | EQUAL
          Terry Pratchett, Neil Gaiman | Neil Gaiman | EQUAL
          Gaiman, Neil, Pratchett, Terry | Terry Pratchett | EQUAL
          Gaiman, Neil, and Terry Pratchett | Terry Pratchett | EQUAL
          Andy Weir with Someone Else | Andy Weir | EQUAL
          Arkady and Boris Strugatsky | Arkady Strugatsky | EQUAL
          Richard and Clara Winston | Richard Winston | EQUAL
          Gamma E., Helm R., Johnson R. | Richard Helm | COMPATIBLE
          Gamma, E., Helm, R., Johnson, R. and Vlissides, J. | John Vlissides | COMPATIBLE
          Gamma, E., Helm, R., Johnson, R. and Vlissides, J. | Ralph Johnson | COMPATIBLE
          Christensen, Clayton M., Raynor, Michael E. | Michael E. Raynor | EQUAL
          James Ladyman, Don Ross, et al | Don Ross | EQUAL
          Smith et al. | John Smith | SURNAME
          Kurt Vonnegut Jr. | Kurt Vonnegut | EQUAL
          Vonnegut, Kurt, Jr. | Kurt Vonnegut | EQUAL
          Walter M. Miller, Jr. | Walter Miller | COMPATIBLE
          Martin Luther King Jr. | King, Martin Luther | EQUAL
          Henry L. Roediger III, Mark A. McDaniel | Henry Roediger | COMPATIBLE
          John Gray Ph.D. | John Gray | EQUAL
          John Gray, Ph. D. | John Gray | EQUAL
          Carol S. Dweck,Ph.D. | Carol S. Dweck | EQUAL
          Bessel van der Kolk M.D. | Bessel van der Kolk | EQUAL
          Prof. Ronald Hutton | Ronald Hutton | EQUAL
          Charlotte Brontë | Charlotte Bronte | EQUAL
          Gabriel García Márquez | García Márquez, Gabriel | EQUAL
          Gabriel García Márquez | Gabriel Garcia | COMPATIBLE
          Gabriel García Márquez | Gabriel Marquez | COMPATIBLE
          Miguel de Cervantes | Miguel de Cervantes Saavedra | COMPATIBLE
          Ursula K. Le Guin | Le Guin, Ursula K. | EQUAL
          Ursula LeGuin | Ursula K. Le Guin | COMPATIBLE
          Ursula Leguin | Ursula Le Guin | EQUAL
          Daphne du Maurier | Du Maurier, Daphne | EQUAL
          van Gogh | Vincent van Gogh | SURNAME
          Gogh, Vincent van | Vincent van Gogh | EQUAL
          Flannery O'Connor | Flannery O’Connor | EQUAL
          Flannery O Connor | Flannery O'Connor | EQUAL
          Jo Nesbø | Jo Nesbo | EQUAL
          Liu Cixin | Cixin Liu | EQUAL
          Murakami Haruki | Haruki Murakami | EQUAL
          Conan Doyle, Arthur | Arthur Conan Doyle | EQUAL
          Arthur Conan Doyle | Doyle, Arthur | COMPATIBLE
          Emily Mandel | Emily St. John Mandel | COMPATIBLE
          Robert C. Martin (Uncle Bob) | Bob Martin | COMPATIBLE
          M. Scott Peck | Scott Peck | COMPATIBLE
          Bill Bryson | William Bryson | COMPATIBLE
          Chris Hadfield | Christopher Hadfield | COMPATIBLE
          Steven King | Stephen King | COMPATIBLE
          Austen | Jane Austen | SURNAME
          Plato | Plato | EQUAL
          Homer, Robert Fagles | Homer | EQUAL
          Dr. Seuss | Seuss | EQUAL
          Mrs. Gaskell | Elizabeth Gaskell | SURNAME
          Malcolm X | Malcolm X | EQUAL
          村上春樹 | 村上春樹 | EQUAL
          村上春樹 | 村上 春樹 | EQUAL
          村上春樹 | 村上 春樹 著 | EQUAL
          刘慈欣著 | 刘慈欣 | EQUAL
          Haruki Murakami, 村上 春樹 | 村上春樹 | EQUAL
          Jane Austen (Goodreads Author) | Austen, Jane | EQUAL
          Homer, Robert Fagles (Translator) | Robert Fagles | EQUAL
          Homer, translated by Robert Fagles | Homer | EQUAL
          Homer translated by Robert Fagles | Robert Fagles | EQUAL
          edited and translated by Ann Smith | Ann Smith | EQUAL
          by Jane Austen | Jane Austen | EQUAL
          Doe, Jane, ed. | Jane Doe | EQUAL
          Ed Yong | Yong, Ed | EQUAL
          neil gaiman, ed yong | Ed Yong | EQUAL
          al gore | Al Gore | EQUAL
          Edward Yong, editor | Ed Yong | COMPATIBLE
          Mary Ann Lund | Mary Jane Lund | COMPATIBLE
          (Anonymous) | Anonymous | EQUAL
          Ann Smith, Stephen King (Editor) | King | OTHER
          Ann Smith, Stephen King (Editor) | Owen King | FORENAME
          Haruki Marukami | Haruki Murakami | NEARLY
          Marukami | Haruki Murakami | NEARLY
          Marukami Haruki | Haruki Murakami | NEARLY
          Tolkein | J.R.R. Tolkien | NEARLY
          Jack Kerrouac | Jack Kerouac | NEARLY
          Haruky Murakami | Haruki Murakami | NEARLY
          Fyodor Dostoevsky | Fjodor Dostojewski | TRANSLITERATED
          Fyodor Dostoevsky | Fyodor Dostoyevsky | TRANSLITERATED
          Dostojewski | Fyodor Dostoyevsky | TRANSLITERATED
          Leo Tolstoy | Lev Tolstoi | TRANSLITERATED
          Anton Chekhov | Anton Tschechow | TRANSLITERATED
          Михаил Булгаков | Michail Bulgakow | TRANSLITERATED
          Aleksandr Solzhenitsyn | Alexander Solschenizyn | TRANSLITERATED
          Herta Müller | Herta Mueller | TRANSLITERATED
          Фёдор Достоевский | Fyodor Dostoevsky | TRANSLITERATED
          Достоевский | Fjodor Dostojewski | TRANSLITERATED
          Ф. М. Достоевский | Fyodor Dostoyevsky | TRANSLITERATED
          Антон Чехов | Anton Tschechow | TRANSLITERATED
          Лев Толстой | Leo Tolstoy | TRANSLITERATED
          Рэй Брэдбери | Ray Bradbury | TRANSLITERATED
          Джоан Роулинг | J. K. Rowling | TRANSLITERATED
          むらかみ はるき | Haruki Murakami | TRANSLITERATED
          ハルキ・ムラカミ | Haruki Murakami | TRANSLITERATED
          Νίκος Καζαντζάκης | Nikos Kazantzakis | TRANSLITERATED
          نجيب محفوظ | Naguib Mahfouz | TRANSLITERATED
          刘慈欣 | Cixin Liu | TRANSLITERATED
          刘慈欣 | 劉慈欣 | TRANSLITERATED
          刘慈欣 | 张爱玲 | OTHER
          章子怡 | Ziyi Zhang | TRANSLITERATED
          王安忆 | Wang Anyi | TRANSLITERATED
          陈忠实 | Chen Zhongshi | TRANSLITERATED
          慕容雪村 | Murong Xuecun | TRANSLITERATED
          鲁迅 | Lu Xun | TRANSLITERATED
          陈忠实 | Chen Ran | UNREADABLE
          Ада Квист, 陈忠实 | Chen Zhongshi | TRANSLITERATED
          Ursula K. Le Guin | Ursula K. Le G... | CUT_OFF
          Ursula K. Le Guin | Le Guin, Ursu… | COMPATIBLE
          Ron Baumeister | Roy ... | SIMILAR
          Ron Baumeister | Tom ... | OTHER
          Ron Baumeister | Roy | OTHER
          村上春樹 | Haruki Murakami | UNREADABLE
          石田 スイ | Sui Ishida | UNREADABLE
          石田 スイ | 石田 翠 | UNREADABLE
          Хемингуэй | 海明威 | UNREADABLE
          Harlan Cohen | Harlan Coben | SLIP
          H. Cohen | H. Coben | SIMILAR
          H. Cohen | Harlan Coben | OTHER
          Steven Litt | Steven Levitt | SLIP
          Stephen Litt | Steven Levitt | OTHER
          Harlan Coben | Harlan Roben | OTHER
          Petersen | Jordan Peterson | SIMILAR
          Nicola Kraus | Nicole Krauss | SIMILAR
          J. Peterson | Jordan Petersen | SIMILAR
          Joel Rosenbeg | Joel Rosenberg | NEARLY
          Emma Roberts | Emma Robert | SLIP
          Dante | Dante Alighieri | SIMILAR
          Stephen | Stephen King | SIMILAR
          Tabitha King | Stephen King | FORENAME
          S. King | Tabitha King | FORENAME
          Charlotte Brontë | Emily Brontë | FORENAME
          J. K. Rowling | J. R. Rowling | FORENAME
          John H. Smith | John R. Smith | FORENAME
          Paula Martin | Paul Martin | FORENAME
          Jane Austen | Jake Austen | FORENAME
          Лев Толстой | Татьяна Толстая | OTHER
          Emily Mandel | Hilary Mantel | OTHER
          H. Mandel | Hilary Mantel | OTHER
          Cohen | Harlan Coben | OTHER
          P. D. James | James Patterson | OTHER
          C. S. Lewis | Lewis Carroll | OTHER
          James Collins | James Rollins | OTHER
          James Lee Burke | Jim Lee | OTHER
          محمد قنديل | Milan Kundera | UNREADABLE
          Bronte Emily | Charlotte Brontë | OTHER
          Jane Austen | Charlotte Brontë | OTHER
          Jane Austen | Jane Smiley | OTHER
          Austen, Jane | Jane Smiley | OTHER
          Martin Amis Jr. | Robert Downey Jr. | OTHER
          Neil Gaiman and Terry Pratchett | Stephen King and Peter Straub | OTHER
          Sandra Anders | Anders Sandberg | OTHER
          King, Stephen | Fry, Stephen | OTHER
          Austen, Jane | Smiley, Jane | OTHER
          Martin, George R. R. | Tolkien, J. R. R. | OTHER
          Hiroshi Sakurazaka, 桜坂洋 | Haruki Murakami | OTHER
          Достоевский | Leo Tolstoy | OTHER
          '' | '' | OTHER
          '' | Jane Austen | OTHER
          '?' | '?' | OTHER
          ' , ' | ' , ' | OTHER
          """)
  void namesAgreeAtALevel(String typed, String found, AuthorAgreement level) {
    assertEquals(level, Authors.compare(typed, found));
    assertEquals(level, Authors.compare(found, typed), "in the other order");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jane Austen | Austen, Jane | author equal
          Neil Gaiman & Terry Pratchett | Terry Pratchett | author equal
          Neil Gaiman & Terry Pratchett | Terry Pratchett, Neil Gaiman | author equal
          Stephen King | Tabitha King | Tabitha King, not Stephen King
          Stephen King | Tabitha King, Ada Quist | Tabitha King, Ada Quist, not Stephen King
          Austen | Jane Austen | surname of the author equal
          Harlan Cohen | Harlan Coben | author equal but for a letter of the surname
          Emma | Emma Roberts | author only similar: Emma Roberts
          村上春樹 | Haruki Murakami | author in another script
          """)
  void aLevelHasWords(String typed, String found, String clause) {
    Level level = Authors.compare(typed, found).level();
    assertEquals(clause, new FieldFinding(level, typed, found, 0).clause());
  }

  /** Pieces of cells, names and what stands between them, in any order. */
  @Provide
  Arbitrary<String> cells() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Jane",
            "Austen",
            "J.",
            "JK",
            "Le",
            "van",
            "de",
            "García",
            "Ed",
            "ed.",
            "King",
            "Kling",
            "Stephen",
            "Steven",
            "Tolstoy",
            "Tolstoi",
            "Достоевский",
            "Фёдор",
            "村上",
            "春樹著",
            "ムラカミ",
            "محفوظ",
            ",",
            ";",
            "&",
            "and",
            "with",
            "et al.",
            "(Editor)",
            "translated",
            "by",
            "Jr.",
            "Ph.D.",
            "…",
            "...",
            "(",
            "]",
            "・",
            "-");
    return pieces.list().ofMaxSize(7).map(list -> String.join(" ", list));
  }

  @Property(seed = "1", tries = 1000)
  void theLevelIsTheSameFromBothSides(@ForAll("cells") String one, @ForAll("cells") String other) {
    assertEquals(Authors.compare(one, other), Authors.compare(other, one));
  }

  @Property(seed = "1", tries = 1000)
  void aCellThatNamesSomebodyEqualsItself(@ForAll("cells") String cell) {
    AuthorNames names = AuthorNames.of(cell);
    assertEquals(
        names.people().isEmpty() ? AuthorAgreement.OTHER : AuthorAgreement.EQUAL,
        Authors.compare(names, names));
  }

  @Property(seed = "1", tries = 1000)
  void theOrderOfNamesDoesNotMatter(@ForAll("people") List<String> people) {
    String cell = String.join("; ", people);
    String reversed = String.join("; ", people.reversed());
    for (String other : List.of("Jane Austen", "Haruki Murakami", "S. King", "Достоевский")) {
      assertEquals(Authors.compare(cell, other), Authors.compare(reversed, other));
    }
  }

  @Provide
  Arbitrary<List<String>> people() {
    return Arbitraries.of(
            "Jane Austen",
            "Austen, J.",
            "Stephen King",
            "Tabitha King",
            "Haruki Marukami",
            "Fjodor Dostojewski",
            "Ursula K. Le Guin",
            "Jane Smiley",
            "村上春樹")
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Property(seed = "1", tries = 1000)
  void anyTextHasALevel(@ForAll String one, @ForAll String other) {
    assertEquals(Authors.compare(one, other), Authors.compare(other, one));
  }

  @Test
  void aLongCellIsReadAsFarAsItMayBeAList() {
    String cell = "Ada Quist; ".repeat(100_000);
    assertEquals(AuthorParser.MOST_PEOPLE, AuthorNames.of(cell).people().size());
    String word = "ab".repeat(100_000);
    assertEquals(AuthorAgreement.OTHER, Authors.compare(word, word.replace("b", "ba")));
  }
}
