/**
 * What is done in a comparison: titles, links, texts, computing. Each is a job of several pieces.
 */
@NullMarked
package club.resolve.jobs;

import org.jspecify.annotations.NullMarked;
