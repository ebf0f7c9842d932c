using StoreTracking.Tracking.Lines;
using StoreTracking.Tracking.Visits.Reentry;

namespace StoreTracking.Tracking.Floor;

/// <summary>
/// One floor with all that happens on it: the fusion of its cameras, its counting lines, and what its shoppers and its
/// store have not been told yet.
/// </summary>
/// <remarks>Not safe for concurrent use.</remarks>
public sealed class FloorScene
{
    /// <summary>The most crossings that wait for the store; beyond it the oldest are given up.</summary>
    public const int MaximumCrossings = 10_000;

    // Frames reach the floor later than they were captured; only beyond this does silence count as time that passed.
    private static readonly TimeSpan Latency = TimeSpan.FromSeconds(1);

    private readonly FloorFusion _fusion;
    private readonly LineCounters _lines;
    private readonly Dictionary<Guid, ShopperWalk> _walks = [];
    private readonly List<(FloorNumber Number, Crossing Crossing)> _crossings = [];
    private readonly long _epoch;
    private long _lastCrossing;
    private long _lastVisit;
    private long _milestones;

    /// <summary>Makes the scene of an empty floor.</summary>
    /// <param name="newShopper">Yields a new random id for each person.</param>
    /// <param name="layout">What is known of the floor.</param>
    /// <param name="lines">The counting lines.</param>
    /// <param name="epoch">This run of the floor: higher than that of any before, by more than the walks that it gave.</param>
    /// <param name="options">How observations become tracks; the defaults if absent.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public FloorScene(
        Func<Guid> newShopper, FloorLayout layout, IEnumerable<LineCounter> lines, long epoch = 0, FloorFusionOptions? options = null)
    {
        _epoch = epoch;
        _fusion = new(newShopper, layout, options);
        Looks = new LooksEvidence(_fusion);
        _lines = new(lines);
    }

    /// <summary>The newest capture time so far.</summary>
    public DateTimeOffset Now => _fusion.Now;

    /// <summary>Grows with every change of positions or counts.</summary>
    public long Version { get; private set; }

    /// <summary>Everybody on the floor. The span holds until the next call.</summary>
    public ReadOnlySpan<FloorTrack> Tracks => _fusion.Tracks;

    /// <summary>The crossings that <see cref="Forget"/> was not told of yet, oldest first.</summary>
    public IReadOnlyList<(FloorNumber Number, Crossing Crossing)> Crossings => _crossings;

    /// <summary>Grows with what a checkpoint must not miss: people who came or went, and crossings.</summary>
    public long Milestones => _fusion.Begun + _milestones;

    /// <summary>Whether somebody is so near a line that the next moments may decide on a crossing.</summary>
    public bool IsAnybodyAtALine => _lines.IsAnybodyNear;

    /// <summary>What looks say of somebody who comes in being somebody who has just gone out.</summary>
    public IReentryEvidence Looks { get; }

    /// <summary>Whom a camera follows in which of its tracks, of those who are people for certain.</summary>
    public IEnumerable<(int Track, Guid Shopper)> TracksOf(string camera) => _fusion.TracksOf(camera);

    /// <summary>Takes one camera's frame; see <see cref="FloorFusion.Observe"/>.</summary>
    public FrameVerdict Observe(
        string camera, long sequence, DateTimeOffset capturedAt, ReadOnlySpan<CameraObservation> observations)
    {
        var changes = _fusion.Observe(camera, sequence, capturedAt, observations);
        Follow(changes);
        return changes.Verdict;
    }

    /// <summary>Lets time pass where no camera delivers.</summary>
    /// <param name="now">The present time.</param>
    public void Advance(DateTimeOffset now)
    {
        if (now - Latency > Now && Now != DateTimeOffset.MinValue)
        {
            Follow(_fusion.Advance(now - Latency));
        }
    }

    /// <summary>Where each shopper went since the last call, and which visits are over.</summary>
    public IReadOnlyList<ShopperWalk> TakeWalks()
    {
        var walks = new List<ShopperWalk>(_walks.Count);
        foreach (var (shopper, walk) in _walks)
        {
            if (walk.Steps.Count == 0 && walk.End == WalkEnd.None)
            {
                continue;
            }

            walks.Add(walk);
            if (walk.End == WalkEnd.None)
            {
                _walks[shopper] = walk.Next();
            }
            else
            {
                _walks.Remove(shopper);
            }
        }

        return walks;
    }

    /// <summary>Gives up the oldest crossings, which the store has counted.</summary>
    public void Forget(int crossings) => _crossings.RemoveRange(0, Math.Min(crossings, _crossings.Count));

    /// <summary>What a later run needs to go on.</summary>
    public FloorCheckpoint Checkpoint() => new()
    {
        Epoch = _epoch,
        At = Now,
        Tracks = [.. _fusion.Checkpoint().Select(track => track.Shopper == Guid.Empty
            ? track
            : track with { Visit = Walk(track.Shopper).Visit, Lines = _lines.Checkpoint(track.Shopper) })],
        Crossings = [.. _crossings.Select(static counted => new CrossingCheckpoint
        {
            Number = counted.Number,
            Line = counted.Crossing.Line,
            Track = counted.Crossing.Track,
            Inwards = counted.Crossing.Inwards,
            At = counted.Crossing.At,
        })],
    };

    /// <summary>
    /// Goes on from an earlier run's checkpoint; called once, before anything else. Its people are lost at their places, and
    /// the cameras' next frames find them again. Patience goes on with the first of these: while nobody looked, nobody was missed.
    /// </summary>
    /// <param name="checkpoint">What the earlier run knew.</param>
    /// <param name="camerasReturnBy">When patience goes on even where no camera has come back.</param>
    public void Resume(FloorCheckpoint checkpoint, DateTimeOffset camerasReturnBy)
    {
        _fusion.Resume(checkpoint.At, checkpoint.Tracks, camerasReturnBy);
        foreach (var track in checkpoint.Tracks.Where(static track => track.Shopper != Guid.Empty))
        {
            _lines.Resume(track.Shopper, track.Lines);
            var walk = new ShopperWalk(track.Shopper, sequence: _epoch, track.Visit);
            walk.Steps.Add(new(track.FirstSeen, new(track.OriginX, track.OriginY)));
            walk.Steps.Add(new(track.LastSeen, new(track.X, track.Y)));
            _walks.Add(track.Shopper, walk);
        }

        foreach (var crossing in checkpoint.Crossings)
        {
            _crossings.Add((crossing.Number, new(crossing.Line, crossing.Track, crossing.Inwards, crossing.At)));
        }

        Version++;
        _milestones++;
    }

    private void Follow(FloorChanges changes)
    {
        foreach (var track in changes.Born)
        {
            Walk(track.Shopper).Steps.Add(new(track.FirstSeen, track.Origin));
            Walk(track.Shopper).Add(track);
        }

        foreach (var track in changes.Moved)
        {
            Walk(track.Shopper).Add(track);
        }

        foreach (var track in changes.Ended)
        {
            var walk = Walk(track.Shopper);
            (walk.End, walk.Ended) = (WalkEnd.Left, track);
        }

        foreach (var merge in changes.Merged)
        {
            Walk(merge.Absorbed).End = WalkEnd.Merged;
        }

        foreach (var crossing in _lines.Apply(changes))
        {
            _crossings.Add((new(_epoch, ++_lastCrossing), crossing));
            _milestones++;
        }

        Forget(Math.Max(0, _crossings.Count - MaximumCrossings));
        _milestones += changes.Born.Length + changes.Ended.Length + changes.Merged.Length;
        Version += changes.Born.Length + changes.Moved.Length + changes.Ended.Length + changes.Merged.Length;
    }

    private ShopperWalk Walk(Guid shopper)
    {
        if (!_walks.TryGetValue(shopper, out var walk))
        {
            _walks.Add(shopper, walk = new(shopper, sequence: 1, new(_epoch, ++_lastVisit)));
        }

        return walk;
    }
}
