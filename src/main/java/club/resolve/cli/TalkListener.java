package club.resolve.cli;

import club.resolve.run.Listener;
import club.resolve.run.Watch;
import java.util.Optional;
import java.util.function.Supplier;

/** Says at the terminal what a run has to say. Thread-safe. */
record TalkListener(Talk talk) implements Listener {

  @Override
  public void note(String sentence) {
    talk.say(sentence);
  }

  @Override
  public void warn(String sentence) {
    talk.error(sentence);
  }

  @Override
  public Watch watch(Counted what, long total, Supplier<Optional<String>> waiting) {
    return talk.showsProgress() ? new Progress(talk, what, total, waiting) : Watch.NONE;
  }
}
