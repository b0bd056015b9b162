package club.resolve.texts;

import club.resolve.http.BodyTarget;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The place of the text of one address: the part beside its name, from the beginning or, where the
 * server says that it is the same text still, on from where an earlier try broke off. Thread-safe,
 * but for one try at a time.
 */
final class TextTarget implements BodyTarget {
  /** The request for a part is at fault, not the text. */
  private static final Set<Integer> CONTINUATION_REFUSED = Set.of(304, 400, 412, 416);

  private static final Set<String> READABLE = Set.of("identity", "gzip", "x-gzip");

  private final Shelf shelf;
  private final URI address;
  private final long mostBytes;
  private @Nullable Writing writing;
  private boolean same;
  private boolean continuing;
  private boolean notTheRest;
  private boolean otherState;
  private boolean anew;
  private Optional<String> refusal = Optional.empty();

  /**
   * @param mostBytes of a text
   */
  TextTarget(Shelf shelf, URI address, long mostBytes) {
    this.shelf = shelf;
    this.address = address;
    this.mostBytes = mostBytes;
  }

  /**
   * The part that a try has begun to write.
   *
   * @param continued true if something was there before
   * @param due the size of the part when it is whole
   */
  record Written(Known text, boolean continued, OptionalLong due) {}

  private record Writing(Written what, FileChannel channel) {}

  @Override
  public synchronized Map<String, String> headers() {
    continuing = false;
    try {
      Optional<Known> text = shelf.known(address);
      if (text.isEmpty() || anew) {
        return Map.of();
      }
      if (shelf.whole(text.get()).isPresent()) {
        return onlyIfChanged(text.get());
      }
      Map<String, String> rest = onlyTheRest(text.get());
      continuing = !rest.isEmpty();
      return rest;
    } catch (IOException _) {
      return Map.of();
    }
  }

  private static Map<String, String> onlyIfChanged(Known text) {
    return text.etag()
        .map(tag -> Map.of("If-None-Match", tag))
        .or(() -> text.modified().map(date -> Map.of("If-Modified-Since", date)))
        .orElse(Map.of());
  }

  private Map<String, String> onlyTheRest(Known text) throws IOException {
    long size = Shelf.size(shelf.part(text));
    return size > 0 && !text.whole()
        ? text.validator()
            .map(sign -> Map.of("Range", "bytes=" + size + "-", "If-Range", sign))
            .orElse(Map.of())
        : Map.of();
  }

  @Override
  public synchronized Optional<WritableByteChannel> open(URI uri, int status, HttpHeaders headers)
      throws IOException {
    close();
    same = false;
    notTheRest = false;
    refusal = Optional.empty();
    otherState = status == 304 && isOfAnotherState(headers);
    return switch (status) {
      case 200 -> fromTheBeginning(uri, headers);
      case 206 -> Optional.of(goOn(headers));
      default -> Optional.empty();
    };
  }

  private boolean isOfAnotherState(HttpHeaders headers) {
    Optional<String> kept = shelf.known(address).flatMap(Known::etag);
    Optional<String> told = headers.firstValue("ETag");
    return kept.isPresent()
        && told.isPresent()
        && !Validators.opaque(kept.get()).equals(Validators.opaque(told.get()));
  }

  private Optional<WritableByteChannel> fromTheBeginning(URI uri, HttpHeaders headers)
      throws IOException {
    refusal = unfit(headers);
    if (refusal.isPresent()) {
      return Optional.empty();
    }
    OptionalLong length = headers.firstValueAsLong("Content-Length");
    Optional<Known> earlier = shelf.known(address);
    if (earlier.isPresent() && isSame(earlier.get(), headers, length)) {
      same = true;
      return Optional.empty();
    }
    if (length.orElse(0) > mostBytes) {
      throw tooLarge();
    }
    Optional<String> name = earlier.filter(Known::named).map(Known::name);
    Known text =
        new Known(
            address.toString(),
            name.orElseGet(() -> SafeNames.of(ProposedName.of(uri, headers))),
            name.isPresent(),
            headers.firstValue("ETag"),
            Validators.modified(headers),
            headers.firstValue("Content-Type").flatMap(EncodingLabels::in),
            length,
            false,
            false);
    // Before the first byte, so that a part is never taken for one of another state.
    Files.deleteIfExists(shelf.part(text));
    shelf.note(text);
    return Optional.of(begin(new Written(text, false, length), 0));
  }

  private static Optional<String> unfit(HttpHeaders headers) {
    String packing = headers.firstValue("Content-Encoding").orElse("identity");
    return READABLE.contains(packing.strip().toLowerCase(Locale.ROOT))
        ? NoText.byType(headers.firstValue("Content-Type").orElse(""))
        : Optional.of("the response is compressed in a way that the request did not allow");
  }

  /**
   * Returns true when the response is the text that is here, as from servers that have a tag but do
   * not look at ours.
   */
  private boolean isSame(Known text, HttpHeaders headers, OptionalLong length) {
    return shelf.whole(text).isPresent()
        && text.etag().isPresent()
        && text.etag().equals(headers.firstValue("ETag"))
        && (text.packed() || text.bytes().equals(length));
  }

  private WritableByteChannel goOn(HttpHeaders headers) throws IOException {
    Optional<Known> text = continuing ? shelf.known(address) : Optional.empty();
    if (text.isEmpty()) {
      throw new Refused("the response is a part, though the whole text was requested");
    }
    long size = Shelf.size(shelf.part(text.get()));
    Rest rest;
    try {
      rest = Rest.of(text.get(), size, headers);
    } catch (Refused e) {
      notTheRest = true;
      throw e;
    }
    if (rest.due().orElse(0) > mostBytes) {
      throw tooLarge();
    }
    return begin(new Written(text.get(), true, rest.due()), size);
  }

  private WritableByteChannel begin(Written what, long at) throws IOException {
    FileChannel channel =
        FileChannel.open(
            shelf.part(what.text()),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    channel.position(at);
    writing = new Writing(what, channel);
    WritableByteChannel bounded = new Bounded(channel);
    return what.continued() ? bounded : new Unpacking(bounded, () -> packed(what, channel));
  }

  private synchronized void packed(Written what, FileChannel channel) throws IOException {
    Known text = what.text().asPacked();
    shelf.note(text);
    writing = new Writing(new Written(text, false, OptionalLong.empty()), channel);
  }

  /** Gives a text up that grows too large, and leaves nothing of it. */
  private final class Bounded implements WritableByteChannel {
    private final FileChannel channel;

    Bounded(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      if (channel.position() + bytes.remaining() > mostBytes) {
        throw tooLarge();
      }
      return channel.write(bytes);
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** The part is deleted, as to go on with it would be in vain. */
  private Refused tooLarge() throws IOException {
    forget();
    return new Refused(
        "the text is larger than %s, the limit that --max-size sets"
            .formatted(Bytes.inWords(mostBytes)));
  }

  /**
   * Returns true when the answer is of no use because a part, or a whole text, is here: the server
   * will not continue the one, or speaks of another state than that of the other.
   */
  synchronized boolean isInTheWay(int status) {
    boolean refused = continuing && CONTINUATION_REFUSED.contains(status);
    return !anew && (notTheRest || refused || otherState);
  }

  /** Lets the next request be for the whole, whatever is here. */
  synchronized void beginAnew() throws IOException {
    anew = true;
    notTheRest = false;
    otherState = false;
    forget();
  }

  /** Deletes a part that is not all of the text. */
  void forget() throws IOException {
    Optional<Known> text = shelf.known(address);
    if (text.isPresent() && !text.get().whole()) {
      Files.deleteIfExists(shelf.part(text.get()));
    }
  }

  /** Deletes a part of which no byte could be written, such as on a full disk. */
  void forgetEmpty() throws IOException {
    Optional<Known> text = shelf.known(address);
    if (text.isPresent() && !text.get().whole() && Shelf.size(shelf.part(text.get())) == 0) {
      Files.deleteIfExists(shelf.part(text.get()));
    }
  }

  /** Ends what is still written, by a try that was given up. */
  synchronized void close() throws IOException {
    if (writing != null) {
      writing.channel().close();
      writing = null;
    }
  }

  /** The part that the last try wrote to its end. */
  synchronized Optional<Written> written() {
    return Optional.ofNullable(writing).map(Writing::what);
  }

  /** Returns true when the last response was about the very text that is there. */
  synchronized boolean same() {
    return same;
  }

  /** The reason why the last response was not a text. */
  synchronized Optional<String> refusal() {
    return refusal;
  }

  Optional<Known> known() {
    return shelf.known(address);
  }

  /** The file that is all of the text, as it was noted. */
  Optional<Path> whole() {
    return known().flatMap(shelf::whole);
  }

  Path part(Known text) {
    return shelf.part(text);
  }
}
