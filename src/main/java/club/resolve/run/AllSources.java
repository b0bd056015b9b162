package club.resolve.run;

import club.resolve.rehearsal.SimulatedKind;
import club.resolve.service.Brave;
import club.resolve.service.CatalogSource;
import club.resolve.service.DuckDuckGo;
import club.resolve.service.GoogleBooks;
import club.resolve.service.Hardcover;
import club.resolve.service.KnownSources;
import club.resolve.service.LocalKind;
import club.resolve.service.OpenLibrary;
import club.resolve.service.SearxNg;
import club.resolve.service.Wikidata;
import java.util.List;

/** The sources of this program, in the order of the help. */
public final class AllSources {
  /** Stands for services where modes are compared. */
  public static final LocalKind SIMULATED = new SimulatedKind();

  public static final KnownSources KNOWN =
      new KnownSources(
          List.of(
              new OpenLibrary.OpenLibraryService(),
              new Hardcover.HardcoverService(),
              new GoogleBooks.GoogleBooksService(),
              new Wikidata.WikidataService(),
              new Brave.BraveService(),
              new DuckDuckGo.DuckDuckGoService(),
              new SearxNg.SearxNgService(),
              new CatalogSource.CatalogKind(),
              SIMULATED));

  private AllSources() {}
}
