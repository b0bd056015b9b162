/** Link checks: addresses, verdicts, how an answer is judged, and the formats of the result. */
@NullMarked
package club.resolve.check;

import org.jspecify.annotations.NullMarked;
