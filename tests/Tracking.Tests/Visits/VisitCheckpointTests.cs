using System.Text.Json;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Visits;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Tracking.Tests.Visits;

public sealed class VisitCheckpointTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Zone Shelf = new("shelf", new([new(4, 0), new(8, 0), new(8, 4), new(4, 4)]));

    // To the shelf for ten seconds, away from it for five, and back again, at 1 m/s; two positions a second.
    private static readonly TimedPoint[] Walk =
    [
        .. Steps(0, static second => 1 + second, 5), .. Steps(5, static _ => 6, 10), .. Steps(15, static second => 6 - second, 5),
        .. Steps(20, static _ => 1, 5), .. Steps(25, static second => 1 + second, 5), .. Steps(30, static _ => 6, 10),
    ];

    [Fact]
    public void A_visit_that_has_not_begun_has_nothing_to_keep() => Assert.Null(new Visit([Shelf]).Checkpoint());

    [Fact]
    public void Wherever_a_visit_is_interrupted_it_ends_with_the_same_summary()
    {
        var whole = Follow(new Visit([Shelf]), Walk, 1);
        var expected = whole.End([])!;

        for (var cut = 1; cut < Walk.Length; cut++)
        {
            var kept = JsonSerializer.Serialize(Follow(new Visit([Shelf]), Walk.AsSpan(0, cut), 1).Checkpoint());
            var later = new Visit([Shelf]);
            later.Resume(JsonSerializer.Deserialize<VisitCheckpoint>(kept)!);
            var ended = Follow(later, Walk.AsSpan(cut), 1).End([])!;

            Assert.Equal((expected.BeganAt, expected.EndedAt), (ended.BeganAt, ended.EndedAt));
            
            // Steps begin anew where the visit was interrupted, so that another rest of a step is cut off at each turn.
            Assert.Equal(expected.Metres, ended.Metres, 3.0);
            Assert.Equal(expected.Zones.Length, ended.Zones.Length);
            Assert.Equal(expected.Zones[0].Dwell.Count, ended.Zones[0].Dwell.Count);

            // An entering or leaving that was not confirmed yet is dated anew.
            Assert.Equal(expected.Zones[0].Dwell.Total.TotalSeconds, ended.Zones[0].Dwell.Total.TotalSeconds, 3.0);
        }
    }

    [Fact]
    public void A_stay_that_goes_on_is_not_reported_as_a_new_one()
    {
        var first = new Visit([Shelf]);
        Follow(first, Walk.AsSpan(0, 12), 1);
        var later = new Visit([Shelf]);
        later.Resume(first.Checkpoint()!);

        var changes = new List<ZoneStay>();
        later.Follow(1, Walk.AsSpan(12, 2), changes);

        Assert.Empty(changes);
        Assert.Equal("shelf", Assert.Single(first.Checkpoint()!.Stays).Zone);
    }

    [Fact]
    public void Steps_from_before_the_checkpoint_are_ignored()
    {
        var later = new Visit([Shelf]);
        later.Resume(Follow(new Visit([Shelf]), Walk.AsSpan(0, 12), 1).Checkpoint()!);

        later.Follow(1, Walk.AsSpan(0, 3), []);

        Assert.Equal(Walk[11], later.Last);
        Assert.Equal(Start, later.Began!.Value.At);
    }

    private static IEnumerable<TimedPoint> Steps(double from, Func<double, double> x, int seconds) =>
        Enumerable.Range(0, seconds * 2).Select(step => new TimedPoint(Start.AddSeconds(from + (step / 2.0)), new(x(step / 2.0), 2)));

    private static Visit Follow(Visit visit, ReadOnlySpan<TimedPoint> steps, long sequence)
    {
        visit.Follow(sequence, steps, []);
        return visit;
    }
}
