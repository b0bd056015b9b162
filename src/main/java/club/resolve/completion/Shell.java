package club.resolve.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shells in which the TAB key can complete, each with its script and what that reads. */
public enum Shell {
  BASH,
  ZSH,
  FISH;

  /** Bash takes words apart at these, and makes words of them. */
  private static final Pattern BREAK = Pattern.compile("[=:]+");

  private static final Pattern QUOTE = Pattern.compile("\\\\(.)|[\"']");

  /** The script that the shell loads once. */
  public String script() {
    String name = "resolve." + name().toLowerCase(Locale.ROOT);
    try (InputStream in = Objects.requireNonNull(Shell.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The words of a command line as a person sees them.
   *
   * @param typed as the script passes them on
   */
  public List<String> words(List<String> typed) {
    return this == BASH
        ? joined(typed).stream().map(word -> QUOTE.matcher(word).replaceAll("$1")).toList()
        : typed;
  }

  /** The words between which there is a blank. */
  private static List<String> joined(List<String> parts) {
    List<String> words = new ArrayList<>();
    boolean broken = false;
    for (String part : parts) {
      boolean breaks = BREAK.matcher(part).matches();
      if ((broken || breaks) && !words.isEmpty()) {
        words.add(words.removeLast() + part);
      } else {
        words.add(part);
      }
      broken = breaks;
    }
    return words;
  }

  /**
   * The answer that the script reads: a line that says {@code files} where files can follow, and
   * {@code on} where no space does; in zsh and fish the head; then a line for each proposal.
   *
   * @param typed as the script has passed them on
   */
  public List<String> answer(Completion completion, List<String> typed) {
    String signs = (completion.files() ? "files " : "") + (completion.goesOn() ? "on" : "");
    Stream<String> head = this == BASH ? Stream.of(signs) : Stream.of(signs, completion.head());
    return Stream.concat(
            head,
            completion.proposals().stream().map(proposal -> line(completion, proposal, typed)))
        // A line break in the name of a column.
        .filter(line -> line.chars().noneMatch(c -> c == '\n' || c == '\r'))
        .toList();
  }

  private String line(Completion completion, Completion.Proposal proposal, List<String> typed) {
    return switch (this) {
      case BASH -> (completion.head() + proposal.text()).substring(begin(typed));
      case ZSH ->
          proposal.text().replace(":", "\\:")
              + (proposal.description().isEmpty() ? "" : ":" + proposal.description());
      case FISH -> proposal.text() + "\t" + proposal.description();
    };
  }

  /** The length of that part of the last word which bash takes for words before it. */
  private static int begin(List<String> typed) {
    String whole = joined(typed).getLast();
    String last = typed.getLast();
    return BREAK.matcher(last).matches() ? whole.length() : whole.length() - last.length();
  }
}
