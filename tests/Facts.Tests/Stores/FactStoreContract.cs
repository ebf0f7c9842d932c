using StoreTracking.Facts.Databases;

namespace StoreTracking.Facts.Tests;

/// <summary>What holds of the facts in any database.</summary>
public abstract class FactStoreContract : DatabaseContract
{
    private static readonly DateTimeOffset Midnight = Sample.Noon.AddHours(-12);

    [Fact]
    public async Task A_store_without_facts_has_none()
    {
        Assert.Empty(await ReadAsync());
        Assert.Empty(await HoursAsync());
        Assert.Empty(await ZoneHoursAsync());
    }

    [Fact]
    public async Task Facts_are_read_as_they_were_handed_in_by_time()
    {
        Fact[] facts = [Sample.Visit(1, 10, null, Dwell("shelf", 2, 30.5)), Sample.Crossing(2, inwards: false), Sample.Crossing(1)];

        await Facts.Store.AppendAsync(facts);

        Assert.Equivalent(facts.OrderBy(fact => fact.At), await ReadAsync(), strict: true);
    }

    [Fact]
    public async Task A_fact_that_is_handed_in_again_counts_once()
    {
        Fact[] facts = [Sample.Crossing(1), Sample.Visit(1, 10, null, Dwell("shelf", 1, 20))];
        Assert.Equal(facts, await Facts.Store.AppendAsync(facts));

        Assert.Empty(await Facts.Store.AppendAsync(facts));
        Assert.Equal([Sample.Crossing(2)], await Facts.Store.AppendAsync([.. facts, .. facts, Sample.Crossing(2)]));

        Assert.Equal(3, (await ReadAsync()).Count);
        Assert.Equal(new StoreHour(Sample.Noon, 2, 0, 1, TimeSpan.FromMinutes(10), 0), Assert.Single(await HoursAsync()));
        Assert.Equal(
            new ZoneHour("shelf", Sample.Noon, 1, TimeSpan.FromSeconds(20), 1, TimeSpan.FromSeconds(9), 0) { Visitors = 1 },
            Assert.Single(await ZoneHoursAsync()));
    }

    [Fact]
    public async Task Crossings_of_the_same_number_in_two_epochs_are_two()
    {
        await Facts.Store.AppendAsync([Sample.Crossing(1, epoch: 7), Sample.Crossing(1, epoch: 8)]);

        Assert.Equal(2, (await ReadAsync()).Count);
    }

    [Fact]
    public async Task A_range_holds_its_beginning_and_not_its_end()
    {
        await Facts.Store.AppendAsync([Sample.Crossing(1), Sample.Crossing(2), Sample.Crossing(3)]);

        var read = await Facts.Store.ReadAsync(
            Sample.Store, Sample.Noon.AddMinutes(1), Sample.Noon.AddMinutes(3), TestContext.Current.CancellationToken);

        Assert.Equal([1, 2], read.Cast<CrossingFact>().Select(fact => fact.Number));
    }

    [Fact]
    public async Task Another_store_has_facts_of_its_own()
    {
        await Facts.Store.AppendAsync([Sample.Crossing(1), Sample.Crossing(1) with { Store = new("station") }]);

        Assert.Single(await ReadAsync());
    }

    [Fact]
    public async Task An_hour_adds_up_its_facts_and_keeps_its_highest_peak()
    {
        await Facts.Store.AppendAsync(
        [
            Sample.Crossing(1), Sample.Crossing(2), Sample.Crossing(3, inwards: false), Sample.Crossing(61),
            Sample.Visit(1, 10, null, Dwell("shelf", 2, 30), Dwell("till", 1, 5)), Sample.Visit(2, 20, null, Dwell("shelf", 1, 15)),
            Sample.Peak(4), Sample.Peak(9), Sample.Peak(6), Sample.Peak(3, "shelf"), Sample.Peak(2, "shelf"),
        ]);

        var hours = await HoursAsync();

        Assert.Equal(
            [
                new(Sample.Noon, 2, 1, 2, TimeSpan.FromMinutes(30), 9),
                new(Sample.Noon.AddHours(1), 1, 0, 0, TimeSpan.Zero, 0),
            ],
            hours);
        Assert.Equal(TimeSpan.FromMinutes(15), hours[0].MeanVisit);
        Assert.Equal(
            [
                new("shelf", Sample.Noon, 3, TimeSpan.FromSeconds(45), 2, TimeSpan.FromSeconds(18), 3) { Visitors = 2 },
                new("till", Sample.Noon, 1, TimeSpan.FromSeconds(5), 0, TimeSpan.Zero, 0) { Visitors = 1 },
            ],
            await ZoneHoursAsync());
    }

    [Fact]
    public async Task Facts_handed_in_by_many_at_once_are_all_kept()
    {
        await Task.WhenAll(Enumerable.Range(1, 200).Select(number => Facts.Store.AppendAsync([Sample.Crossing(number, at: Sample.Noon)])));

        Assert.Equal(200, (await ReadAsync()).Count);
        Assert.Equal(200, Assert.Single(await HoursAsync()).Entries);
    }

    [Fact]
    public async Task What_is_too_old_is_removed_and_its_hours_stay_longer()
    {
        var options = new FactOptions();
        await Facts.Store.AppendAsync([Sample.Crossing(1), Sample.Visit(1)]);
        Facts.Clock.Advance(options.KeepFacts);
        Assert.Equal(0, await Facts.Upkeep.RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, (await ReadAsync()).Count);

        Facts.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(2, await Facts.Upkeep.RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await ReadAsync());
        Assert.Equal((1, 1), (Assert.Single(await HoursAsync()).Entries, Assert.Single(await HoursAsync()).Visits));

        Facts.Clock.Advance(options.KeepHours - options.KeepFacts);
        Assert.Equal(1, await Facts.Upkeep.RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await HoursAsync());
    }

    private static ZoneDwell Dwell(string zone, int visits, double seconds) => new() { Zone = zone, Visits = visits, Seconds = seconds };

    private Task<IReadOnlyList<Fact>> ReadAsync() =>
        Facts.Store.ReadAsync(Sample.Store, Midnight, Midnight.AddDays(1), TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<StoreHour>> HoursAsync() =>
        Facts.Store.ReadHoursAsync(Sample.Store, Midnight, Midnight.AddDays(1), TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<ZoneHour>> ZoneHoursAsync() =>
        Facts.Store.ReadZoneHoursAsync(Sample.Store, Midnight, Midnight.AddDays(1), TestContext.Current.CancellationToken);
}
