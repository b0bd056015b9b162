package club.resolve.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is done with answers that outlive the run.
 *
 * @param file where they are kept; empty for the usual one
 * @param told whether those of earlier runs are used
 * @param kept whether those of this run are kept
 * @param offline whether nothing but them is used
 */
record StoreSettings(Optional<Path> file, boolean told, boolean kept, boolean offline) {}
