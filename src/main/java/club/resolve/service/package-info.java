/** Services that answer queries, and the catalogue on this machine: one class each. */
@NullMarked
package club.resolve.service;

import org.jspecify.annotations.NullMarked;
