package club.resolve.service;

import club.resolve.http.Fetcher;
import club.resolve.http.Secret;
import club.resolve.search.AnswerStore;
import club.resolve.timing.Time;
import java.net.URI;
import java.util.Optional;

/**
 * All that the source of a service is built from.
 *
 * @param name under which its answers stand in the output
 * @param address the address of the instance that is asked
 * @param fetcher sends its requests, politely
 * @param key present for a service that needs one
 * @param answers keeps what a request tells beyond the answer to its question
 */
public record Connection(
    String name,
    URI address,
    Fetcher fetcher,
    Optional<Secret> key,
    SearchSettings search,
    Time time,
    AnswerStore answers) {}
