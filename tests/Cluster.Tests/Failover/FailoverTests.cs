using System.Diagnostics;
using StoreTracking.Testing;

namespace StoreTracking.Cluster.Tests;

/// <summary>Two silos, real cameras' recordings, and what a watcher of the one sees when the other is killed.</summary>
public sealed class FailoverTests(PostgresServer server, ITestOutputHelper output)
{
    private static readonly string[] Stores = ["multicam-lab", "one-by-one"];

    // Far above what docs/cluster.md reports, since a busy machine may take its time to notice and to start cameras.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Stores_of_a_killed_silo_come_back_on_the_one_that_is_left()
    {
        var database = await server.CreateDatabaseAsync();
        var silos = await ClusterSilo.StartTwoAsync(database);
        await using var first = silos[0];
        await using var second = silos[1];
        using var http = new HttpClient();
        await AllMoveAsync(http, first);
        await AllMoveAsync(http, second);
        AssertStoresAreWhole(silos);
        var (victim, survivor) = ClusterSilo.CamerasOf(first).Length > 0 ? (first, second) : (second, first);
        var lost = StoresOf(victim);
        var watches = lost.Select(store => new StoreWatch(http, survivor.Url, store)).ToArray();
        var before = await Task.WhenAll(watches.Select(watch => watch.SeesFrameAfterAsync(DateTimeOffset.MinValue)));

        var killedAt = TimeProvider.System.GetUtcNow();
        var watch = Stopwatch.StartNew();
        victim.Kill();
        var gaps = await Task.WhenAll(watches.Zip(before, async (lookout, state) =>
        {
            await lookout.SeesOtherThanAsync(state.Epoch);
            var answered = watch.Elapsed;
            await lookout.SeesFrameAfterAsync(killedAt);
            return (lookout.Store, Answered: answered, Moved: watch.Elapsed);
        }));

        foreach (var (store, answered, moved) in gaps)
        {
            output.WriteLine($"{store}: answers after {answered.TotalSeconds:0.00} s, moves after {moved.TotalSeconds:0.00} s");
        }

        Assert.All(gaps, gap => Assert.True(gap.Moved < Bound, $"{gap.Store} moved only after {gap.Moved}."));
        await AllMoveAsync(http, survivor);
        AssertStoresAreWhole([survivor]);

        await using var third = await ClusterSilo.StartAsync(database);
        await AllMoveAsync(http, third);
        Assert.Empty(ClusterSilo.CamerasOf(third));
    }

    private static async Task AllMoveAsync(HttpClient http, SiloProcess silo)
    {
        var now = TimeProvider.System.GetUtcNow();
        await Task.WhenAll(Stores.Select(store => new StoreWatch(http, silo.Url, store).SeesFrameAfterAsync(now)));
    }

    /// <summary>Every store's cameras run, all on one silo.</summary>
    private static void AssertStoresAreWhole(SiloProcess[] silos)
    {
        var homes = silos.SelectMany(StoresOf).ToArray();
        Assert.Equal(Stores, homes.Order(StringComparer.Ordinal));
    }

    private static string[] StoresOf(SiloProcess silo) =>
        [.. ClusterSilo.CamerasOf(silo).Select(static camera => camera[..camera.IndexOf('/', StringComparison.Ordinal)]).Distinct()];
}
