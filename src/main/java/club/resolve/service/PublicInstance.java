package club.resolve.service;

import club.resolve.polite.PublicService;
import java.util.OptionalInt;

/**
 * The instance of a service that everybody uses, and how it is spared.
 *
 * @param address that is asked where none is typed
 * @param paced its domain with its pace
 * @param ration how many titles it is asked for in a run. One with a ration is also left out while
 *     it is not known whether it wants to be left alone.
 */
public record PublicInstance(String address, PublicService paced, OptionalInt ration) {

  /** An instance that may be asked for any number of titles. */
  public PublicInstance(String address, PublicService paced) {
    this(address, paced, OptionalInt.empty());
  }
}
