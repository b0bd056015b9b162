package club.resolve.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.channels.WritableByteChannel;
import java.util.Map;
import java.util.Optional;

/**
 * Takes in the body of an answer that may be too large for the memory, piece by piece as it comes.
 * It is asked anew at each try and each redirect, by any thread, one try after the other.
 */
public interface BodyTarget {

  /** Further headers of the request, as of now: of which part of the body is wanted. */
  Map<String, String> headers();

  /**
   * Status and headers are there.
   *
   * @param uri the address that answers
   * @return the channel to which the body is written, closed with its end, be that the whole body
   *     or not; empty where the body is not to be kept: then no more than its beginning is read,
   *     and made part of the response
   * @throws Refused when the answer is given up
   * @throws IOException when the body cannot be kept
   */
  Optional<WritableByteChannel> open(URI uri, int status, HttpHeaders headers) throws IOException;

  /** The rest of the body is not wanted; the message is for a person. */
  final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    public Refused(String message) {
      super(message);
    }
  }
}
