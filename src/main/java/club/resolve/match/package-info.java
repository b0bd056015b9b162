/** Deciding: sites and their links, titles and authors compared, the pick. */
@NullMarked
package club.resolve.match;

import org.jspecify.annotations.NullMarked;
