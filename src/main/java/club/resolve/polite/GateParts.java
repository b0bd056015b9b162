package club.resolve.polite;

import club.resolve.timing.Time;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The parts that all gates of a run share, each of them thread-safe.
 *
 * @param ledger the common knowledge of all runs
 * @param budget the budget of this run
 * @param lostPeers hosts and proxies to which this run connects no more
 */
record GateParts(
    HostLedger ledger, Budget budget, Time time, RandomGenerator random, Set<String> lostPeers) {}
