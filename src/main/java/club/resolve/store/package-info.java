/**
 * The store that outlives a run, in one file: answers, and what hosts have said about being asked.
 */
@NullMarked
package club.resolve.store;

import org.jspecify.annotations.NullMarked;
