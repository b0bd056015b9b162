/**
 * Lists as people paste them: from a message, a mail, a chat or Markdown, and the clippings of a
 * Kindle.
 *
 * <ul>
 *   <li>Marks of the file are taken off: bullets, check boxes, numbers that count, stamps and
 *       senders of a chat, quotes, link syntax, ratings. The words of a line stay as they are, as
 *       the rule alone takes title and author apart.
 *   <li>A mark that could be part of a title is one only where lines around it have the like:
 *       "1984", "2001: A Space Odyssey" and "11/22/63" are titles.
 *   <li>A line that is plainly no title is left out with a reason; in doubt it is a title.
 *   <li>Lines are streamed. A line is judged by itself and the {@link
 *       club.resolve.pasted.LineWindow#REACH} lines before and behind it, and one longer than
 *       {@link club.resolve.pasted.ListLine#MOST_LETTERS} is not looked into, so time is linear in
 *       the number of lines and memory is bounded.
 * </ul>
 */
@NullMarked
package club.resolve.pasted;

import org.jspecify.annotations.NullMarked;
