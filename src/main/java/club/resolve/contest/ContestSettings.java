package club.resolve.contest;

import club.resolve.compare.Contender;
import club.resolve.rehearsal.Latency;
import club.resolve.service.SourceSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Settings of a comparison, checked as far as they can be without looking at files and addresses.
 *
 * @param input a file, an address or {@code -}; empty for what needs none
 * @param contenders empty for those that are usual for the job
 * @param times number of requests to one address, of computations, or of pages or texts that the
 *     program has of its own
 * @param catalog place in which titles are searched for instead of the simulated server
 * @param latency time that the simulated server takes to answer
 * @param replay the recording that answers, instead of both
 * @param live true if hosts may be asked that are not of this machine and its networks
 * @param interval least time between two requests where nothing but this sets a pace
 * @param export the file for every single run
 * @param chart the file in which the times are drawn
 */
public record ContestSettings(
    JobName job,
    Optional<String> input,
    Optional<List<Contender>> contenders,
    int runs,
    int warmup,
    int times,
    Optional<SourceSpec> catalog,
    Latency latency,
    Optional<Path> replay,
    boolean live,
    Duration interval,
    Optional<Path> export,
    Optional<Path> chart) {}
