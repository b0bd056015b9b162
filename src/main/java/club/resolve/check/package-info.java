/**
 * Link checks: addresses, verdicts, how a response is judged, and the formats of the result.
 *
 * <ul>
 *   <li>HEAD may only acquit a link, and GET alone makes it broken. There is no status code that
 *       some server does not keep for HEAD, where GET is answered well, so there is no list of
 *       them. GET is hung up on as soon as its headers are there ({@code Request.Want}).
 *   <li>A refusal says nothing about the page: 202, 403 and their like are {@code blocked}, never
 *       {@code broken}. Only a challenge that a firewall names in a header closes the host ({@code
 *       Challenge}), as a bare 403 may be about one page.
 *   <li>Only links in order are remembered ({@code LinkMemory}), as a page that failed may be there
 *       a moment later; and only while their status would still be accepted.
 *   <li>No robots.txt is read here. It is for programs that find their way from page to page (RFC
 *       9309), and a person has named each of these addresses, which is looked at once. Search
 *       pages of a source are another matter: {@code RobotsFetcher} stays there.
 *   <li>A report for JUnit is written at its end, as its numbers stand before its cases ({@link
 *       JUnitSink}). It is the one format that holds all rows in memory.
 * </ul>
 */
@NullMarked
package club.resolve.check;

import org.jspecify.annotations.NullMarked;
