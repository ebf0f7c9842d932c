using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Floors;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Visits;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Silo.Replay;

/// <summary>
/// The floor and its visits, run by the objects that the floor's and the shoppers' grains guard. The random ids stay
/// inside: visits are numbered from 1 in the order of their beginning.
/// </summary>
internal sealed class ReplayedFloor(FloorConfiguration floor)
{
    // Longer than any track outlives its last sight.
    private static readonly TimeSpan Afterwards = TimeSpan.FromMinutes(1);

    private readonly FloorScene _scene = FloorScenes.Create(floor);
    private readonly ImmutableArray<Zone> _zones = FloorScenes.Zones(floor);
    private readonly Dictionary<Guid, OpenVisit> _open = [];
    private readonly HashSet<Guid> _inView = [];
    private readonly List<CameraObservation> _observations = [];
    private readonly List<FloorSight> _seen = [];
    private readonly List<ReplayedVisit> _visits = [];
    private readonly List<ReplayedCrossing> _crossings = [];
    private int _lastNumber;

    /// <summary>The visits that are over, by number.</summary>
    public IReadOnlyList<ReplayedVisit> Visits => _visits;

    /// <summary>The crossings of the floor's lines, in the order in which they were counted.</summary>
    public IReadOnlyList<ReplayedCrossing> Crossings => _crossings;

    /// <summary>Takes one frame.</summary>
    /// <param name="camera">The camera.</param>
    /// <param name="frame">The frame's number, from 1.</param>
    /// <param name="capturedAt">When it was captured.</param>
    /// <param name="people">Where the camera sees people.</param>
    /// <returns>Where the frame shows people on the floor; the span holds until the next call.</returns>
    public ReadOnlySpan<FloorSight> Observe(
        string camera, long frame, DateTimeOffset capturedAt, in PlacedPeople people)
    {
        FloorObservations.Translate(people.Observations, people.Appearances, _observations);
        _scene.Observe(camera, frame, capturedAt, CollectionsMarshal.AsSpan(_observations));
        Follow();
        return Seen(capturedAt);
    }

    /// <summary>Ends the recording: lets time pass until every visit is over.</summary>
    public void End()
    {
        foreach (var track in _scene.Tracks)
        {
            if (track.State == FloorTrackState.Confirmed)
            {
                _inView.Add(track.Shopper);
            }
        }

        _scene.Advance(_scene.Now + Afterwards);
        Follow();
        _visits.Sort((a, b) => a.Number.CompareTo(b.Number));
    }

    private void Follow()
    {
        foreach (var walk in _scene.TakeWalks())
        {
            if (!_open.TryGetValue(walk.Shopper, out var visit))
            {
                _open.Add(walk.Shopper, visit = new(++_lastNumber, new Visit(_zones)));
            }

            visit.Domain.Follow(walk.Sequence, CollectionsMarshal.AsSpan(walk.Steps), visit.Stays);
            if (walk.End == WalkEnd.Left)
            {
                End(walk.Shopper, visit);
            }
        }

        foreach (var (_, crossing) in _scene.Crossings)
        {
            _crossings.Add(new(crossing.Line, _open[crossing.Track].Number, crossing.Inwards, crossing.At));
        }

        _scene.Forget(_scene.Crossings.Count);
    }

    private void End(Guid shopper, OpenVisit visit)
    {
        _open.Remove(shopper);
        if (visit.Domain.End(visit.Stays) is not { } ended)
        {
            return;
        }

        // A visit without an end of its own has stays without one: those that last to its last moment.
        var isOpen = _inView.Contains(shopper);
        var stays = visit.Stays
            .Where(stay => stay.LeftAt is not null)
            .Select(stay => new ReplayedStay(
                stay.Zone, visit.Number, stay.EnteredAt, stay.LeftAt!.Value, isOpen && stay.LeftAt == ended.EndedAt));
        _visits.Add(new(visit.Number, ended.BeganAt, ended.EndedAt, ended.Metres, isOpen, [.. stays]));
    }

    private ReadOnlySpan<FloorSight> Seen(DateTimeOffset at)
    {
        _seen.Clear();
        foreach (var track in _scene.Tracks)
        {
            if (track.LastSeen == at)
            {
                _seen.Add(new(_open[track.Shopper].Number, track.Position));
            }
        }

        return CollectionsMarshal.AsSpan(_seen);
    }

    private sealed record OpenVisit(int Number, Visit Domain)
    {
        public List<ZoneStay> Stays { get; } = [];
    }
}

/// <summary>Somebody on the floor in one frame.</summary>
/// <param name="Visit">The visit's number.</param>
/// <param name="Position">Where, in metres on the plan.</param>
internal readonly record struct FloorSight(int Visit, FloorPoint Position);
