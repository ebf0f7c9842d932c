using System.Collections.Immutable;
using StoreTracking.Simulation.Plans;
using StoreTracking.Tracking.Mood;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Stores.Coverage;
using StoreTracking.Tracking.Tests.Simulated;

namespace StoreTracking.Tracking.Tests.Mood;

/// <summary>A simulated shop whose people a store watches.</summary>
internal sealed class MoodRun
{
    private readonly Dictionary<int, Guid> _ids = [];
    private readonly DateTimeOffset _start;
    private DateTimeOffset _next;
    private int _sequence;
    private int _crossings;

    public MoodRun(StorePlan plan, int seed)
    {
        Shop = new(plan, seed, positionsPerSecond: 5);
        _start = _next = Shop.Now;
        State = new(
            new()
            {
                Floors = ["ground"],
                Lines = ["door"],
                Zones = ["tills"],
                Porches = [new Porch("ground", ShopPlan.Entrance, new(new(1.2, 0.4), new(7.2, 0.4)), new(4.2, 3))],
                Coverage = new()
                {
                    Floors = [new FloorArea("ground", new(0, 0), new(16, 12))],
                    Zones = [new ZoneArea("tills", "ground", ShopPlan.Tills)],
                },
            },
            TimeZoneInfo.Utc);
    }

    public Shop Shop { get; }

    public StoreState State { get; }

    /// <summary>Lets the shop live, and shows its mood once a second with the time since it began.</summary>
    public void Go(TimeSpan duration, Action<MoodView, TimeSpan> look) => Shop.Run(duration, (at, seen) =>
    {
        var positions = seen.Where(person => !person.True.Staff).Select(person =>
        {
            _ids.TryAdd(person.True.Person, Guid.NewGuid());
            return new StorePosition(_ids[person.True.Person], "ground", person.Seen);
        }).ToImmutableArray();
        State.Update("ground", 1, ++_sequence, at, positions);
        for (; _crossings < Shop.Truth.Crossings.Count; _crossings++)
        {
            var crossing = Shop.Truth.Crossings[_crossings];
            State.CountCrossing(crossing.Line, crossing.Inwards, crossing.At, _ids.GetValueOrDefault(crossing.Person));
        }

        State.Advance(at);
        if (at >= _next)
        {
            _next = at.AddSeconds(1);
            look(State.View().Mood, at - _start);
        }
    });
}
