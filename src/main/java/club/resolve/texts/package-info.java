/**
 * Texts downloaded on one executor, and counted on another: the two stages and what is between.
 *
 * <ul>
 *   <li>Parts of a text are put together only where the response shows the validator that was kept
 *       with the first one: a strong ETag, or a date that is old enough ({@link Rest}). Any other
 *       continuation gives way to the whole text, once. The notes about a text are written down
 *       before its first byte ({@link Known}).
 *   <li>One file of notes serves a folder, as the names must be known together ({@link Shelf}). No
 *       two texts get one name, in this run or the next, and no file of somebody else is
 *       overwritten.
 *   <li>A text has its name from its row, not from its arrival: it is downloaded to a part that is
 *       found by its address, counted there, and named when its row is handed on, whichever of
 *       path, redirect and header proposes the name.
 *   <li>Every file ends in {@code .txt}, whatever the server calls it. So no double click starts
 *       what came, and no text has the name of a file of ours.
 *   <li>Bytes that are UTF-8 are read so, whatever their label, as other encodings hardly ever look
 *       like it; labels come next, and a detector last ({@link Encoding}).
 *   <li>The licence of Project Gutenberg is left out only between plain marks ({@link
 *       GutenbergMarks}): a book that is counted with it is a smaller fault than one that is cut.
 *   <li>A text is read from its file for each thing that is asked of it: encoding, marks, words,
 *       and last sentences, which end by the rules of the language that all its words tell. To keep
 *       it in memory would save a few hundredths of the time, which ICU takes, and hold {@code
 *       --max-size} for each core.
 *   <li>A language is told by its stop words, weighed by how many languages have them ({@link
 *       Languages}): 0.10 of a text at least, and a lead of 1.1. Below that the cell is empty. Stop
 *       words are needed for the most frequent words anyway, and whole texts have plenty.
 *   <li>A downloader waits for a place in the queue with the text in hand ({@link Handover}). The
 *       queue is bounded, so the waiting of each stage tells which one is slower.
 * </ul>
 */
@NullMarked
package club.resolve.texts;

import org.jspecify.annotations.NullMarked;
