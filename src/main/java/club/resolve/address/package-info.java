/**
 * Addresses of the web as browsers read them: the URL Standard of the WHATWG for http and https
 * (https://url.spec.whatwg.org), with names of hosts by UTS 46 (https://unicode.org/reports/tr46/).
 *
 * <ul>
 *   <li>One parser reads the links of lists, the links of pages and where a redirect leads, so that
 *       an address means the same wherever it stands.
 *   <li>It is our own, as the state machine of the standard comes down to little where a URL is
 *       http or https. OkHttp's {@code HttpUrl} would bring 3 MB of jars, and reads every sixth of
 *       the standard's own cases otherwise, numbers for addresses among them; galimatias is no
 *       longer kept up; {@link java.net.URI} and {@link java.net.IDN} follow rules that browsers
 *       have left behind.
 *   <li>ICU is loaded when a name has letters beyond ASCII.
 * </ul>
 */
@NullMarked
package club.resolve.address;

import org.jspecify.annotations.NullMarked;
