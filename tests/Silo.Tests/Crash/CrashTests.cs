using System.Diagnostics;
using System.Globalization;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Crash;

/// <summary>A real silo, killed again and again while people walk through its stores.</summary>
public sealed class CrashTests
{
    private const int Kills = 30;
    private const int Stores = 6;

    // A crossing is certain when the person is clearly on the other side, and known when floor, disk and store had their turns.
    private const double Settled = 4;

    // How long somebody who has left may still seem to be there: the floor's patience at an entrance, and the cameras' return.
    private const double Gone = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Thirty_kills_at_random_moments_lose_no_fact_and_repeat_none()
    {
        using var folder = new TemporaryFolder();
        using var data = new TemporaryFolder();
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        var random = new Random(20260301);
        CrashFeed[] feeds =
        [
            .. Enumerable.Range(1, Stores).Select(number => new CrashFeed(
                Path.GetFileNameWithoutExtension(CrashStore.Write(folder, $"store-{number}")), new(seed: number), http)),
        ];

        for (var kill = 0; kill < Kills; kill++)
        {
            await using var silo = await StartAsync(folder, data);
            await ExpectAllAsync(silo, feeds, feed => IsComplete(feed), $"after {kill} kills, what was shown or settled");
            await RunAsync(silo, feeds, TimeSpan.FromSeconds(0.6 + (random.NextDouble() * 2)));
            silo.Kill();
        }

        await using var last = await StartAsync(folder, data);
        Array.ForEach(feeds, static feed => feed.World.IsClosing = true);
        while (feeds.Any(static feed => feed.World.Present(0, 0).Most > 0))
        {
            await RunAsync(last, feeds, TimeSpan.FromSeconds(1));
        }

        await ExpectAllAsync(last, feeds, static feed => IsFinal(feed), "in the end, the truth's counts and an empty store");
        var facts = new CrashRecord(data.Path);
        foreach (var feed in feeds)
        {
            await facts.CheckAsync(feed);
        }

        await facts.CheckForgottenAsync();

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Kills} kills, {feeds.Sum(feed => feed.World.Entries.Count)} entries, {feeds.Sum(feed => feed.World.Visits.Count)} visits"));
    }

    private static Task<SiloProcess> StartAsync(TemporaryFolder stores, TemporaryFolder data) =>
        SiloProcess.StartAsync("--store", stores.Path, "--data", data.Path);

    /// <summary>Lets all stores live for a time.</summary>
    private static async Task RunAsync(SiloProcess silo, CrashFeed[] feeds, TimeSpan time)
    {
        var began = Stopwatch.GetTimestamp();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (Stopwatch.GetElapsedTime(began) < time)
        {
            await Task.WhenAll(feeds.Select(feed => feed.StepAsync(silo)));
            await Task.WhenAll(feeds.Select(feed => feed.WatchAsync(silo)));
            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>
    /// Whether a store shows at least what it ever showed and what had happened for certain, at most what has happened, and
    /// as many people as there are, in view and inside.
    /// </summary>
    private static bool IsComplete(CrashFeed feed)
    {
        var (world, live, highest) = (feed.World, feed.Shown!, feed.Highest);
        var certain = world.Now - Settled;
        var (least, most) = world.Present(settled: 1.5, gone: Gone);
        var inside = world.Inside(Settled);
        AssertNoneTwice(feed);
        return live.Entries >= Math.Max(highest.Entries, world.Entries.Count(at => at <= certain))
            && live.Exits >= Math.Max(highest.Exits, world.Exits.Count(at => at <= certain))
            && live.Visits >= highest.Visits
            && live.Positions.Length >= least
            && live.Positions.Length <= most
            && live.Occupancy >= inside.Least
            && live.Occupancy <= Math.Max(inside.Most, most);
    }

    private static bool IsFinal(CrashFeed feed)
    {
        AssertNoneTwice(feed);
        var (world, live) = (feed.World, feed.Shown!);

        // Occupancy weighs the live tracks too, so it may be off by one until the store has been seen empty for a minute.
        return (live.Entries, live.Exits, live.Visits, live.Positions.Length)
            == (world.Entries.Count, world.Exits.Count, world.Visits.Count, 0) && live.Occupancy <= 1;
    }

    private static void AssertNoneTwice(CrashFeed feed) => Assert.True(
        feed.Shown!.Entries <= feed.World.Entries.Count && feed.Shown.Exits <= feed.World.Exits.Count
        && feed.Shown.Visits <= feed.World.Visits.Count,
        $"More was shown than happened: {Describe(feed)}");

    /// <summary>Lets people stand still, in view of the cameras, until all stores show what they should.</summary>
    private static async Task ExpectAllAsync(SiloProcess silo, CrashFeed[] feeds, Predicate<CrashFeed> expected, string what)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            // A silo that has just started is slow to answer at first; the moments of one that has begun must come steadily.
            var answered = await Task.WhenAll(feeds.Select(feed => feed.WatchAsync(silo)));
            await Task.WhenAll(feeds.Select(feed => feed.PostAsync(silo)));
            if (answered.All(static answer => answer) && Array.TrueForAll(feeds, expected))
            {
                return;
            }

            Assert.False(
                limit.IsCancellationRequested,
                $"Not within {Patience}: {what}.\n{string.Join('\n', feeds.Where(feed => !expected(feed)).Select(Describe))}\n{silo.Output}");
            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    private static string Describe(CrashFeed feed)
    {
        var (world, live) = (feed.World, feed.Shown!);
        var (least, most) = world.Present(1.5, Gone);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{feed.Store} at {world.Now:F1} s: entries {live.Entries} of {world.Entries.Count}, exits {live.Exits} of {world.Exits.Count}, visits {live.Visits} of {world.Visits.Count}, people {live.Positions.Length} of {least} to {most}, inside {live.Occupancy} of {world.Inside(Settled)}, highest {feed.Highest}");
    }
}
