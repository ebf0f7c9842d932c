using System.Collections.Immutable;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.People.Staff;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Stores.Queues;
using StoreTracking.Tracking.Tests.Simulated;

namespace StoreTracking.Tracking.Tests.Stores;

/// <summary>A store on noisy positions and a door that miscounts, against what happened in the simulated shop.</summary>
public sealed class StoreAccuracyTests(ITestOutputHelper output)
{
    private const double MissedCrossings = 0.04;
    private const double LostTracks = 0.05;

    [Fact]
    public void Occupancy_stays_within_one_person_of_the_truth_and_its_band_holds_it()
    {
        var run = new Run(new Shop(ShopPlan.Make(parties: 90), seed: 21, positionsPerSecond: 5));
        var (moments, exact, near, banded, ledger) = (0, 0, 0, 0, 0);
        run.Go(TimeSpan.FromHours(1), (state, at) =>
        {
            if (at - run.Start < TimeSpan.FromMinutes(2) || at < run.Next)
            {
                return;
            }

            run.Next = at.AddSeconds(1);
            var (band, truth) = (state.View().Occupancy, run.Shop.Occupancy);
            moments++;
            exact += band.People == truth ? 1 : 0;
            near += Math.Abs(band.People - truth) <= 1 ? 1 : 0;
            banded += truth >= band.Low && truth <= band.High ? 1 : 0;
            ledger += Math.Abs(run.Ledger - truth) <= 1 ? 1 : 0;
        });

        output.WriteLine(
            $"exact {exact / (double)moments:0.000}, within one {near / (double)moments:0.000}, in the band {banded / (double)moments:0.000}, ledger alone within one {ledger / (double)moments:0.000}");
        Assert.InRange(near / (double)moments, 0.95, 1);
        Assert.InRange(banded / (double)moments, 0.9, 1);
    }

    [Fact]
    public void Cashiers_are_found_by_their_zone_and_no_customer_is_taken_for_one()
    {
        var run = new Run(new Shop(ShopPlan.Make(parties: 60), seed: 4, positionsPerSecond: 5));
        run.Go(TimeSpan.FromMinutes(20), (_, _) => { });

        Assert.Equal(2, run.Staff.Count(person => run.IsStaff[person]));
        Assert.DoesNotContain(run.Staff, person => !run.IsStaff[person]);
        Assert.Equal(2, run.State.View().Staff);
    }

    [Fact]
    public void Everybody_who_stays_for_long_enough_is_staff_and_nobody_else()
    {
        // A shift of forty minutes, so that one hour holds it.
        var run = new Run(
            new Shop(ShopPlan.Make(parties: 40, staff: 3), seed: 9, positionsPerSecond: 2), new() { PresenceTime = TimeSpan.FromMinutes(40) });
        run.Go(TimeSpan.FromMinutes(60), (_, _) => { });

        var (found, right) = (run.Staff.Count, run.Staff.Count(person => run.IsStaff[person]));
        output.WriteLine($"{run.IsStaff.Count(person => person.Value)} work there, {found} found, {right} right");
        Assert.Equal(run.IsStaff.Count(person => person.Value), right);
        Assert.InRange(right / (double)found, 0.8, 1);
    }

    [Fact]
    public void Waits_in_the_queue_are_those_of_the_truth()
    {
        var run = new Run(new Shop(ShopPlan.Make(parties: 100), seed: 33, positionsPerSecond: 5));
        var (promised, lengths) = (new List<double>(), new List<double>());
        run.Go(TimeSpan.FromHours(1), (state, at) =>
        {
            if (at < run.Next)
            {
                return;
            }

            run.Next = at.AddSeconds(10);
            var queue = state.View().Queues[0];
            lengths.Add(queue.Length);
            if (queue.Expected is { } expected && at - run.Start > TimeSpan.FromMinutes(10))
            {
                promised.Add(expected.TotalSeconds);
            }
        });

        // Who stayed for less than it takes to pay walked by.
        var stays = run.Shop.Truth.ZoneVisits
            .Where(stay => stay.Zone == "tills" && !stay.Staff && stay.To - stay.From > TimeSpan.FromSeconds(15))
            .Select(stay => (stay.To - stay.From).TotalSeconds).ToList();
        var waited = run.State.View().Queues[0].Waited;
        output.WriteLine(
            $"{stays.Count} true stays of {stays.Average():0.0} s, {waited.Count} waits of {waited.Mean.TotalSeconds:0.0} s, mean promise {promised.Average():0.0} s, mean length {lengths.Average():0.0}");
        Assert.InRange(waited.Count / (double)stays.Count, 0.9, 1.1);
        Assert.InRange(waited.Mean.TotalSeconds / stays.Average(), 0.85, 1.1);
        Assert.InRange(promised.Average() / stays.Average(), 0.7, 1.5);
    }

    /// <summary>A shop's positions and crossings handed to a store, with a floor's memory of people out of sight.</summary>
    private sealed class Run
    {
        private readonly Dictionary<int, Guid> _ids = [];
        private readonly Dictionary<int, (FloorPoint Place, DateTimeOffset At)> _seen = [];
        private readonly Dictionary<int, StaffJudge> _judges = [];
        private readonly Random _random = new(1);
        private readonly StaffOptions _staff;
        private int _crossings;

        public Run(Shop shop, StaffOptions? staff = null)
        {
            (Shop, Start, Next, _staff) = (shop, shop.Now, shop.Now, staff ?? new());
            State = new(
                new()
                {
                    Floors = ["ground"],
                    Lines = ["door"],
                    Zones = ["tills"],
                    Queues = [new QueueZone("tills", "ground", ShopPlan.Tills)],
                    Porches = [new Porch("ground", ShopPlan.Entrance, new(new(1.2, 0.4), new(7.2, 0.4)), new(4.2, 3))],
                },
                TimeZoneInfo.Utc);
        }

        public Shop Shop { get; }

        public StoreState State { get; }

        public DateTimeOffset Start { get; }

        public DateTimeOffset Next { get; set; }

        /// <summary>Entries less exits as the door counted them.</summary>
        public int Ledger { get; private set; }

        public List<int> Staff { get; } = [];

        public Dictionary<int, bool> IsStaff { get; } = [];

        public void Go(TimeSpan duration, Action<StoreState, DateTimeOffset> look)
        {
            var sequence = 0;
            Shop.Run(duration, (at, seen) =>
            {
                foreach (var (person, place) in seen)
                {
                    Follow(person.Person, person.Staff, new(at, place));
                }

                var positions = _seen.Where(pair => at - pair.Value.At < TimeSpan.FromSeconds(5))
                    .Where(pair => !IsLost(pair.Key, at))
                    .Select(pair => new StorePosition(_ids[pair.Key], "ground", pair.Value.Place)).ToImmutableArray();
                State.Update("ground", 1, ++sequence, at, positions);
                Cross();
                State.Advance(at);
                look(State, at);
            });
        }

        private void Follow(int person, bool staff, TimedPoint point)
        {
            _ids.TryAdd(person, Guid.NewGuid());
            _seen[person] = (point.Position, point.At);
            IsStaff[person] = staff;
            if (!_judges.TryGetValue(person, out var judge))
            {
                _judges.Add(person, judge = new([ShopPlan.Cashiers], _staff));
            }

            judge.Follow(point);
            if (judge.IsStaff && State.ReportStaff(_ids[person]))
            {
                Staff.Add(person);
            }
        }

        private void Cross()
        {
            for (; _crossings < Shop.Truth.Crossings.Count; _crossings++)
            {
                var crossing = Shop.Truth.Crossings[_crossings];
                if (_random.NextDouble() >= MissedCrossings)
                {
                    Ledger += crossing.Inwards ? 1 : -1;
                    State.CountCrossing(crossing.Line, crossing.Inwards, crossing.At, _ids.GetValueOrDefault(crossing.Person));
                }
            }
        }

        // One in twenty is hidden from every camera for a minute at a time.
        private static bool IsLost(int person, DateTimeOffset at) =>
            new Random((person * 1009) + (at.Hour * 60) + at.Minute).NextDouble() < LostTracks;
    }
}
