package club.resolve.catalog;

import club.resolve.catalog.IndexProgress.Stage;
import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** Merges the pieces of an index, and tells a stage of the bytes that are written. Thread-safe. */
final class WatchedMerges extends ConcurrentMergeScheduler {
  private volatile Stage stage = Stage.NONE;

  /** From now on a stage is told. */
  void tell(Stage other) {
    stage = other;
  }

  @Override
  public Directory wrapForMerge(MergePolicy.OneMerge merge, Directory in) {
    return new FilterDirectory(in) {
      @Override
      public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return new WatchedOutput(super.createOutput(name, context), stage);
      }
    };
  }

  /** Tells of what it writes now and then: most of it is written byte by byte. */
  private static final class WatchedOutput extends FilterIndexOutput {
    private static final int STEP = 1 << 16;

    private final Stage stage;
    private long untold;

    WatchedOutput(IndexOutput out, Stage stage) {
      super("watched " + out, out.getName(), out);
      this.stage = stage;
    }

    private void wrote(int bytes) {
      untold += bytes;
      if (untold >= STEP) {
        stage.advance(untold);
        untold = 0;
      }
    }

    @Override
    public void writeByte(byte one) throws IOException {
      wrote(1);
      out.writeByte(one);
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
      wrote(length);
      out.writeBytes(bytes, offset, length);
    }

    @Override
    public void writeShort(short number) throws IOException {
      wrote(Short.BYTES);
      out.writeShort(number);
    }

    @Override
    public void writeInt(int number) throws IOException {
      wrote(Integer.BYTES);
      out.writeInt(number);
    }

    @Override
    public void writeLong(long number) throws IOException {
      wrote(Long.BYTES);
      out.writeLong(number);
    }
  }
}
