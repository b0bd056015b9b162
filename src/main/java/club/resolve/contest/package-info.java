/**
 * The modes compared by the same work: titles, links, texts or computing. It builds the work, does
 * it in every mode, and hands on the comparison. It knows no command line and no terminal.
 *
 * <ul>
 *   <li>The program itself is compared, not a copy of it: titles go through {@code BatchRunner},
 *       links through the gates, texts through the two stages, one after the other in the same
 *       worker.
 *   <li>The mode {@code async} alone has its own way ({@code HttpTransport.ask}). So it is for
 *       hosts without a pace, as a gate makes a thread wait.
 *   <li>Every mode meets the same work. Sources that remember answers are made anew for each run. A
 *       result that differs, or a row that fails, ends the comparison.
 *   <li>A comparison reads no answers from the store and keeps none. A live one still keeps to the
 *       slots of hosts, which are in that file.
 * </ul>
 */
@NullMarked
package club.resolve.contest;

import org.jspecify.annotations.NullMarked;
