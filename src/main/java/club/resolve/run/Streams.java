package club.resolve.run;

import java.io.InputStream;
import java.io.Writer;
import java.util.function.Supplier;

/**
 * The standard streams of a run.
 *
 * @param in is read where the list has no file
 * @param out opens what is written to where the result has no file
 */
public record Streams(InputStream in, Supplier<Writer> out) {}
