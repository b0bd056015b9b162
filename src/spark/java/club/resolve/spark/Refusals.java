package club.resolve.spark;

import club.resolve.run.SourcePlace;
import club.resolve.run.TitleSettings;
import club.resolve.run.UserError;
import java.util.List;
import java.util.regex.Pattern;

/** The settings that make no sense on a cluster, each with the reason. */
final class Refusals {
  private static final Pattern REMOTE = Pattern.compile("[a-z][a-z0-9+.-]+:/");

  private Refusals() {}

  /**
   * Makes sure that there is no such setting.
   *
   * @param places of the chain
   * @throws UserError at the first one
   */
  static void check(TitleSettings settings, List<SourcePlace> places) throws UserError {
    if (settings.typed()) {
      throw new UserError(
          "one title needs no cluster: resolve \"A TITLE\" without Spark finds it sooner");
    }
    if (settings.part().of() > 1) {
      throw new UserError(
          "--part is for runs that know nothing of each other; Spark gives out the parts itself");
    }
    if (settings.beside().recording().isPresent()) {
      throw new UserError(
          "--record writes down how long answers took, one after the other, and executors answer"
              + " all at once; record a part of the list without Spark");
    }
    if (settings.sources().store().file().isPresent()) {
      throw new UserError(
          "--cache names a file that one machine writes, and executors are on many; --answers=FILE"
              + " lends each of them a copy");
    }
    for (SourcePlace place : places) {
      if (place.spec().local().isPresent()
          && REMOTE.matcher(place.spec().place().orElse("")).lookingAt()) {
        throw new UserError(
            "%s: a catalogue is opened on each machine, not at an address; copy it to the same place on each of them, or let Spark send it with --archives"
                .formatted(place.spec().name()));
      }
      if (place.isPublicSearch()) {
        throw new UserError(
            "%s is a public web search, and is not asked from a cluster, as it takes many machines that ask for a robot; name other sources, such as --source=catalog=/data/ol.index"
                .formatted(place.spec().name()));
      }
      if (place.pace().single()) {
        throw new UserError(
            "%s wants one request at a time, so more machines make nothing faster; leave it out, or run without Spark"
                .formatted(place.spec().name()));
      }
    }
  }
}
