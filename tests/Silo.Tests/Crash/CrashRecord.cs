using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Tests.Crash;

/// <summary>The database that the killed silos left behind, compared with the truth.</summary>
internal sealed class CrashRecord(string folder)
{
    // A person is seen from the first frame on and believed to be gone from the last; a kill hides at most what was not kept yet.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1.5);

    public async Task CheckAsync(CrashFeed feed)
    {
        await using var reader = FactReader.Open(new() { Folder = folder });
        var facts = await reader.Store.ReadAsync(new(feed.Store), DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, TestContext.Current.CancellationToken);
        var crossings = facts.OfType<CrossingFact>().ToArray();
        Assert.Equal(feed.World.Entries.Count, crossings.Count(static crossing => crossing.Inwards));
        Assert.Equal(feed.World.Exits.Count, crossings.Count(static crossing => !crossing.Inwards));

        var hours = await reader.Store.ReadHoursAsync(new(feed.Store), DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, TestContext.Current.CancellationToken);
        Assert.Equal(feed.World.Entries.Count, hours.Sum(static hour => hour.Entries));
        Assert.Equal(feed.World.Visits.Count, hours.Sum(static hour => hour.Visits));

        var visits = facts.OfType<VisitFact>().Select(static fact => fact.Summary).ToArray();
        AssertSame(feed.World.Visits.Select(visit => feed.RealTimeOf(visit.Began).First), visits.Select(static visit => visit.BeganAt));
        AssertSame(feed.World.Visits.Select(visit => feed.RealTimeOf(visit.Ended - CrashFeed.Frame).Last), visits.Select(static visit => visit.EndedAt));
    }

    private static void AssertSame(IEnumerable<DateTimeOffset> truth, IEnumerable<DateTimeOffset> recorded)
    {
        var expected = truth.Order().ToArray();
        var actual = recorded.Order().ToArray();
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), static pair => Assert.Equal(pair.First, pair.Second, Tolerance));
    }
}
