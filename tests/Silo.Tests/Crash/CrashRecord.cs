using Microsoft.Data.Sqlite;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Tests.Crash;

/// <summary>The database that the killed silos left behind, compared with the truth.</summary>
internal sealed class CrashRecord(string folder)
{
    // Of the world's time, in seconds: what had not been kept when a kill came, a second's worth and as long as the disk took. While
    // the silo was dead, nobody moved.
    private const double Tolerance = 2;

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
        AssertSame(feed.World.Visits.Select(static visit => visit.Began), visits.Select(visit => feed.WorldTimeOf(visit.BeganAt)));
        AssertSame(feed.World.Visits.Select(static visit => visit.Ended), visits.Select(visit => feed.WorldTimeOf(visit.EndedAt)));
    }

    /// <summary>Soon after the last visit was shown, nothing is left of anybody.</summary>
    public async Task CheckForgottenAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "facts.db")};Mode=ReadOnly");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var visits = connection.CreateCommand();
        visits.CommandText = $"SELECT count(*) FROM states WHERE name = '{FactStates.Visit}' OR state LIKE '%shopper%'";
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (await visits.ExecuteScalarAsync(TestContext.Current.CancellationToken) is > 0L and var left)
        {
            Assert.False(limit.IsCancellationRequested, $"{left} states of people who have left are still kept.");
            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    private static void AssertSame(IEnumerable<double> truth, IEnumerable<double> recorded)
    {
        var expected = truth.Order().ToArray();
        var actual = recorded.Order().ToArray();
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), static pair => Assert.Equal(pair.First, pair.Second, Tolerance));
    }
}
