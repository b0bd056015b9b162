package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Site;
import club.resolve.http.Response;
import club.resolve.service.Batches.Reply;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the answer to {@link WikidataQuery}: the solutions as JSON
 * (https://www.w3.org/TR/sparql11-results-json/). A list of no solutions under the variables that
 * were asked for says that the query was carried out, and that no item bears the ids. The order of
 * solutions tells nothing. Pure.
 */
final class WikidataItems {
  private static final String PAGES = "https://www.wikidata.org/wiki/Q";
  private static final Pattern ITEM = Pattern.compile(".*/entity/Q([1-9][0-9]{0,14})");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,11}");

  /** The query service says so in the middle of whatever it was about to send. */
  private static final String TOO_LONG = "TimeoutException";

  private WikidataItems() {}

  /**
   * A solution.
   *
   * @param id as it was asked for
   * @param found the number of the item that bears it
   * @param item the number of the item that the fact is about: that one, or its work
   * @param property the last part of its address
   * @param value empty where it is no text
   */
  private record Solution(
      String id, long found, long item, String property, Optional<String> value) {

    boolean own() {
      return found == item;
    }
  }

  static Reply<String> read(Response response, List<String> ids, Site site) {
    if (response.status() != 200) {
      return new Reply.NoReply<>(notOk(response));
    }
    Optional<JsonArray> bindings =
        Json.object(response.body())
            .filter(WikidataItems::names)
            .flatMap(page -> Json.object(page, "results"))
            .flatMap(results -> Json.array(results, "bindings"));
    if (bindings.isEmpty()) {
      return new Reply.NoReply<>(
          response.body().contains(TOO_LONG)
              ? tooLong(response)
              : new Answer.PageChanged(Web.beginning(response)));
    }
    Set<String> asked = Set.copyOf(ids);
    List<Solution> solutions = new ArrayList<>();
    for (JsonElement binding : bindings.get()) {
      Optional<Solution> solution = solution(binding).filter(one -> asked.contains(one.id()));
      if (solution.isEmpty()) {
        return new Reply.NoReply<>(
            new Answer.PageChanged("a solution that is none to what was asked"));
      }
      solutions.add(solution.get());
    }
    return new Reply.Books<>(known(solutions, site), true);
  }

  private static boolean names(JsonObject page) {
    Set<String> variables =
        Json.object(page, "head").flatMap(head -> Json.array(head, "vars")).stream()
            .flatMap(list -> list.asList().stream())
            .flatMap(name -> Json.text(name).stream())
            .collect(Collectors.toSet());
    return variables.containsAll(Set.of("id", "found", "item", "fact", "value"));
  }

  private static Answer.Unanswered notOk(Response response) {
    return response.status() == 504 || response.body().contains(TOO_LONG)
        ? tooLong(response)
        : Web.notOk(response);
  }

  private static Answer.Unanswered tooLong(Response response) {
    return new Answer.TimedOut(
        "%s gave up the query, as it took too long (HTTP %d)"
            .formatted(response.host(), response.status()));
  }

  private static Optional<Solution> solution(JsonElement binding) {
    Optional<String> id = value(binding, "id").flatMap(WikidataItems::plain);
    Optional<Long> found = value(binding, "found").flatMap(WikidataItems::number);
    Optional<Long> item = value(binding, "item").flatMap(WikidataItems::number);
    Optional<String> fact = value(binding, "fact");
    Optional<JsonObject> value = Json.object(binding, "value");
    if (id.isEmpty() || found.isEmpty() || item.isEmpty() || fact.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    // A value that is not known is no literal.
    Optional<String> text =
        value
            .filter(one -> Json.text(one, "type").filter("literal"::equals).isPresent())
            .flatMap(one -> Json.text(one, "value"));
    return Optional.of(new Solution(id.get(), found.get(), item.get(), property(fact.get()), text));
  }

  private static Optional<String> value(JsonElement binding, String variable) {
    return Json.object(binding, variable).flatMap(one -> Json.text(one, "value"));
  }

  /** The id without hyphens, in the form in which it was asked for. */
  private static Optional<String> plain(String id) {
    return WikidataQuery.isOpenLibrary(id) ? Optional.of(id) : Isbn.parse(id).map(Isbn::digits);
  }

  private static Optional<Long> number(String address) {
    Matcher matcher = ITEM.matcher(address);
    return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
  }

  private static String property(String address) {
    return address.substring(1 + Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')));
  }

  private static Map<String, Answer.Candidates> known(List<Solution> solutions, Site site) {
    Map<String, Answer.Candidates> known = new HashMap<>();
    Map<String, List<Solution>> byId =
        solutions.stream().collect(Collectors.groupingBy(Solution::id));
    byId.forEach(
        (id, about) -> {
          List<Candidate> books = books(id, about, site);
          if (!books.isEmpty()) {
            known.put(id, new Answer.Candidates(books));
          }
        });
    return known;
  }

  /** The items that bear an id, the oldest one first. */
  private static List<Candidate> books(String id, List<Solution> about, Site site) {
    SortedMap<Long, List<Solution>> byItem =
        about.stream()
            .collect(Collectors.groupingBy(Solution::found, TreeMap::new, Collectors.toList()));
    List<Candidate> books = new ArrayList<>();
    byItem.forEach(
        (item, facts) ->
            book(id, item, facts, site)
                .map(book -> book.at(books.size() + 1))
                .ifPresent(books::add));
    return books;
  }

  private static Optional<Candidate> book(String id, long item, List<Solution> facts, Site site) {
    List<String> titles = titles(facts);
    if (titles.isEmpty()) {
      return Optional.empty();
    }
    Candidate.Details details =
        Candidate.Details.NONE
            .titled(titles.subList(1, titles.size()))
            .withIsbn(Isbn.parse(id))
            .ofWork(Optional.of(id).filter(one -> one.endsWith("W")))
            .withWorkLink(workLink(facts, site));
    return Optional.of(
        new Candidate(
            Candidate.Kind.RECORD,
            lowest(facts, Solution::own, WikidataQuery.BOOK)
                .map(site::bookPage)
                .orElse(PAGES + item),
            titles.getFirst(),
            authors(facts),
            1,
            Wikidata.NAME,
            details));
  }

  /** The titles of the item before those of its work; the title on the book before a label. */
  private static List<String> titles(List<Solution> facts) {
    Set<String> titles = new LinkedHashSet<>();
    for (boolean own : List.of(true, false)) {
      for (String property : List.of(WikidataQuery.TITLE, WikidataQuery.LABEL)) {
        titles.addAll(values(facts, fact -> fact.own() == own, property));
      }
    }
    return List.copyOf(titles);
  }

  /** Those of the item, else those of its work. */
  private static Optional<String> authors(List<Solution> facts) {
    return Stream.of(true, false)
        .map(
            own ->
                Stream.of(WikidataQuery.AUTHOR, WikidataQuery.AUTHOR_NAME)
                    .flatMap(name -> values(facts, fact -> fact.own() == own, name).stream())
                    .distinct()
                    .collect(Collectors.joining(", ")))
        .filter(names -> !names.isEmpty())
        .findFirst();
  }

  /** The page of an edition that stands with the work, else the list of its editions. */
  private static Optional<String> workLink(List<Solution> facts, Site site) {
    return lowest(facts, fact -> !fact.own(), WikidataQuery.BOOK)
        .map(site::bookPage)
        .or(() -> lowest(facts, _ -> true, WikidataQuery.WORK).map(site::workPage));
  }

  private static Optional<Long> lowest(
      List<Solution> facts, Predicate<Solution> about, String property) {
    return values(facts, about, property).stream()
        .filter(NUMBER.asMatchPredicate())
        .map(Long::valueOf)
        .min(Long::compare);
  }

  /** The values of a property, each once, in the order of the alphabet. */
  private static Collection<String> values(
      List<Solution> facts, Predicate<Solution> about, String property) {
    return facts.stream()
        .filter(about)
        .filter(fact -> fact.property().equals(property))
        .flatMap(fact -> fact.value().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
