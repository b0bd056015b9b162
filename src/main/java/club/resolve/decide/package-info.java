/** The decisions that people have made by hand, kept in a file of theirs. */
@NullMarked
package club.resolve.decide;

import org.jspecify.annotations.NullMarked;
