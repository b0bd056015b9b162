/**
 * The programs of the build that need the program itself or its libraries. They are compiled with
 * it, under the same warnings, and the jar leaves them out. Each does what no plugin of Maven does.
 *
 * <p>Two others run from their source: {@code Format}, before anything is compiled, and {@code
 * MakeRelease}, also where nothing is built.
 */
@NullMarked
package club.resolve.build;

import org.jspecify.annotations.NullMarked;
