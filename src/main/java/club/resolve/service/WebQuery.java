package club.resolve.service;

import club.resolve.book.Query;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The text of a web search: title, author and the word that leads to the site. */
public final class WebQuery {
  private static final Set<String> OPERATORS = Set.of("OR", "AND", "NOT");

  private WebQuery() {}

  /** The length of a query that an engine takes. */
  record Limit(int characters, int words) {
    /** DuckDuckGo refuses 500 characters and more; all engines without a limit of their own. */
    static final Limit USUAL = new Limit(499, Integer.MAX_VALUE);
  }

  /** The text for an engine without a limit of its own. */
  public static String text(Query query, String siteWord) {
    return text(query, siteWord, Limit.USUAL);
  }

  /**
   * Words that a search engine would take for commands are defused: bare operators go to lower
   * case, quotation marks go, a word with an exclamation mark in front (a "bang", which would
   * redirect to another site) is quoted.
   */
  static String text(Query query, String siteWord, Limit limit) {
    String words =
        Arrays.stream(
                (query.title() + " " + query.author().orElse(""))
                    .replace('"', ' ')
                    .replaceAll("\\p{Cntrl}", " ")
                    .split("\\s+"))
            .filter(word -> !word.isEmpty())
            .limit(limit.words() - 1L)
            .map(WebQuery::defused)
            .collect(Collectors.joining(" "));
    int room = limit.characters() - siteWord.length() - 1;
    return (words.length() > room ? cut(words, room) : words).strip() + " " + siteWord;
  }

  /** Never between the halves of a character beyond the basic plane. */
  private static String cut(String words, int length) {
    int end = Character.isHighSurrogate(words.charAt(length - 1)) ? length - 1 : length;
    return words.substring(0, end);
  }

  private static String defused(String word) {
    if (word.startsWith("!")) {
      return "'" + word + "'";
    }
    return OPERATORS.contains(word) ? word.toLowerCase(Locale.ROOT) : word;
  }
}
