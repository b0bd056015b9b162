/** Stand-ins for services, to compare modes without bothering anyone: simulated, or recorded. */
@NullMarked
package club.resolve.rehearsal;

import org.jspecify.annotations.NullMarked;
