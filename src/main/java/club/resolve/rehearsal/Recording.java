package club.resolve.rehearsal;

import club.resolve.book.Answer;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.search.AnswerJson;
import club.resolve.search.Question;
import club.resolve.search.Source;
import club.resolve.service.Json;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Answers of an earlier run that were written down by a {@link Recorder}, to be given again after
 * the time that they took then. Immutable.
 */
public final class Recording {
  /** Stands as the name of what gives the answers. */
  private static final String NAME = "replay";

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9})?");

  /** To each question what was answered, in the order in which the sources were asked. */
  private final Map<Question, List<Recorded>> answers = new HashMap<>();

  /** The questions that were not asked, as a person has decided about the titles. */
  private final Set<Question> decided = new HashSet<>();

  private record Recorded(String source, Answer.Fact fact, Duration took) {}

  private Recording() {}

  /** A line that no recorder has written. The message says what is wrong with it. */
  public static final class BrokenLine extends IOException {
    private static final long serialVersionUID = 1;

    private final long line;

    private BrokenLine(long line, String what) {
      super(what);
      this.line = line;
    }

    /** From 1. */
    public long line() {
      return line;
    }
  }

  /**
   * Reads a recording to its end.
   *
   * @throws BrokenLine at the first line that is not one of a recording
   */
  public static Recording read(BufferedReader in) throws IOException {
    Recording recording = new Recording();
    long number = 1;
    for (String line = in.readLine(); line != null; line = in.readLine(), number++) {
      if (!line.isBlank()) {
        recording.add(number, line);
      }
    }
    return recording;
  }

  private void add(long number, String line) throws BrokenLine {
    JsonObject json =
        Json.object(line).orElseThrow(() -> new BrokenLine(number, "is not a whole JSON object"));
    JsonObject asked = present(Json.object(json, "question"), number, "question");
    String title = present(Json.text(asked, "title"), number, "title in its question");
    Query query = new Query(title, Json.text(asked, "author"), isbn(asked, number));
    if (json.has("decided")) {
      decided.add(Question.of(query));
    } else {
      addAnswer(number, json, Question.of(query));
    }
  }

  private void addAnswer(long number, JsonObject json, Question question) throws BrokenLine {
    String source = present(Json.text(json, "source"), number, "source");
    Answer.Fact fact =
        present(
            Json.array(json, "answer").flatMap(array -> AnswerJson.read(array.toString())),
            number,
            "answer of the known form");
    Duration took =
        present(
                Json.text(json, "milliseconds").filter(text -> NUMBER.matcher(text).matches()),
                number,
                "number of milliseconds")
            .transform(text -> Duration.ofNanos(Math.round(Double.parseDouble(text) * 1e6)));
    List<Recorded> known = answers.computeIfAbsent(question, _ -> new ArrayList<>());
    // A source that was asked again in the same run would be one that had failed before.
    if (known.stream().noneMatch(one -> one.source().equals(source))) {
      known.add(new Recorded(source, fact, took));
    }
  }

  private static <T> T present(Optional<T> value, long line, String what) throws BrokenLine {
    return value.orElseThrow(() -> new BrokenLine(line, "has no " + what));
  }

  private static Optional<Isbn> isbn(JsonObject asked, long line) throws BrokenLine {
    try {
      return Json.text(asked, "isbn").map(Isbn::new);
    } catch (IllegalArgumentException _) {
      throw new BrokenLine(line, "has an ISBN that is none");
    }
  }

  /** Returns true when there is an answer to this question. */
  public boolean knows(Query query) {
    return answers.containsKey(Question.of(query));
  }

  /** Returns true when nobody was asked, as a person has decided about the title. */
  public boolean isDecided(Query query) {
    return decided.contains(Question.of(query)) && !knows(query);
  }

  /** The time that all answers to a question took together. */
  public Duration latency(Query query) {
    return of(query).stream().map(Recorded::took).reduce(Duration.ZERO, Duration::plus);
  }

  private List<Recorded> of(Query query) {
    return answers.getOrDefault(Question.of(query), List.of());
  }

  /**
   * The recorded sources, as many as were asked for any one title. The first of them gives to each
   * question the answer that came first, and so on: what failed when it was recorded is left out.
   *
   * @param time in which the answers are waited for
   */
  public List<Source> chain(Time time) {
    int most = answers.values().stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, most).<Source>mapToObj(place -> new Replayed(place, time)).toList();
  }

  private final class Replayed implements Source {
    private final int place;
    private final Time time;

    Replayed(int place, Time time) {
      this.place = place;
      this.time = time;
    }

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Answer search(Query query, Meter meter) throws InterruptedException {
      List<Recorded> known = of(query);
      if (place >= known.size()) {
        return new Answer.Nothing();
      }
      long start = time.nanoTime();
      time.sleep(known.get(place).took());
      meter.fetched(time.since(start));
      return known.get(place).fact();
    }
  }
}
