/**
 * The modes compared by the same work: titles, links, texts or computing. It builds the work, does
 * it in every mode, and hands on the comparison. It knows no command line and no terminal.
 */
@NullMarked
package club.resolve.contest;

import org.jspecify.annotations.NullMarked;
