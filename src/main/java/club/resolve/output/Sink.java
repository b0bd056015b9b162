package club.resolve.output;

import club.resolve.book.ResultRow;
import club.resolve.timing.RunListener;
import java.io.Closeable;

/** Writes rows in one format. Closing it writes what is still held back, and closes the target. */
public interface Sink extends RunListener<ResultRow>, Closeable {}
