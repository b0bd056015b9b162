package club.resolve.rehearsal;

import club.resolve.book.Site;
import java.net.URI;
import java.util.Optional;
import java.util.Random;

/** A page that a web search shows beside that of the book itself. */
enum Bystander {
  SHOP("https://shop.example.com/dp/%d", "%s: %s: Shop.example: Books"),
  BOOKSHOP("https://books.example.net/p/%d", "%s by %s, Paperback | Books and More"),
  ENCYCLOPEDIA("https://encyclopedia.example.org/wiki/%d", "%s - Encyclopedia"),
  NOVEL("https://encyclopedia.example.org/wiki/%d", "%s (novel) - Encyclopedia"),
  STUDY_GUIDE("https://guides.example.com/lit/%d", "%s Study Guide | Guides.example"),
  SUMMARY("https://summaries.example.com/%d", "%s by %s Plot Summary and Analysis"),
  REVIEW("https://blog.example.org/%d", "Book Review: %s by %s"),
  FILM("https://films.example.com/title/%d", "%s (2012) - Films.example"),
  VIDEO("https://video.example.com/watch/%d", "%s by %s | Full Audiobook"),
  FORUM("https://forum.example.net/t/%d", "What did you think of %s? : books"),
  QUOTATIONS("/work/quotes/%d", "%s Quotes by %s | @"),
  AUTHOR("/author/show/%d", "%2$s (Author of %1$s) | @"),
  LIST("/list/show/%d", "Books Like %s (87 books) | @"),
  /** Books of their own, on the site itself. */
  GUIDE_AS_BOOK("/book/show/%d", "Summary of %s by %s: Key Takeaways by Brisk Reads | @"),
  WORKBOOK("/book/show/%d", "Workbook for %s by Brisk Reads | @"),
  /** Hosts that bear the name of the site. */
  LOOK_ALIKE("https://www.goodreads.com.example.net/book/show/%d", "%s by %s | @"),
  NAMESAKE("https://goodreads.example.org/book/show/%d", "%s by %s | @");

  /** Numbers that books of the site do not have yet. */
  private static final long FIRST_ID = 900_000_000_000L;

  private final String link;
  private final String heading;

  /** The book that a page is about. */
  record Subject(String title, Optional<String> author) {}

  /**
   * @param link an address, or a path on the site
   * @param heading of the title and the author; @ stands for the site's name
   */
  Bystander(String link, String heading) {
    this.link = link;
    this.heading = heading;
  }

  String link(Site site, Random random) {
    String filled = link.formatted(FIRST_ID + random.nextInt());
    return URI.create(site.bookPage(1)).resolve(filled).toString();
  }

  String heading(Subject subject, Site site) {
    return heading
        .replace("@", site.title())
        .formatted(subject.title(), subject.author().orElse("an unknown author"));
  }
}
