package club.resolve;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of packages in ARCHITECTURE.md, and what is wrong with it or with the code beside it.
 *
 * @param rows from each package to those that it may use; the base package has its full name
 */
record ArrowTable(Map<String, Set<String>> rows) {
  static final String HEAD = "| package | what is in it | may use |";
  private static final String A_NAME = "`[a-z][a-z.]*`";
  private static final Pattern NAME = Pattern.compile(A_NAME);
  private static final Pattern ROW =
      Pattern.compile("\\| (%1$s) \\|[^|]*\\| (nothing|%1$s(?:, %1$s)*) \\|".formatted(A_NAME));

  /**
   * A type that knows another.
   *
   * @param from the package of the type that knows
   * @param type its name within the package
   * @param target the package of the type that is known; its own one where that is a library's
   * @param to the full name of the type that is known
   */
  record Arrow(String from, String type, String target, String to) {
    @Override
    public String toString() {
      return from + "." + type + " -> " + to;
    }
  }

  /**
   * Reads the table from the lines of the page.
   *
   * @throws IllegalArgumentException when there is no table, or a row of it cannot be read
   */
  static ArrowTable read(List<String> page) {
    int head = page.indexOf(HEAD);
    if (head < 0) {
      throw new IllegalArgumentException("no table with the head " + HEAD);
    }
    Map<String, Set<String>> rows = new TreeMap<>();
    for (String line : page.subList(head + 2, page.size())) {
      if (!line.startsWith("|")) {
        break;
      }
      Matcher row = ROW.matcher(line);
      if (!row.matches()) {
        throw new IllegalArgumentException(
            "a row has the form | `name` | words | `a`, `b` or nothing |, but this one has not: "
                + line);
      }
      if (rows.put(bare(row.group(1)), names(row.group(2))) != null) {
        throw new IllegalArgumentException("a second row of one package: " + line);
      }
    }
    return new ArrowTable(rows);
  }

  private static Set<String> names(String cell) {
    return NAME.matcher(cell)
        .results()
        .map(name -> bare(name.group()))
        .collect(toCollection(TreeSet::new));
  }

  private static String bare(String quoted) {
    return quoted.substring(1, quoted.length() - 1);
  }

  /** Returns what differs between the names in the table and the packages that there are. */
  List<String> differences(Set<String> packages) {
    List<String> found = new ArrayList<>();
    for (String name : new TreeSet<>(packages)) {
      if (!rows.containsKey(name)) {
        found.add(name + " has no row");
      }
    }
    rows.forEach(
        (name, mayUse) -> {
          if (!packages.contains(name)) {
            found.add(name + " has a row, but is no package");
          }
          for (String used : mayUse) {
            if (!packages.contains(used)) {
              found.add(used + ", in the row of " + name + ", is no package");
            }
          }
        });
    return found;
  }

  /** Returns the arrows of the code that are not in the table. */
  List<Arrow> forbidden(List<Arrow> arrows) {
    return arrows.stream()
        .filter(arrow -> !arrow.target().equals(arrow.from()))
        .filter(arrow -> !mayUse(arrow.from()).contains(arrow.target()))
        .toList();
  }

  /** Returns the arrows of the table that are not in the code. */
  List<String> unused(List<Arrow> arrows) {
    Set<String> used = new HashSet<>();
    arrows.forEach(arrow -> used.add(arrow.from() + " -> " + arrow.target()));
    return rows.entrySet().stream()
        .flatMap(row -> row.getValue().stream().map(to -> row.getKey() + " -> " + to))
        .filter(arrow -> !used.contains(arrow))
        .toList();
  }

  /** Returns one way from a package to itself, or an empty string when there is none. */
  String cycle() {
    for (String start : rows.keySet()) {
      String way = way(start, start, new HashSet<>());
      if (!way.isEmpty()) {
        return way;
      }
    }
    return "";
  }

  private String way(String from, String end, Set<String> seen) {
    if (mayUse(from).contains(end)) {
      return from + " -> " + end;
    }
    for (String next : mayUse(from)) {
      String rest = seen.add(next) ? way(next, end, seen) : "";
      if (!rest.isEmpty()) {
        return from + " -> " + rest;
      }
    }
    return "";
  }

  private Set<String> mayUse(String name) {
    return rows.getOrDefault(name, Set.of());
  }
}
