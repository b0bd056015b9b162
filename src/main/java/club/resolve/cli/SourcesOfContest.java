package club.resolve.cli;

import club.resolve.check.LeftAlone;
import club.resolve.contest.ContestParts;
import club.resolve.contest.LinksJob;
import club.resolve.http.Fetcher;
import club.resolve.match.LinkPicker;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.match.Site;
import club.resolve.search.Latency;
import club.resolve.search.SimulatedServer;
import club.resolve.search.Source;
import club.resolve.search.SourceSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The parts of a comparison, built as those of a run are. Not thread-safe. */
record SourcesOfContest(Sources sources, Site site) implements ContestParts {
  @Override
  public List<Source> chain() throws IOException {
    return sources.chain();
  }

  @Override
  public List<Service> services() throws IOException {
    List<Service> services = new ArrayList<>();
    for (Sources.Place place : sources.places()) {
      services.add(
          new Service(
              place.name().label(), place.pace().interval(), place.ration(), place.byIsbn()));
    }
    return services;
  }

  @Override
  public Source catalog(SourceSpec spec) throws IOException {
    return sources.source(spec);
  }

  @Override
  public LinkPicker picker() {
    return new LinkPicker(site, Fallback.FIRST, Bars.MEASURED, sources.weights());
  }

  @Override
  public SimulatedServer server(Latency latency) throws IOException {
    return sources.server(latency);
  }

  @Override
  public Source simulated(SimulatedServer server, Duration interval) throws IOException {
    return sources.simulated(server, interval);
  }

  @Override
  public Fetcher own(Duration interval) throws IOException {
    return sources.unremembered(interval);
  }

  @Override
  public Fetcher strangers() throws IOException {
    return sources.strangers();
  }

  @Override
  public Fetcher links(LeftAlone leftAlone) throws IOException {
    return sources.links(leftAlone);
  }

  @Override
  public LinksJob.Asking wire() throws IOException {
    return sources.wire()::ask;
  }
}
