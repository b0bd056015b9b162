/** Results out: the formats of resolved titles, and files that are never seen half-written. */
@NullMarked
package club.resolve.output;

import org.jspecify.annotations.NullMarked;
