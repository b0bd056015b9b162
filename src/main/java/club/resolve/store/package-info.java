/**
 * The store that outlives a run, in one SQLite file: answers, the slots of hosts and how long they
 * are closed, digests of results, links in order.
 *
 * <p>The rows that are kept, and when they are believed:
 *
 * <ul>
 *   <li>The answer of a service is kept, not the decision made of it. So the rule can change, and
 *       {@code rescore} can decide anew.
 *   <li>A checksum alone makes an answer believed ({@link Seal}: CRC32C over key, value and age,
 *       with the source's name and address and the question as asked), as SQLite checks nothing. A
 *       row that does not fit is as if it had never been there, and is counted.
 *   <li>Damage in what is known of hosts is that of a lost store: the host is unknown, its next
 *       slot is a gap away, and public web searches are left out of the run. The table of hosts is
 *       looked through with its index before the first of them, as a missing row is a closure
 *       forgotten.
 *   <li>Slots are taken in the file. The look at a host's slot and the start of the request are one
 *       transaction ({@code HostLedger.start}), so two runs cannot take the same one. The first
 *       request of a process is given a little more room, as it comes to the host late.
 * </ul>
 *
 * <p>The file:
 *
 * <ul>
 *   <li>Nobody waits for the file. A thread of its own writes what has come, in one transaction
 *       ({@link WriteBehind}). Answers are looked up over a second connection, as one that writes
 *       is busy. Another thread makes the log safe against a loss of power twice a second.
 *   <li>The tables come into being in steps ({@link Schema}), one a version. A new file takes all
 *       of them, an older one those that it lacks, in one transaction. An earlier program leaves a
 *       later file alone; where it has the file open, a trigger refuses each row.
 *   <li>A store that is no longer under its name is left, as SQLite writes on into a file that was
 *       moved or deleted, and nobody shares its slots. {@link FileWatch} looks twice a second,
 *       before each public web search and at the end. The log is taken into the file first, so that
 *       it is whole where it is and spoils no other.
 *   <li>The store never stops a run. A failure is said once, and the run goes on without the store.
 *       Only public web searches are left out then, as the store would have told when they want to
 *       be left alone.
 *   <li>A damaged file is set aside. A file without our mark, and the database of another program,
 *       stay untouched.
 * </ul>
 */
@NullMarked
package club.resolve.store;

import org.jspecify.annotations.NullMarked;
