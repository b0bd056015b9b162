package club.resolve.output;

import java.util.regex.Pattern;

/** Text within Markdown (https://spec.commonmark.org). Pure. */
public final class Markdown {
  /** Characters that could be taken for a mark wherever they stand. */
  private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<>|~$]|&(?=[#\\p{Alnum}])");

  /** Characters that make a list, a heading or a quotation where they stand first. */
  private static final Pattern FIRST = Pattern.compile("^([0-9]*)([-+#.)=])");

  private Markdown() {}

  /** A line of text that a reader of Markdown shows as it is. */
  public static String escaped(String text) {
    String marked = MARK.matcher(text).replaceAll("\\\\$0");
    return FIRST.matcher(marked).replaceFirst("$1\\\\$2");
  }
}
