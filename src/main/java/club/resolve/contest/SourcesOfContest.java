package club.resolve.contest;

import club.resolve.check.LeftAlone;
import club.resolve.http.Fetcher;
import club.resolve.match.LinkPicker;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.polite.HostPaces;
import club.resolve.rehearsal.Latency;
import club.resolve.rehearsal.SimulatedKind;
import club.resolve.rehearsal.SimulatedServer;
import club.resolve.run.SourcePlace;
import club.resolve.run.Sources;
import club.resolve.search.Source;
import club.resolve.search.SourceChain;
import club.resolve.service.SourceSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The parts of a comparison, built as those of a run are. Not thread-safe. */
public record SourcesOfContest(Sources sources) implements ContestParts {
  @Override
  public SourceChain chain() throws IOException {
    return sources.chain();
  }

  @Override
  public List<LiveService> services() throws IOException {
    List<LiveService> services = new ArrayList<>();
    for (SourcePlace place : sources.places()) {
      services.add(
          new LiveService(
              place.name(), place.pace().interval(), place.ration(), place.isbnsAtOnce() > 0));
    }
    return services;
  }

  @Override
  public Source catalog(SourceSpec spec) throws IOException {
    return sources.source(spec);
  }

  @Override
  public HostPaces paces() {
    return sources.paces().forStrangers();
  }

  @Override
  public LinkPicker picker() {
    return sources.picker(Fallback.FIRST, Bars.MEASURED);
  }

  @Override
  public SimulatedServer server(Latency latency) throws IOException {
    return SimulatedKind.server(latency, sources.local());
  }

  @Override
  public Source simulated(SimulatedServer server, Duration interval) throws IOException {
    return SimulatedKind.source(server, sources.local(), interval);
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
