/** The run: modes, the window of rows in work, the chain of sources for one row. */
@NullMarked
package club.resolve.batch;

import org.jspecify.annotations.NullMarked;
