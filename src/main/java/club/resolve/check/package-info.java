/** The check of links: addresses, verdicts, and how a response is judged. */
@NullMarked
package club.resolve.check;

import org.jspecify.annotations.NullMarked;
