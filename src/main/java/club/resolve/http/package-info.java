/** The wire: requests, responses, the JDK client with its limits. */
@NullMarked
package club.resolve.http;

import org.jspecify.annotations.NullMarked;
