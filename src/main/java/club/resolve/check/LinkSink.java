package club.resolve.check;

import club.resolve.timing.RunListener;
import java.io.Closeable;

/**
 * Writes checked links in one format. Closing it writes what is still held back, and closes the
 * target.
 */
public interface LinkSink extends RunListener<CheckedLink>, Closeable {}
