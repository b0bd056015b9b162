/**
 * Runs over titles on Apache Spark. It is only built by the Maven profile {@code spark}.
 *
 * <ul>
 *   <li>The driver is an ordinary run ({@code run.TitleRun}) on another {@code run.Engine}: it
 *       reads the list with the program's own reader, writes every result itself, in the order of
 *       the list, and reports. Only the work on the titles goes to the executors.
 *   <li>No task reads the list and stages it. A reader is one in any case, as a list with quoted
 *       line ends cannot be cut; the driver has it, with all that a person has decided and all
 *       mistakes that are told before the first request, and holds two waves of rows, however long
 *       the list is. Staging would write and read all rows once more, in a folder that every
 *       machine must reach. A list that only the cluster reaches needs a driver there ({@code
 *       --deploy-mode=cluster}), which has to write the result there, too.
 *   <li>Rows go out in parts of some hundred, a task each, and a wave of tasks is a job. The rows
 *       of a part travel with its task, and come back as its result, so the executors need no
 *       folder in common.
 *   <li>What comes back is put into a file at once ({@link club.resolve.spark.WavesFolder}). Its
 *       name is a digest of what was sent and of the rule, so a run that was killed goes on where
 *       it stopped, and no other list or rule can take the file for its own. Each part has one, and
 *       not each wave: what a killed driver had got of a wave is kept, and a list that has grown at
 *       its end, or changed in one row, loses that part alone.
 *   <li>A task begins when what its executor has handed in before is stored ({@link
 *       club.resolve.spark.HandedIn}). So a driver that is killed costs each slot one task at most.
 *   <li>All executors are one polite client. The driver knows the slots of hosts, what they have
 *       refused, and the budget ({@link club.resolve.spark.DriverDesk}); executors ask it by the
 *       messages of {@link club.resolve.spark.ClusterPlugin}.
 * </ul>
 */
@NullMarked
package club.resolve.spark;

import org.jspecify.annotations.NullMarked;
