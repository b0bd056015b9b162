/** One well-behaved client a host: gate, pace, retry, back-off, robots.txt. */
@NullMarked
package club.resolve.polite;

import org.jspecify.annotations.NullMarked;
