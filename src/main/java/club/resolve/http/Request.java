package club.resolve.http;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request.
 *
 * @param want the part of the answer that is asked for
 * @param secrets further headers, which no other host is given
 * @param body the body of a POST; empty for a GET
 * @param target where the body goes; empty for one that is small enough to be part of the answer
 * @param blockSign how the service that is asked says that it will not answer
 * @param timeout for the whole answer, body included
 */
public record Request(
    Want want,
    URI uri,
    Map<String, String> headers,
    Map<String, Secret> secrets,
    Optional<RequestBody> body,
    Optional<BodyTarget> target,
    BlockSign blockSign,
    Duration timeout) {

  /** The part of a response that is wanted. */
  public enum Want {
    /** All of it. */
    BODY,
    /** Status and headers; the body is not read, whatever its size. */
    HEADERS,
    /** Status and headers, and the server is told so: by HEAD, which not every server knows. */
    HEADERS_BY_HEAD
  }

  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(20);

  public Request {
    headers = Map.copyOf(headers);
    secrets = Map.copyOf(secrets);
  }

  public static Request get(URI uri, Map<String, String> headers, BlockSign blockSign) {
    return new Request(
        Want.BODY,
        uri,
        headers,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        blockSign,
        USUAL_TIMEOUT);
  }

  /**
   * A POST of a form.
   *
   * @param form in the encoding of a form
   */
  public static Request post(
      URI uri, Map<String, String> headers, String form, BlockSign blockSign) {
    return post(uri, headers, new RequestBody(RequestBody.FORM, form), blockSign);
  }

  /** A POST of JSON, which wants JSON for an answer. */
  public static Request json(URI uri, String json, BlockSign blockSign) {
    return post(
        uri,
        Map.of("Accept", RequestBody.JSON),
        new RequestBody(RequestBody.JSON, json),
        blockSign);
  }

  private static Request post(
      URI uri, Map<String, String> headers, RequestBody body, BlockSign blockSign) {
    return new Request(
        Want.BODY,
        uri,
        headers,
        Map.of(),
        Optional.of(body),
        Optional.empty(),
        blockSign,
        USUAL_TIMEOUT);
  }

  /** The method as it stands on the wire. */
  public String method() {
    return body.isPresent() ? "POST" : want == Want.HEADERS_BY_HEAD ? "HEAD" : "GET";
  }

  public Host host() {
    return Host.of(uri);
  }

  public Request within(Duration other) {
    return new Request(want, uri, headers, secrets, body, target, blockSign, other);
  }

  /** The same question, of which no more than this is to be answered. */
  public Request wanting(Want other) {
    return new Request(other, uri, headers, secrets, body, target, blockSign, timeout);
  }

  /** The same question, whose answer has a body that may be large. */
  public Request into(BodyTarget other) {
    return new Request(want, uri, headers, secrets, body, Optional.of(other), blockSign, timeout);
  }

  /** With a header that only this host is given. */
  public Request with(String header, Secret secret) {
    return new Request(
        want, uri, headers, Map.of(header, secret), body, target, blockSign, timeout);
  }

  /**
   * The same question with the cookies of its host, and no others.
   *
   * @param cookies as in the header; empty text for none
   */
  Request withCookies(String cookies) {
    Map<String, String> all = new HashMap<>(headers);
    all.remove("Cookie");
    if (!cookies.isEmpty()) {
      all.put("Cookie", cookies);
    }
    return new Request(want, uri, all, secrets, body, target, blockSign, timeout);
  }

  /** The same question at another address. A key is for the host that the user gave it for. */
  Request at(URI other, boolean asGet) {
    return new Request(
        want,
        other,
        headers,
        Host.of(other).equals(host()) ? secrets : Map.of(),
        asGet ? Optional.empty() : body,
        target,
        blockSign,
        timeout);
  }
}
