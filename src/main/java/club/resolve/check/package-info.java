/** What a link check is: addresses, verdicts, and how an answer is judged. */
@NullMarked
package club.resolve.check;

import org.jspecify.annotations.NullMarked;
