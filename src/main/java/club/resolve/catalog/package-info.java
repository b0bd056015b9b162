/** The local catalogue: files with books read row by row, and a search over them. */
@NullMarked
package club.resolve.catalog;

import org.jspecify.annotations.NullMarked;
