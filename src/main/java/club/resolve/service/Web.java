package club.resolve.service;

import club.resolve.address.Address;
import club.resolve.book.Answer;
import club.resolve.http.BlockSign;
import club.resolve.http.Evidence;
import club.resolve.http.Request;
import club.resolve.http.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Addresses, parameters and failures, which all services over HTTP have in common. */
final class Web {
  /**
   * No answer comes near to as many parts. In memory each of them takes some hundred bytes, so a
   * small text could fill it.
   */
  private static final int MOST_PARTS = 100_000;

  private Web() {}

  /**
   * Tells if a text has too many parts to be an answer.
   *
   * @param marks characters with which parts begin
   */
  static boolean isHuge(String text, String marks) {
    return text.length() > MOST_PARTS
        && text.chars().filter(c -> marks.indexOf(c) >= 0).limit(MOST_PARTS).count() == MOST_PARTS;
  }

  /** Parameters as they stand behind a question mark or in a form. */
  static String encode(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** An address below another one, whether that ends in a slash or not. */
  static URI under(URI base, String path) {
    String text = base.toString();
    return URI.create(text.endsWith("/") ? text + path : text + "/" + path);
  }

  /** The address of a path of a service, where that or the service's own address was typed. */
  static URI at(URI base, String path) {
    return base.toString().endsWith("/" + path) ? base : under(base, path);
  }

  /** A question with parameters that is answered in JSON. */
  static Request json(URI address, Map<String, String> parameters, BlockSign sign) {
    return Request.get(
        URI.create(address + "?" + encode(parameters)), Map.of("Accept", "application/json"), sign);
  }

  /** The address that a link leads to; empty for all but http and https, which alone are kept. */
  static Optional<URI> address(String link) {
    return Address.of(link.strip()).flatMap(Web::named);
  }

  /**
   * The address that a link leads to which may be written relative to its page.
   *
   * @param page absolute
   */
  static Optional<URI> address(String link, URI page) {
    return Address.of(page).flatMap(base -> base.leadsTo(link.strip())).flatMap(Web::named);
  }

  /** No page that is looked for has a host whose name is none to Java. */
  private static Optional<URI> named(Address address) {
    return Optional.of(address.uri()).filter(uri -> uri.getHost() != null);
  }

  /** The meaning of a response that is not the 200 which a source reads. */
  static Answer.Unanswered notOk(Response response) {
    String what = response.host() + " answered HTTP " + response.status();
    if (response.status() == 401) {
      return new Answer.Unauthorized(what + ": it needs a key, or refuses the one it got");
    }
    return response.status() >= 500
        ? new Answer.Failed(what + " (a fault on its side)", true)
        : new Answer.Failed(what, false);
  }

  /** The time at which a response was sent, by its header {@code Date}. */
  static Optional<Instant> sent(Response response) {
    try {
      return response
          .header("Date")
          .map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The time that lies so long after a response was sent; empty where that is not known. */
  static Optional<Instant> after(Response response, Duration left) {
    return sent(response).map(sent -> sent.plus(left));
  }

  /** The beginning of a body, to show what came instead of an answer. */
  static String beginning(Response response) {
    String text = Evidence.shown(response.body());
    return text.isEmpty() ? "an empty page" : "it begins with \"" + text + "\"";
  }
}
