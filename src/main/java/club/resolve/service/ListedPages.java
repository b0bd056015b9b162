package club.resolve.service;

import club.resolve.book.Candidate;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Pages that a web search lists in JSON, each with a {@code url} and a {@code title}. Pure. */
final class ListedPages {
  private ListedPages() {}

  /** The address of one of them; empty where it is none of the web. */
  static Optional<URI> address(JsonElement page) {
    return Json.text(page, "url").flatMap(Web::address);
  }

  /**
   * The candidates among them, in their order.
   *
   * @param most that are taken
   * @param source that names them
   * @param titles makes a title of the text that stands for one
   */
  static List<Candidate> candidates(
      JsonArray pages, int most, String source, UnaryOperator<String> titles) {
    List<Candidate> candidates = new ArrayList<>();
    for (JsonElement page : pages) {
      Optional<URI> link = address(page);
      if (link.isPresent() && candidates.size() < most) {
        candidates.add(
            new Candidate(
                Candidate.Kind.PAGE,
                link.get().toString(),
                titles.apply(Json.text(page, "title").orElse("")),
                Optional.empty(),
                candidates.size() + 1,
                source));
      }
    }
    return candidates;
  }
}
