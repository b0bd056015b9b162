/** Lists in: CSV and plain text, streamed. */
@NullMarked
package club.resolve.input;

import org.jspecify.annotations.NullMarked;
