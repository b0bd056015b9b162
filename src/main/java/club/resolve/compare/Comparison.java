package club.resolve.compare;

import java.util.List;

/**
 * All that a comparison has brought to light: what a table, a chart or a page is made of.
 *
 * @param work in words, such as {@code 5 titles of books_5.csv, 700 ms a search}
 * @param pieces the name of a piece of work, in the plural: titles, links, texts, tasks
 * @param measures in the order in which the contenders were named
 * @param waterfall one typical run of each contender, in the same order
 * @param runs every single run that counts, in the order in which they were done
 * @param verdict in sentences
 * @param machine processors, Java and system, in words
 */
public record Comparison(
    String work,
    String pieces,
    List<Measure> measures,
    List<Run> waterfall,
    List<Run> runs,
    List<String> verdict,
    String machine) {
  public Comparison {
    measures = List.copyOf(measures);
    waterfall = List.copyOf(waterfall);
    runs = List.copyOf(runs);
    verdict = List.copyOf(verdict);
  }
}
