using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Tests.Plans;
using StoreTracking.Simulation.Tests.Worlds;
using StoreTracking.Simulation.Truth;
using StoreTracking.Simulation.Worlds;

namespace StoreTracking.Simulation.Tests.Truth;

/// <summary>One short day: open for two hours, then an hour for the last ones to leave.</summary>
public sealed class TruthDay
{
    public TruthDay()
    {
        var world = Tests.Worlds.Worlds.Of(TestPlans.Open(9, 11, 80), 21);
        var truth = new WorldTruth(world, Told, TimeSpan.FromSeconds(1));
        world.Run(TimeSpan.FromHours(3), _ =>
        {
            truth.Observe();
            foreach (var person in world.People)
            {
                if (person.Role == PersonRole.Shopper)
                {
                    Shoppers.Add(person.Id);
                    Deepest[person.Id] = MathF.Max(Deepest.GetValueOrDefault(person.Id, float.MinValue), person.Position.Y);
                }
            }

            MostOccupied = Math.Max(MostOccupied, truth.Occupancy);
            LeftOver = truth.Occupancy;
        });
    }

    internal TruthList Told { get; } = new();

    internal HashSet<int> Shoppers { get; } = [];

    internal Dictionary<int, float> Deepest { get; } = [];

    internal int MostOccupied { get; private set; }

    internal int LeftOver { get; private set; }
}

public class WorldTruthTests(TruthDay day) : IClassFixture<TruthDay>
{
    private static readonly StorePlan Plan = TestPlans.Shop();

    [Fact]
    public void Everybody_who_came_in_makes_one_visit_and_nobody_else_does()
    {
        var cameIn = day.Deepest.Where(person => person.Value > 1).Select(person => person.Key).Order();

        Assert.Equal(cameIn, day.Told.Visits.Select(visit => visit.Person).Order());
        Assert.True(day.Told.Visits.Count > 150);
    }

    [Fact]
    public void Some_turn_round_in_the_doorway_and_make_no_visit()
    {
        var turned = day.Shoppers.Count - day.Told.Visits.Count;

        Assert.InRange(turned / (double)day.Shoppers.Count, 0.01, 0.15);
    }

    [Fact]
    public void At_the_end_of_the_day_as_many_have_left_as_came()
    {
        var crossings = day.Told.Crossings.Where(crossing => crossing.Line == "entrance").ToArray();

        Assert.Equal(crossings.Count(crossing => crossing.Inwards), crossings.Count(crossing => !crossing.Inwards));
        Assert.True(crossings.Count(crossing => crossing.Inwards) >= day.Told.Visits.Count);
        Assert.Equal(0, day.LeftOver);
        Assert.True(day.MostOccupied > 3);
    }

    [Fact]
    public void Stays_engagements_and_crossings_lie_within_the_visit()
    {
        var visits = day.Told.Visits.ToDictionary(visit => visit.Person);
        Assert.All(day.Told.Visits, visit => Assert.True(visit.From < visit.To && visit is { Entrance: "door", Exit: "door" }));
        Assert.All(day.Told.Zones.Where(zone => !zone.Staff), zone => Within(visits[zone.Person], zone.From, zone.To));
        Assert.All(day.Told.Engagements, engagement => Assert.True(!visits.TryGetValue(engagement.Person, out var visit) || Within(visit, engagement.From, engagement.To)));
        Assert.NotEmpty(day.Told.Zones);
    }

    [Fact]
    public void Whoever_is_engaged_stands_within_reach_of_the_goods()
    {
        var positions = day.Told.Positions.ToLookup(position => position.Person);
        var shapes = Plan.Fixtures.ToDictionary(fixture => fixture.Id, fixture => new FixtureShape(fixture));
        Assert.True(day.Told.Engagements.Count > 300);
        Assert.All(day.Told.Engagements, engagement => Assert.All(
            positions[engagement.Person].Where(position => position.At > engagement.From && position.At < engagement.To),
            position => Assert.True(shapes[engagement.Fixture].Distance(position.Position) < 1)));
    }

    [Fact]
    public void Zone_visits_agree_with_where_people_stood()
    {
        var zone = Plan.Zones[0];
        var inside = day.Told.Positions.Count(position => PlanPolygon.Contains(zone.Polygon.AsSpan(), position.Position));
        var told = day.Told.Zones.Where(visit => visit.Zone == zone.Id).Sum(visit => (visit.To - visit.From).TotalSeconds);

        // Positions are told once a second; who works there is still in the zone at the end and not yet told.
        var staff = day.Told.Positions.Count(position => position.Staff && PlanPolygon.Contains(zone.Polygon.AsSpan(), position.Position));
        Assert.InRange(told, (inside - staff) * 0.98, (inside * 1.02) + 60);
    }

    [Fact]
    public void Who_works_there_makes_no_visit() =>
        Assert.Empty(day.Told.Visits.Select(visit => visit.Person).Intersect(day.Told.Positions.Where(position => position.Staff).Select(position => position.Person)));

    private static bool Within(in TrueVisit visit, DateTimeOffset from, DateTimeOffset to)
    {
        Assert.InRange(from, visit.From, to);
        Assert.InRange(to, from, visit.To);
        return true;
    }
}
