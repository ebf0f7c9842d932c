using System.Diagnostics.Metrics;
using Orleans.Streams;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>The consumer of one store's facts; the key is the store's id.</summary>
[Alias("storetracking.IFactMetricsGrain")]
internal interface IFactMetricsGrain : IGrainWithStringKey;

/// <summary>
/// Counts a store's facts for Prometheus. It is a grain, so that one silo of the cluster counts each fact and a sum
/// over the silos is right.
/// </summary>
[ImplicitStreamSubscription(StoreFact.StreamNamespace)]
internal sealed class FactMetricsGrain(FactMetrics metrics) : Grain, IFactMetricsGrain
{
    /// <inheritdoc />
    public override Task OnActivateAsync(CancellationToken cancellationToken) =>
        this.GetStreamProvider(StoreFact.StreamProvider)
            .GetStream<StoreFact>(StreamId.Create(StoreFact.StreamNamespace, this.GetPrimaryKeyString()))
            .SubscribeAsync((IList<SequentialItem<StoreFact>> facts) =>
            {
                foreach (var fact in facts)
                {
                    metrics.Count(fact.Item);
                }

                return Task.CompletedTask;
            });
}

/// <summary>The counters of facts.</summary>
internal sealed class FactMetrics
{
    private readonly Counter<long> _crossings;
    private readonly Counter<long> _visits;

    public FactMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(LiveHubMetrics.MeterName);
        _crossings = meter.CreateCounter<long>("storetracking.line_crossings", "{crossing}", "Crossings of counted lines.");
        _visits = meter.CreateCounter<long>("storetracking.visits_ended", "{visit}", "Visits that ended.");
    }

    public void Count(StoreFact fact)
    {
        var store = new KeyValuePair<string, object?>("store", fact.Store.Value);
        switch (fact)
        {
            case LineCrossedFact crossed:
                _crossings.Add(1, store, new("line", crossed.Line), new("direction", crossed.Inwards ? "in" : "out"));
                break;
            case VisitEndedFact:
                _visits.Add(1, store);
                break;
        }
    }
}
