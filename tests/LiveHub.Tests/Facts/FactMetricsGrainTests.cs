using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace StoreTracking.LiveHub.Tests;

public sealed class FactMetricsGrainTests
{
    [Fact]
    public async Task Facts_of_the_stream_are_counted_by_store_line_and_direction()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.UseOrleans(static silo =>
        {
#if ORLEANS_PACKAGES
            silo.UseLocalhostClustering();
            silo.AddMemoryGrainStorage("PubSubStore");
#endif
            silo.AddMemoryStreams(StoreFact.StreamProvider);
        });
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<FactMetrics>();
        using var host = builder.Build();
        using var exporter = new PrometheusExporter(host.Services.GetRequiredService<IMeterFactory>());
        await host.StartAsync();
        var stream = host.Services.GetRequiredService<IClusterClient>()
            .GetStreamProvider(StoreFact.StreamProvider)
            .GetStream<StoreFact>(StreamId.Create(StoreFact.StreamNamespace, "airport"));

        await stream.OnNextBatchAsync([Crossed(inwards: true), Crossed(inwards: true), Crossed(inwards: false), VisitEnded()]);

        await Eventually.IsTrue(() => exporter.Write().Contains("storetracking_visits_ended_total{store=\"airport\"} 1\n"), "the facts were counted");
        var text = exporter.Write();
        Assert.Contains("storetracking_line_crossings_total{direction=\"in\",line=\"door\",store=\"airport\"} 2\n", text);
        Assert.Contains("storetracking_line_crossings_total{direction=\"out\",line=\"door\",store=\"airport\"} 1\n", text);
        await host.StopAsync();
    }

    private static LineCrossedFact Crossed(bool inwards) =>
        new() { Store = new("airport"), At = DateTimeOffset.UnixEpoch, Line = "door", Inwards = inwards };

    private static VisitEndedFact VisitEnded() => new()
    {
        Store = new("airport"),
        At = DateTimeOffset.UnixEpoch,
        Summary = new() { BeganAt = DateTimeOffset.UnixEpoch, EndedAt = DateTimeOffset.UnixEpoch, Metres = 3, Zones = [] },
    };
}
