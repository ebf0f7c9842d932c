using StoreTracking.Evaluation.Scores;
using StoreTracking.Grains.Floors;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Grains.Stores;
using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Visits;
using StoreTracking.Tracking.Visits.Reentry;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Accuracy.Trials;

/// <summary>
/// A store from its cameras' observations to its numbers, by the objects that the grains guard. Staff count like everybody else: in
/// some minutes nothing tells them apart.
/// </summary>
internal sealed class StoreChain
{
    private readonly FloorId _floor;
    private readonly FloorScene _scene;
    private readonly ReentryRegister _register;
    private readonly StoreState _state;
    private readonly Func<Visit> _newVisit;
    private readonly Dictionary<Guid, Visit> _visits = [];
    private readonly List<ZoneStay> _stays = [];
    private readonly List<Tracking.Visits.Engagements.ShelfEngagement> _changes = [];
    private readonly List<Stay> _engagements = [];
    private readonly List<Crossing> _crossings = [];
    private readonly List<OccupancyChange> _occupancy = [];
    private long _sequence;
    private int _people;

    /// <summary>Makes the chain of a store that was watched since it opened.</summary>
    /// <param name="store">The store.</param>
    /// <param name="at">When the recording begins.</param>
    /// <param name="inside">How many the store has counted in by then and not out again.</param>
    public StoreChain(StoreConfiguration store, DateTimeOffset at, int inside)
    {
        store = store with { Staff = store.Staff with { Counted = true } };
        var floor = store.Floors[0];
        (_floor, _scene) = (new(store.Id, floor.Id), FloorScenes.Create(floor, options: FloorScenes.Fusion(store)));
        _register = FloorScenes.Register(store, floor, _scene);
        (_state, _newVisit) = (StoreLayouts.Create(store), () => new(FloorScenes.Zones(floor), shelves: FloorScenes.Shelves(floor)));
        for (var person = 0; person < inside; person++)
        {
            _state.CountCrossing(floor.Lines[0].Id, inwards: true, at);
        }

        _people = inside;
        _occupancy.Add(new(at, inside));
    }

    /// <summary>Everybody on the floor.</summary>
    public ReadOnlySpan<FloorTrack> Tracks => _scene.Tracks;

    /// <summary>The engagements with shelves that ended.</summary>
    public IReadOnlyList<Stay> Engagements => _engagements;

    /// <summary>The crossings that were counted.</summary>
    public IReadOnlyList<Crossing> Crossings => _crossings;

    /// <summary>How many people the store said came and went when.</summary>
    public IReadOnlyList<OccupancyChange> Occupancy => _occupancy;

    /// <summary>Takes one camera's frame.</summary>
    public void Observe(string camera, long frame, DateTimeOffset at, ReadOnlySpan<CameraObservation> observations) =>
        _scene.Observe(camera, frame, at, observations);

    /// <summary>Tells the shoppers and the store of what has changed.</summary>
    public void Publish(DateTimeOffset at)
    {
        foreach (var walk in _register.Pass(_scene.TakeWalks(), _scene.Now))
        {
            Follow(walk);
        }

        foreach (var (_, crossing) in _scene.Crossings)
        {
            _crossings.Add(new(crossing.Line, crossing.Inwards, crossing.At));
            _state.CountCrossing(crossing.Line, crossing.Inwards, crossing.At, _register.VisitOf(crossing.Track));
        }

        _scene.Forget(_scene.Crossings.Count);
        var positions = StoreViews.ToPositions(FloorScenes.Positions(_scene, _register, _floor));
        _state.Update(_floor.Name, epoch: 1, ++_sequence, at, positions);
        var people = _state.View().Occupancy.People;
        if (people != _people)
        {
            _occupancy.Add(new(at, people - _people));
            _people = people;
        }
    }

    private void Follow(VisitWalk walk)
    {
        if (!_visits.TryGetValue(walk.Visit, out var visit))
        {
            _visits.Add(walk.Visit, visit = _newVisit());
        }

        visit.Follow(walk.Sequence, [.. walk.Steps], _stays);
        if (walk.End == VisitEnd.SteppedOut)
        {
            visit.StepOut(_stays);
        }
        else if (walk.End != VisitEnd.None)
        {
            visit.End(_stays);
            _visits.Remove(walk.Visit);
        }

        visit.TakeEngagements(_changes);
        foreach (var change in _changes)
        {
            if (change.EndedAt is { } ended)
            {
                _engagements.Add(new(change.Shelf, change.BeganAt, ended));
            }
        }

        _changes.Clear();
        _stays.Clear();
    }
}
