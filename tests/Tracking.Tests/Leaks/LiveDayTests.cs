using StoreTracking.Tracking.Anonymity;
using StoreTracking.Tracking.Stores;

namespace StoreTracking.Tracking.Tests.Leaks;

/// <summary>Somebody keeps every live output of a day and takes any two from each other.</summary>
public sealed class LiveDayTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Opened = TimeSpan.FromHours(8);

    [Fact]
    public void No_output_of_a_day_and_no_two_tell_of_fewer_than_five()
    {
        var day = new QuietDay();
        var told = new Dictionary<string, List<Told>>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var crowded = new Dictionary<string, int>(StringComparer.Ordinal);
        var (examined, energies, sparse, maps, parts) = (0, 0, 0, 0, 0);
        string[] areas = ["", .. QuietDay.ZoneIds];
        var before = areas.ToDictionary(static area => area, static _ => new HashSet<int>());
        day.Open(Opened, (view, at) =>
        {
            foreach (var (figure, dwell) in Means(view))
            {
                examined++;
                sparse += dwell.Count is > 0 and < Crowd.Fewest ? 1 : 0;
                var means = told.TryGetValue(figure, out var known) ? known : told[figure] = [new(0, 0, TimeSpan.Zero)];
                if (dwell.Mean != means[^1].Mean)
                {
                    means.Add(new(counts.GetValueOrDefault(figure) + 1, dwell.Count, dwell.Mean));
                }

                counts[figure] = dwell.Count;
            }

            foreach (var (area, energy) in view.Zones.Select(static zone => (zone.Id, zone.Mood.Energy)).Append(("", view.Mood.Energy)))
            {
                examined++;
                energies += energy is null ? 0 : 1;

                // It is of those who were there when it was reckoned, a second ago.
                var seconds = crowded.GetValueOrDefault(area);
                Assert.True(energy is null || seconds >= 5, $"the energy of '{area}' is told at {at:T}, when there had been five for {seconds} s");
                crowded[area] = day.CountIn(area) >= Crowd.Fewest ? seconds + 1 : 0;
            }

            // Whoever takes one area's energy from another's is left with nobody, or with a crowd.
            string[] open = ["", .. view.Zones.Where(static zone => zone.Mood.Energy is not null).Select(static zone => zone.Id)];
            foreach (var area in view.Mood.Energy is null ? [] : open)
            {
                foreach (var other in open.Where(other => other != area))
                {
                    parts++;
                    Assert.False(IsFew(before[area].Except(before[other]).Count()), $"'{area}' less '{other}' is of few at {at:T}");
                    Assert.False(IsFew(before[area].Intersect(before[other]).Count()), $"'{area}' and '{other}' have few in common at {at:T}");
                }
            }

            foreach (var area in areas)
            {
                before[area] = [.. day.PeopleIn(area)];
            }
        });

        foreach (var (_, hour) in day.State.TakeHeat())
        {
            maps += hour.Cells.Length;
        }

        var attacks = 0;
        foreach (var (figure, means) in told)
        {
            for (var later = 1; later < means.Count; later++)
            {
                for (var earlier = 0; earlier < later; earlier++)
                {
                    attacks++;
                    Assert.True(means[later].Most - means[earlier].Least >= Crowd.Fewest, $"{figure} moved on at {means[earlier]} and at {means[later]}");
                }
            }
        }

        output.WriteLine(
            $"{examined} figures of {Opened.TotalHours} h examined, {energies} energies told and {sparse} means of fewer than five withheld, {attacks} differences of means and {parts} of energies tried, {maps} cells of maps kept");
        Assert.True(attacks > 100 && energies > 100 && sparse > 100, "the day was too quiet, or too busy, to show anything");
    }

    private static bool IsFew(int people) => people is > 0 and < Crowd.Fewest;

    private static IEnumerable<(string Figure, CrowdDwell Dwell)> Means(StoreView view) =>
    [
        ("visits", view.Visits),
        .. view.Zones.Select(static zone => ($"zone {zone.Id}", zone.Stays)),
        .. view.Queues.Select(static queue => ($"queue {queue.Zone}", queue.Waited)),
    ];

    /// <summary>A mean, and of how many it may be: several may have ended between two outputs.</summary>
    private readonly record struct Told(int Least, int Most, TimeSpan Mean);
}
