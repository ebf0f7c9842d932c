using System.Collections.Immutable;
using StoreTracking.Grains.Floors;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Visits.Reentry;
using Look = StoreTracking.Silo.Tests.Looks.DoorScenario.Look;

namespace StoreTracking.Silo.Tests.Looks;

/// <summary>
/// Somebody leaves the rendered store; a while later the same person comes in, or somebody else. Whether the two are one visit is
/// decided with looks and without.
/// </summary>
public sealed class ReentryLooksTests(DoorScenario scenario) : IClassFixture<DoorScenario>
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 11, 0, 0, TimeSpan.Zero);
    private static readonly double[] Gaps = [4, 8, 15, 25];

    [Theory]
    [InlineData(false, 0.2)]
    [InlineData(true, 0.1)]
    public void Looks_join_who_comes_back_and_keep_strangers_apart(bool features, double most)
    {
        var (with, without) = (new Tally(), new Tally());
        var people = scenario.Passers;
        Assert.True(people.Count >= 12, $"Only {people.Count} people were seen on both ways; the scenario must be longer.");
        for (var i = 0; i < people.Count; i++)
        {
            foreach (var gap in Gaps)
            {
                for (var other = 1; other <= 3; other++)
                {
                    var stranger = people[(i + other) % people.Count];
                    with.Strangers(IsJoined(people[i].Leaving, stranger.Entering, gap, features, looks: true));
                    without.Strangers(IsJoined(people[i].Leaving, stranger.Entering, gap, features, looks: false));
                }

                with.Same(IsJoined(people[i].Leaving, people[i].Entering, gap, features, looks: true));
                without.Same(IsJoined(people[i].Leaving, people[i].Entering, gap, features, looks: false));
            }
        }

        TestContext.Current.SendDiagnosticMessage("{0} people; with looks: {1}; without: {2}", people.Count, with, without);
        Assert.True(with.Error <= most && with.Error < without.Error, $"With looks: {with}; without: {without}.");
        Assert.True(with.FalseJoins <= 0.1, $"With looks: {with}.");
    }

    private bool IsJoined(Look[] leaving, Look[] entering, double gap, bool features, bool looks)
    {
        var floor = scenario.Store.Floors[0];
        var options = FloorScenes.Fusion(features ? scenario.Store with { Reidentification = new() { Model = ReidentificationAsset.Path } } : scenario.Store);
        var scene = FloorScenes.Create(floor, options: options);
        var register = looks
            ? FloorScenes.Register(scenario.Store, floor, scene)
            : new ReentryRegister([.. floor.Zones.Where(zone => zone.Kind == ZoneKind.Entrance).Select(zone => new Polygon(zone.Polygon.Select(corner => new FloorPoint(corner.X, corner.Y))))]);
        var stay = TimeSpan.FromSeconds(3);
        var sequence = 0L;
        var before = Guid.Empty;
        var at = Start;
        foreach (var (length, shown, track) in new[] { (stay, leaving, 1), (TimeSpan.FromSeconds(gap), [], 0), (stay, entering, 2) })
        {
            before = scene.Tracks is [var first, ..] ? first.Shopper : before;
            for (var end = at + length; at < end; at += TimeSpan.FromMilliseconds(100))
            {
                ImmutableArray<CameraObservation> seen = shown is [] ? [] : [See(shown[(int)(sequence % shown.Length)], track, features)];
                scene.Observe("door", ++sequence, at, seen.AsSpan());
                register.Pass(scene.TakeWalks(), scene.Now);
            }
        }

        var after = Assert.Single(scene.Tracks.ToArray()).Shopper;
        Assert.NotEqual(after, before);
        return register.VisitOf(after) == before;
    }

    private static CameraObservation See(in Look look, int track, bool features) =>
        new(track, BodySight.At(new(4.8, 0.2), FloorCovariance.Round(0.15)), 0.9, true, features ? look.Features : look.Colours);

    private sealed class Tally
    {
        private int _same;
        private int _missed;
        private int _strangers;
        private int _joined;

        public double FalseJoins => (double)_joined / _strangers;

        /// <summary>The mean of both kinds of errors.</summary>
        public double Error => (FalseJoins + ((double)_missed / _same)) / 2;

        public void Same(bool joined) => (_same, _missed) = (_same + 1, _missed + (joined ? 0 : 1));

        public void Strangers(bool joined) => (_strangers, _joined) = (_strangers + 1, _joined + (joined ? 1 : 0));

        public override string ToString() => $"{_missed} of {_same} who came back missed, {_joined} of {_strangers} strangers joined";
    }
}
