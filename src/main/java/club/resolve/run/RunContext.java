package club.resolve.run;

import club.resolve.book.Site;
import club.resolve.http.EnvironmentProxies;
import club.resolve.http.Transport;
import club.resolve.service.KnownSources;
import club.resolve.timing.Time;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The parts of a run that do not depend on what it is to do. The program around it hands them in.
 *
 * @param site whose pages are looked for
 * @param known sources, whose public services have a pace of their own
 * @param shared answers and slots of hosts, where the settings of a run name no other file
 * @param indexes the folder that keeps the indexes of catalogue files
 * @param proxies between the program and the network; asked for when something is sent, and throws
 *     {@link IllegalArgumentException} with a message for the person where they are set wrongly
 * @param logged puts a log around what sends requests, or nothing
 * @param listener hears what a run has to say
 * @param engine where titles are worked on
 */
public record RunContext(
    Site site,
    KnownSources known,
    Shared shared,
    Path indexes,
    Supplier<EnvironmentProxies> proxies,
    UnaryOperator<Transport> logged,
    Listener listener,
    Time time,
    Engine engine) {

  /**
   * The context of a program that has runs carried out: all known sources, the pages of Goodreads,
   * no proxy, and no log of requests.
   *
   * @param folder keeps what outlives a run; other programs may use the same one
   */
  public static RunContext in(Path folder, Listener listener) {
    return new RunContext(
        Site.GOODREADS,
        AllSources.KNOWN,
        Shared.inFile(folder.resolve("answers.db")),
        folder.resolve("indexes"),
        () -> EnvironmentProxies.of(Map.of()),
        UnaryOperator.identity(),
        listener,
        Time.system(),
        Engine.EMBEDDED);
  }
}
