package club.resolve.search;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Facts as JSON: an array of candidates, which is empty for nothing. Pure. */
public final class AnswerJson {
  private AnswerJson() {}

  public static String write(Answer.Fact fact) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginArray();
      if (fact instanceof Answer.Candidates(List<Candidate> list)) {
        for (Candidate candidate : list) {
          write(candidate, json);
        }
      }
      json.endArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a text takes everything", e);
    }
    return text.toString();
  }

  private static void write(Candidate candidate, JsonWriter json) throws IOException {
    json.setSerializeNulls(false);
    json.beginObject();
    json.name("kind").value(candidate.kind().name());
    json.name("link").value(candidate.link());
    json.name("title").value(candidate.title());
    json.name("author").value(candidate.author().orElse(null));
    json.name("rank").value(candidate.rank());
    json.name("source").value(candidate.source());
    if (!candidate.otherTitles().isEmpty()) {
      json.name("otherTitles").beginArray();
      for (String title : candidate.otherTitles()) {
        json.value(title);
      }
      json.endArray();
    }
    json.name("work").value(candidate.work().orElse(null));
    json.name("isbn").value(candidate.isbn().map(Isbn::digits).orElse(null));
    json.name("editionTitle").value(candidate.details().editionTitle().orElse(null));
    json.name("workLink").value(candidate.details().workLink().orElse(null));
    if (candidate.readers().isPresent()) {
      json.name("readers").value(candidate.readers().getAsLong());
    }
    if (candidate.year().isPresent()) {
      json.name("year").value(candidate.year().getAsInt());
    }
    json.endObject();
  }

  /** The fact; empty for a text that this program has not written. */
  public static Optional<Answer.Fact> read(String text) {
    try (JsonReader json = new JsonReader(new StringReader(text))) {
      List<Candidate> list = new ArrayList<>();
      json.beginArray();
      while (json.hasNext()) {
        list.add(candidate(json));
      }
      json.endArray();
      return json.peek() == JsonToken.END_DOCUMENT
          ? Optional.of(Answer.of(list))
          : Optional.empty();
    } catch (IOException | IllegalStateException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Candidate candidate(JsonReader json) throws IOException {
    Parts parts = new Parts();
    json.beginObject();
    while (json.hasNext()) {
      parts.read(json.nextName(), json);
    }
    json.endObject();
    return parts.candidate();
  }

  /** The members of a candidate that are read so far. */
  private static final class Parts {
    private Optional<Candidate.Kind> kind = Optional.empty();
    private Optional<String> link = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<String> author = Optional.empty();
    private int rank = 1;
    private Optional<String> source = Optional.empty();
    private final List<String> otherTitles = new ArrayList<>();
    private Optional<String> work = Optional.empty();
    private Optional<Isbn> isbn = Optional.empty();
    private Optional<String> editionTitle = Optional.empty();
    private Optional<String> workLink = Optional.empty();
    private OptionalLong readers = OptionalLong.empty();
    private OptionalInt year = OptionalInt.empty();

    void read(String name, JsonReader json) throws IOException {
      switch (name) {
        case "kind" -> kind = Optional.of(Candidate.Kind.valueOf(json.nextString()));
        case "link" -> link = Optional.of(json.nextString());
        case "title" -> title = Optional.of(json.nextString());
        case "author" -> author = Optional.of(json.nextString());
        case "rank" -> rank = json.nextInt();
        case "source" -> source = Optional.of(json.nextString());
        case "work" -> work = Optional.of(json.nextString());
        case "isbn" -> isbn = Optional.of(new Isbn(json.nextString()));
        case "editionTitle" -> editionTitle = Optional.of(json.nextString());
        case "workLink" -> workLink = Optional.of(json.nextString());
        case "year" -> year = OptionalInt.of(json.nextInt());
        case "readers" -> readers = OptionalLong.of(json.nextLong());
        case "otherTitles" -> {
          json.beginArray();
          while (json.hasNext()) {
            otherTitles.add(json.nextString());
          }
          json.endArray();
        }
        default -> json.skipValue();
      }
    }

    Candidate candidate() {
      if (kind.isEmpty() || link.isEmpty() || title.isEmpty() || source.isEmpty()) {
        throw new IllegalArgumentException("a candidate without kind, link, title or source");
      }
      return new Candidate(
          kind.get(),
          link.get(),
          title.get(),
          author,
          rank,
          source.get(),
          new Candidate.Details(otherTitles, work, isbn, editionTitle, workLink, readers, year));
    }
  }
}
