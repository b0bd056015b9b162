/** The words of the program as records and sealed interfaces; no behaviour beyond validation. */
@NullMarked
package club.resolve.book;

import org.jspecify.annotations.NullMarked;
