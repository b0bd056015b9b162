/**
 * The start and the end of the process.
 *
 * <ul>
 *   <li>A start is made for short runs. The build lets Java learn from runs over loopback ({@link
 *       Training}), Java's first compiler alone is at work, and the end has no ceremony ({@link
 *       Main}).
 *   <li>Java reads all that it has learnt at each start. So runs without the local catalogue have a
 *       cache without Lucene. A list of more than half a megabyte gets both compilers. The launcher
 *       decides by its arguments.
 *   <li>{@code ImageIT} names each class that a run did not find in the cache. A class that the
 *       training does not pass belongs into {@code TrainingServices.FOUND}.
 *   <li>The user's words reach no program but Java, and no shell that expands them, as a file may
 *       be called {@code -delete} or {@code $(reboot)}. The launcher learns a size from a
 *       redirection, completion keeps names away from {@code compgen -W}, and {@code @FILE} is a
 *       name like any other.
 * </ul>
 */
@NullMarked
package club.resolve;

import org.jspecify.annotations.NullMarked;
