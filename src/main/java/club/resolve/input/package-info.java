/** Lists in: CSV, the exports of other programs and plain text, streamed. */
@NullMarked
package club.resolve.input;

import org.jspecify.annotations.NullMarked;
