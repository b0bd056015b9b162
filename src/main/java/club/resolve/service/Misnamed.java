package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Books that an ISBN has led to, though they bear another title or author than was asked for. */
record Misnamed(List<Candidate> list) {

  Misnamed {
    list = List.copyOf(list);
  }

  /**
   * One answer of both: what the title has led to, and after it what is not among that. When the
   * title got no answer, there is none: what the title leads to may be the book.
   */
  Answer after(Answer byTitle) {
    return switch (byTitle) {
      case Answer.Unanswered why -> why;
      case Answer.Nothing _, Answer.NotAsked _ -> joined(List.of());
      case Answer.Candidates(List<Candidate> named) -> joined(named);
    };
  }

  private Answer joined(List<Candidate> named) {
    // Most rows have no ISBN.
    if (list.isEmpty()) {
      return Answer.of(named);
    }
    Set<String> links = named.stream().map(Candidate::link).collect(Collectors.toSet());
    List<Candidate> all = new ArrayList<>(named);
    for (Candidate other : list) {
      if (!links.contains(other.link())) {
        all.add(other.at(all.size() + 1));
      }
    }
    return Answer.of(all);
  }
}
