package club.resolve.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Writes a body where it belongs, and asks for its next piece when one is written. It keeps only
 * the beginning of a body that is not wanted, and hangs up.
 */
final class TargetedBody implements BodySubscriber<byte[]> {
  /** Enough to see what a page is that came where none was due. */
  private static final int BEGINNING = 64 * 1024;

  private final BodyTarget target;
  private final URI uri;
  private final ResponseInfo answer;
  private final CompletableFuture<byte[]> beginning = new CompletableFuture<>();
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();
  private Optional<WritableByteChannel> channel = Optional.empty();
  private Flow.@Nullable Subscription subscription;

  TargetedBody(BodyTarget target, URI uri, ResponseInfo answer) {
    this.target = target;
    this.uri = uri;
    this.answer = answer;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return beginning;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    try {
      channel = target.open(uri, answer.statusCode(), answer.headers());
      subscription.request(1);
    } catch (IOException | RuntimeException e) {
      giveUp(e);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> piece) {
    try {
      for (ByteBuffer bytes : piece) {
        take(bytes);
      }
    } catch (IOException | RuntimeException e) {
      giveUp(e);
      return;
    }
    if (read.size() >= BEGINNING) {
      hangUp();
      beginning.complete(read.toByteArray());
    } else if (subscription != null) {
      subscription.request(1);
    }
  }

  private void take(ByteBuffer bytes) throws IOException {
    if (channel.isPresent()) {
      while (bytes.hasRemaining()) {
        channel.get().write(bytes);
      }
    } else {
      byte[] some = new byte[Math.min(bytes.remaining(), BEGINNING - read.size())];
      bytes.get(some);
      read.writeBytes(some);
    }
  }

  private void giveUp(Exception why) {
    hangUp();
    close();
    beginning.completeExceptionally(
        why instanceof BodyTarget.Refused
            ? why
            : new BodyTarget.Refused(
                "cannot be kept: " + (why.getMessage() == null ? why : why.getMessage())));
  }

  private void hangUp() {
    if (subscription != null) {
      subscription.cancel();
    }
  }

  @Override
  public void onError(Throwable why) {
    close();
    beginning.completeExceptionally(why);
  }

  @Override
  public void onComplete() {
    Optional<IOException> failure = close();
    if (failure.isPresent()) {
      giveUp(failure.get());
    } else {
      beginning.complete(read.toByteArray());
    }
  }

  private Optional<IOException> close() {
    try {
      if (channel.isPresent()) {
        channel.get().close();
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }
}
