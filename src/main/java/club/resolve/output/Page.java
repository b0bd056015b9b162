package club.resolve.output;

import org.jsoup.nodes.Entities;

/**
 * The frame of all pages. A page is one file that needs nothing but itself. It follows the reader's
 * choice of light or dark, and the width of the screen. Thread-safe.
 */
public final class Page {
  /** The end of a page. */
  public static final String END = "</main>\n</body>\n</html>\n";

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{heading}</title>
      <style>
      :root { color-scheme: light dark; --ink: #1d1d1f; --soft: #595959; --paper: #fff; --link: #0b57d0; }
      @media (prefers-color-scheme: dark) {
        :root { --ink: #ececec; --soft: #b0b0b0; --paper: #161618; --link: #9ec2ff; }
      }
      body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; }
      main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
      h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 1rem; overflow-wrap: anywhere; }
      a { color: var(--link); text-underline-offset: .15em; }
      {style}</style>
      </head>
      <body>
      <main>
      <h1>{heading}</h1>
      """;

  private Page() {}

  /**
   * The beginning of a page.
   *
   * @param heading plain text
   * @param style the page's own rules, each with a line break at its end
   */
  public static String head(String heading, String style) {
    return HEAD.replace("{style}", style).replace("{heading}", Entities.escape(heading));
  }
}
