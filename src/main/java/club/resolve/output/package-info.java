/**
 * Results out: the formats of resolved titles, and files that are never seen half-written.
 *
 * <ul>
 *   <li>A place is written by one run at a time ({@link OutputLock}): results, exports, decisions,
 *       indexes, folders of texts. The lock is the system's, on an empty file beside the place, so
 *       a killed run leaves none. It is taken before anything is asked.
 *   <li>A name of ours always means our column ({@link ColumnOrder}), whatever columns are chosen:
 *       what a list calls so is renamed, so that every later run reads a result by its names.
 *   <li>A file in the making has a name of its own ({@link OutputFile}). A whole one deletes those
 *       that killed runs have left.
 *   <li>A partial file never takes the place of a whole one. The earlier file gets a second name
 *       before the new one takes its own, so at no moment there is none.
 * </ul>
 */
@NullMarked
package club.resolve.output;

import org.jspecify.annotations.NullMarked;
