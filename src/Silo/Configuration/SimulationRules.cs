using System.Collections.Immutable;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Simulation;
using StoreTracking.Simulation.Plans;
using static StoreTracking.Silo.Configuration.FloorRules;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of a store's simulation.</summary>
internal static class SimulationRules
{
    private const int HoursOfDay = 24;

    public static void Check(StoreConfiguration store, Problems problems)
    {
        if (store.Simulation is not { } simulation)
        {
            return;
        }

        var at = problems.At("simulation");
        at.Require(
            store.Cameras.Any(camera => camera.Source.Kind == SourceKind.Simulated),
            "no camera sees it; expected a camera with a source of kind 'simulated'.");
        problems.At("floors").Require(
            store.Floors.Length <= 1, $"{store.Floors.Length} floors; expected exactly one in a store with a simulation.");
        var floor = problems.At("floors", 0).At("max").Any ? null : store.Floors.FirstOrDefault();
        CheckFixtures(simulation.Fixtures, floor, at);
        CheckDoorways(simulation.Doorways, floor, at);
        CheckTills(simulation.Tills, floor, at);
        CheckArrivals(simulation.ArrivalsPerHour, at.At("arrivalsPerHour"));
        CheckSurge(simulation.Surge, at.At("surge"));
        CheckRange(simulation.Staff, 0, Limits.MaxStaff, "people", at.At("staff"));
        CheckNoise(simulation.Noise, at.At("noise"));
        CheckWays(store, problems);
    }

    // Whether people get anywhere can be told only of a store that makes sense in every part.
    private static void CheckWays(StoreConfiguration store, Problems problems)
    {
        if (problems.Found.Count == 0)
        {
            foreach (var fault in PlanCheck.Find(PlanTranslation.Make(store)))
            {
                problems.At("simulation").Add(fault);
            }
        }
    }

    private static void CheckSurge(SurgeConfiguration? surge, Problems problems)
    {
        if (surge is not null)
        {
            CheckRange(surge.EveryMinutes, Limits.MinSurgeMinutes, Limits.MaxSurgeMinutes, "minutes", problems.At("everyMinutes"));
            problems.At("withinSeconds").Require(
                surge.WithinSeconds >= 1 && (surge.EveryMinutes < Limits.MinSurgeMinutes || surge.WithinSeconds < surge.EveryMinutes * 60),
                $"{surge.WithinSeconds} is out of range; expected 1 second to less than the time to the next crowd.");
            CheckRange(surge.Parties, 1, Limits.MaxSurgeParties, "parties", problems.At("parties"));
        }
    }

    private static void CheckFixtures(ImmutableArray<FixtureConfiguration> fixtures, FloorConfiguration? floor, Problems problems)
    {
        var taken = new HashSet<string>();
        for (var i = 0; i < fixtures.Length; i++)
        {
            var (fixture, at) = (fixtures[i], problems.At("fixtures", i));
            Names.CheckId(fixture.Id, "fixture", taken, at.At("id"));
            CheckInside(fixture.Centre, floor, at.At("centre"));
            at.At("size").Require(
                Math.Min(fixture.Size.X, fixture.Size.Y) >= Limits.MinFixtureSide && Math.Max(fixture.Size.X, fixture.Size.Y) <= Limits.MaxPlanSide,
                $"{Show(fixture.Size)} is out of range; expected the length and the depth, {Limits.MinFixtureSide} to {Limits.MaxPlanSide} metres each.");
            CheckRange(fixture.Heading, -360, 360, "degrees", at.At("heading"));
            CheckRange(fixture.Height, Limits.MinFixtureSide, Limits.MaxFixtureHeight, "metres", at.At("height"));
        }
    }

    private static void CheckDoorways(ImmutableArray<DoorwayConfiguration> doorways, FloorConfiguration? floor, Problems problems)
    {
        problems.At("doorways").Require(!doorways.IsEmpty, "the list is empty; expected at least one doorway.");
        var taken = new HashSet<string>();
        for (var i = 0; i < doorways.Length; i++)
        {
            var (doorway, at) = (doorways[i], problems.At("doorways", i));
            Names.CheckId(doorway.Id, "doorway", taken, at.At("id"));
            CheckInside(doorway.From, floor, at.At("from"));
            CheckInside(doorway.To, floor, at.At("to"));
            CheckInside(doorway.Inside, floor, at.At("inside"));
            var width = PlanGeometry.Distance(doorway.From, doorway.To);
            if (at.At("to").Require(
                width >= Limits.MinDoorwayWidth, $"the doorway is {width:0.##} m wide; expected at least {Limits.MinDoorwayWidth} m."))
            {
                at.At("inside").Require(
                    Math.Abs(PlanGeometry.Cross(doorway.From, doorway.To, doorway.Inside)) / width >= Limits.MinInsideDistance,
                    $"{Show(doorway.Inside)} lies on the threshold; expected a point at least {Limits.MinInsideDistance} m inside.");
            }
        }
    }

    private static void CheckTills(ImmutableArray<TillConfiguration> tills, FloorConfiguration? floor, Problems problems)
    {
        var taken = new HashSet<string>();
        for (var i = 0; i < tills.Length; i++)
        {
            var (till, at) = (tills[i], problems.At("tills", i));
            Names.CheckId(till.Id, "till", taken, at.At("id"));
            CheckInside(till.Customer, floor, at.At("customer"));
            CheckInside(till.Cashier, floor, at.At("cashier"));
            CheckInside(till.QueueEnd, floor, at.At("queueEnd"));
            at.At("queueEnd").Require(
                till.QueueEnd != till.Customer, $"{Show(till.QueueEnd)} is where the customer stands; expected a point towards which the queue grows.");
        }
    }

    private static void CheckArrivals(ImmutableArray<double> arrivals, Problems problems)
    {
        problems.Require(
            arrivals.Length == HoursOfDay, $"{arrivals.Length} numbers; expected {HoursOfDay}, one for each hour of the day from midnight.");
        for (var hour = 0; hour < arrivals.Length; hour++)
        {
            CheckRange(arrivals[hour], 0, Limits.MaxArrivalsPerHour, "parties an hour", problems.Item(hour));
        }
    }

    private static void CheckNoise(NoiseConfiguration noise, Problems problems)
    {
        problems.At("misses").Require(
            noise.Misses is null or (>= 0 and < 1), $"{noise.Misses} is out of range; expected a share from 0 to below 1.");
        CheckRange(noise.FalseAlarms, 0, Limits.MaxFalseAlarms, "a frame", problems.At("falseAlarms"));
        CheckRange(noise.Position, 0, Limits.MaxPositionNoise, "metres", problems.At("position"));
        CheckRange(noise.Latency, 0, Limits.MaxLatency, "seconds", problems.At("latency"));
        CheckRange(noise.Looks, 0, Limits.MaxLooksNoise, "times the usual", problems.At("looks"));
    }

    private static void CheckRange(double? value, double least, double most, string unit, Problems problems) => problems.Require(
        value is null || (value >= least && value <= most), $"{value} is out of range; expected {least} to {most} {unit}.");
}
