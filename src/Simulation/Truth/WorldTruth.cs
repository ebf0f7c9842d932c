using System.Numerics;
using StoreTracking.Simulation.Behaviour;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Worlds;

namespace StoreTracking.Simulation.Truth;

/// <summary>
/// Watches a world and tells what really happens in it: visits, stays in zones, engagements with goods, crossings of lines,
/// and positions. It remembers only those who are there.
/// </summary>
public sealed class WorldTruth
{
    private readonly World _world;
    private readonly ITruthSink _sink;
    private readonly TimeSpan _positionEvery;
    private readonly Dictionary<int, PersonTruth> _people = [];
    private readonly List<int> _gone = [];
    private DateTimeOffset _nextPosition;
    private long _step;

    /// <summary>Begins to watch; call <see cref="Observe"/> after each step of the world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="sink">Who takes note; it is told of something when it has ended.</param>
    /// <param name="positionEvery">How often positions are told, a tenth of a second where nothing is given; zero for never.</param>
    public WorldTruth(World world, ITruthSink sink, TimeSpan? positionEvery = null)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(sink);
        (_world, _sink) = (world, sink);
        _positionEvery = positionEvery ?? TimeSpan.FromMilliseconds(100);
        _nextPosition = world.Now;
        Observe();
    }

    /// <summary>How many shoppers are in the store now; who only looks in from the doorway is not.</summary>
    public int Occupancy { get; private set; }

    /// <summary>Takes note of what the last step changed.</summary>
    public void Observe()
    {
        var now = _world.Now;
        var tellsPositions = _positionEvery > TimeSpan.Zero && now >= _nextPosition;
        Occupancy = 0;
        _step++;
        foreach (var person in _world.Scene.People)
        {
            var truth = Known(person);
            truth.SeenAt = _step;
            Watch(person, truth, now);
            Occupancy += truth.IsVisiting ? 1 : 0;
            if (tellsPositions)
            {
                _sink.Add(new TruePosition(truth.Id, truth.Party, truth.IsStaff, now, person.Position));
            }
        }

        if (tellsPositions)
        {
            _nextPosition += _positionEvery;
        }

        Forget(now);
    }

    private void Watch(Person person, PersonTruth truth, DateTimeOffset now)
    {
        if (truth.Position is { } before)
        {
            foreach (var line in _world.Plan.Lines)
            {
                if (PlanSegment.Cross(before, person.Position, line.From, line.To))
                {
                    _sink.Add(new TrueCrossing(truth.Id, truth.IsStaff, line.Id, IsInside(line, person.Position), now));
                }
            }
        }

        truth.Pass(truth.IsStaff ? [] : _world.Scene.Gates, person.Position, now, _sink);
        for (var i = 0; i < _world.Plan.Zones.Length; i++)
        {
            var zone = _world.Plan.Zones[i];
            truth.Stay(i, zone, PlanPolygon.Contains(zone.Polygon.AsSpan(), person.Position), now, _sink);
        }

        truth.Engage(person.Engagement, _world.Plan, now, _sink);
    }

    private PersonTruth Known(Person person)
    {
        if (!_people.TryGetValue(person.Id, out var truth))
        {
            truth = new(_world.Plan.Zones.Length) { Id = person.Id, Party = person.Party.Id, IsStaff = person.Role != PersonRole.Shopper };
            _people.Add(person.Id, truth);
        }

        return truth;
    }

    private void Forget(DateTimeOffset now)
    {
        if (_people.Count == _world.Scene.People.Count)
        {
            return;
        }

        foreach (var (id, truth) in _people)
        {
            if (truth.SeenAt != _step)
            {
                Close(truth, now);
                _gone.Add(id);
            }
        }

        foreach (var id in _gone)
        {
            _people.Remove(id);
        }

        _gone.Clear();
    }

    // Whoever vanishes on a porch within a zone leaves the zone.
    private void Close(PersonTruth truth, DateTimeOffset now)
    {
        for (var i = 0; i < _world.Plan.Zones.Length; i++)
        {
            truth.Stay(i, _world.Plan.Zones[i], inside: false, now, _sink);
        }

        truth.Engage(-1, _world.Plan, now, _sink);
    }

    private static bool IsInside(PlanLine line, Vector2 point) =>
        PlanSegment.Turn(line.From, line.To, point) >= 0 == PlanSegment.Turn(line.From, line.To, line.Inside) >= 0;
}
