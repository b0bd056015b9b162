/**
 * The TAB key: what can stand at the place of the word that is being typed.
 *
 * <p>A shell asks the program itself at each press of the key. So there is one set of rules for all
 * shells, it knows the columns of the list that is named on the line, and the scripts for the
 * shells stay a few lines long. Files are left to the shell, which knows its own quoting.
 */
@NullMarked
package club.resolve.completion;

import org.jspecify.annotations.NullMarked;
