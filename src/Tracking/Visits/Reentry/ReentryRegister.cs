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
            _continued.Add(walk.Shopper, new(_waiting[found].Visit, _waiting[found].Sequence));
            _waiting.RemoveAt(found);
        }
    }

    private void Follow(ShopperWalk walk)
    {
        var (visit, before) = _continued.TryGetValue(walk.Shopper, out var continued) ? continued : new(walk.Shopper, 0);
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
                Wait(new(visit, walk.Shopper, last, sequence));
            }
        }

        _walks.Add(new(visit, sequence, walk.Steps, end));
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
        _walks.Add(new(waiting.Visit, waiting.Sequence + 1, [], VisitEnd.Left));
    }

    private readonly record struct Waiting(Guid Visit, Guid Track, TimedPoint Last, long Sequence);

    private readonly record struct Continued(Guid Visit, long Before);
}
