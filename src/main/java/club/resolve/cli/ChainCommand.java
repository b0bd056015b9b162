package club.resolve.cli;

import club.resolve.service.KnownSources;

/** A command with options about a chain of sources. */
abstract class ChainCommand extends Action {
  /** The sources that can be named. Known before the options are made, which name them all. */
  final KnownSources known;

  ChainCommand(KnownSources known, TalkOptions talk) {
    super(talk);
    this.known = known;
  }
}
