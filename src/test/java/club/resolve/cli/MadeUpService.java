package club.resolve.cli;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.polite.Pace;
import club.resolve.polite.PublicService;
import club.resolve.search.Source;
import club.resolve.service.Connection;
import club.resolve.service.PublicInstance;
import club.resolve.service.Service;
import club.resolve.timing.Meter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A service as somebody would add it: a class and its description. It answers with the page of a
 * book as text, or with the word "none".
 */
record MadeUpService(Connection connection) implements Source {
  static final int RATION = 2;

  /**
   * The service.
   *
   * @param address of its public instance, which is the whole of 127.0.0.1
   */
  record Description(String address, boolean needsContact) implements Service {
    Description(String address) {
      this(address, false);
    }

    @Override
    public String name() {
      return "madeup";
    }

    @Override
    public String help() {
      return "madeup[=URL]: a service that there is not";
    }

    @Override
    public Optional<PublicInstance> publicInstance() {
      return Optional.of(
          new PublicInstance(
              address,
              new PublicService("127.0.0.1", Pace.every(Duration.ofMillis(20))),
              OptionalInt.of(RATION)));
    }

    @Override
    public boolean obeysRobots() {
      return true;
    }

    @Override
    public boolean needsKey() {
      return true;
    }

    @Override
    public Source source(Connection connection) {
      return new MadeUpService(connection);
    }
  }

  @Override
  public String name() {
    return connection.name();
  }

  @Override
  public Answer search(Query query, Meter meter) throws InterruptedException {
    URI uri =
        connection
            .address()
            .resolve("/find?title=" + URLEncoder.encode(query.title(), StandardCharsets.UTF_8));
    Request request =
        Request.get(uri, Map.of(), _ -> Optional.empty())
            .with("X-Key", connection.key().orElseThrow());
    return connection
        .fetcher()
        .fetch(request, meter)
        .fold(response -> read(response, query), why -> why);
  }

  private Answer read(Response response, Query query) {
    return response.body().equals("none")
        ? new Answer.Nothing()
        : Answer.of(
            List.of(
                new Candidate(
                    Candidate.Kind.RECORD,
                    response.body(),
                    query.title(),
                    Optional.empty(),
                    1,
                    name())));
  }
}
