using System.Collections.Immutable;
using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Visits.Reentry;

/// <summary>
/// Keeps the visits of a floor apart from its tracks: a track that ends in an entrance leaves its visit open for a while, and
/// one that is born there soon after, close by, goes on with it.
/// </summary>
/// <remarks>
/// Who looks the same continues within <see cref="ReentryOptions.Time"/>, who looks different never. Where nothing is known of
/// looks, <see cref="ReentryOptions.UnprovenTime"/> holds, and only one visit may be waiting near. Not safe for concurrent use.
/// </remarks>
public sealed class ReentryRegister
{
    private readonly ImmutableArray<Polygon> _entrances;
    private readonly ReentryOptions _options;
    private readonly IReentryEvidence? _evidence;
    private readonly Dictionary<Guid, Continued> _continued = [];
    private readonly Dictionary<Guid, TimedPoint> _lastPlaces = [];
    private readonly List<Waiting> _waiting = [];
    private readonly List<VisitWalk> _walks = [];

    /// <summary>Makes the register of a floor without visits.</summary>
    /// <param name="entrances">Where people come and go.</param>
    /// <param name="options">The options; the defaults if absent.</param>
    /// <param name="evidence">What else is known of two tracks; nothing if absent.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public ReentryRegister(ImmutableArray<Polygon> entrances, ReentryOptions? options = null, IReentryEvidence? evidence = null)
    {
        (_entrances, _options, _evidence) = (entrances, options ?? new(), evidence);
        _options.Validate();
    }

    /// <summary>Visits that wait, tracks that go on with another's visit, and places, for tests of the bounds.</summary>
    internal (int Waiting, int Continued, int Places) Held => (_waiting.Count, _continued.Count, _lastPlaces.Count);

    /// <summary>The visit that a track belongs to: that of its own id, unless it goes on with another one.</summary>
    public Guid VisitOf(Guid shopper) => _continued.TryGetValue(shopper, out var continued) ? continued.Visit : shopper;

    /// <summary>Turns the walks of tracks into those of visits.</summary>
    /// <param name="walks">What the tracks did.</param>
    /// <param name="now">The floor's time.</param>
    /// <returns>What the visits did; the list holds until the next call.</returns>
    public IReadOnlyList<VisitWalk> Pass(IReadOnlyList<ShopperWalk> walks, DateTimeOffset now)
    {
        _walks.Clear();
        EndOverdue(now);
        foreach (var walk in walks)
        {
            if (walk.Sequence == 1 && walk.Steps.Count > 0)
            {
                Continue(walk);
            }

            Follow(walk);
        }

        return _walks;
    }

    /// <summary>What a later run needs to go on.</summary>
    public ReentryCheckpoint Checkpoint() => new(
        [.. _waiting.Select(static visit => new WaitingCheckpoint(
            visit.Visit, visit.Number, visit.Track, PlaceCheckpoint.Of(visit.First), PlaceCheckpoint.Of(visit.Last)))],
        [.. _continued.Select(static track => new ContinuedCheckpoint(
            track.Key, track.Value.Visit, track.Value.Number, PlaceCheckpoint.Of(track.Value.First)))]);

    /// <summary>Goes on from an earlier run's checkpoint; called once, before anything else.</summary>
    /// <param name="checkpoint">What the earlier run knew.</param>
    /// <param name="sequence">Higher than any count of walks that the earlier run gave: the floor's epoch.</param>
    public void Resume(ReentryCheckpoint checkpoint, long sequence)
    {
        foreach (var visit in checkpoint.Waiting)
        {
            _waiting.Add(new(visit.Visit, visit.Number, visit.Track, visit.First.ToPoint(), visit.Last.ToPoint(), sequence));
        }

        foreach (var track in checkpoint.Continued)
        {
            _continued.Add(track.Track, new(track.Visit, track.Number, sequence, track.First.ToPoint()));
        }
    }

    private void Continue(ShopperWalk walk)
    {
        var origin = walk.Steps[0];
        var (found, likeness, candidates) = (-1, Likeness.Unknown, 0);
        for (var i = 0; i < _waiting.Count; i++)
        {
            var waiting = _waiting[i];
            var gap = origin.At - waiting.Last.At;
            if (gap < TimeSpan.Zero || gap > _options.Time || waiting.Last.Position.DistanceTo(origin.Position) > _options.Metres)
            {
                continue;
            }

            var looks = _evidence?.Compare(waiting.Track, walk.Shopper) ?? Likeness.Unknown;
            if (looks == Likeness.Different || (looks == Likeness.Unknown && gap > _options.UnprovenTime))
            {
                continue;
            }

            candidates++;
            if (found < 0 || looks > likeness)
            {
                (found, likeness) = (i, looks);
            }
        }

        if (found >= 0 && (likeness == Likeness.Same || candidates == 1))
        {
            var before = _waiting[found];
            _continued.Add(walk.Shopper, new(before.Visit, before.Number, before.Sequence, before.First));
            _waiting.RemoveAt(found);
        }
    }

    private void Follow(ShopperWalk walk)
    {
        var (visit, number, before, began) = _continued.TryGetValue(walk.Shopper, out var continued)
            ? continued
            : new(walk.Shopper, walk.Visit, 0, walk.Ended is { } track ? new(track.FirstSeen, track.Origin) : default);
        var sequence = before + walk.Sequence;
        if (walk.Steps.Count > 0)
        {
            _lastPlaces[walk.Shopper] = walk.Steps[^1];
        }

        var end = walk.End switch
        {
            WalkEnd.None => VisitEnd.None,
            WalkEnd.Merged => VisitEnd.Merged,
            _ => VisitEnd.Left,
        };
        if (end != VisitEnd.None)
        {
            _continued.Remove(walk.Shopper);
            _lastPlaces.Remove(walk.Shopper, out var last);
            end = end == VisitEnd.Left && MayComeBack(last.Position) ? VisitEnd.SteppedOut : end;
            if (end == VisitEnd.SteppedOut)
            {
                Wait(new(visit, number, walk.Shopper, began, last, sequence));
            }

            if (end == VisitEnd.Left)
            {
                _walks.Add(new(visit, number, sequence, walk.Steps, end) { First = began, Last = last });
                return;
            }
        }

        _walks.Add(new(visit, number, sequence, walk.Steps, end) { Uniform = walk.Uniform });
    }

    private void Wait(Waiting waiting)
    {
        if (_waiting.Count == _options.MaximumWaiting)
        {
            End(0);
        }

        _waiting.Add(waiting);
    }

    private bool MayComeBack(FloorPoint place)
    {
        foreach (var entrance in _entrances)
        {
            if (_options.Time > TimeSpan.Zero && entrance.Contains(place))
            {
                return true;
            }
        }

        return false;
    }

    private void EndOverdue(DateTimeOffset now)
    {
        for (var i = _waiting.Count - 1; i >= 0; i--)
        {
            if (now - _waiting[i].Last.At > _options.Time)
            {
                End(i);
            }
        }
    }

    private void End(int index)
    {
        var waiting = _waiting[index];
        _waiting.RemoveAt(index);
        _walks.Add(new(waiting.Visit, waiting.Number, waiting.Sequence + 1, [], VisitEnd.Left)
        {
            First = waiting.First,
            Last = waiting.Last,
        });
    }

    private readonly record struct Waiting(
        Guid Visit, FloorNumber Number, Guid Track, TimedPoint First, TimedPoint Last, long Sequence);

    private readonly record struct Continued(Guid Visit, FloorNumber Number, long Before, TimedPoint First);
}
