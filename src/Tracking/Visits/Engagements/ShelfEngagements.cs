using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Visits.Engagements;

/// <summary>
/// One person's engagements with the shelves of a floor, at most one at a time. Whoever stands before a shelf, within reach
/// of its goods, is engaged with it; whoever walks by is not. The path tells no gaze: only a person who came away from the
/// goods has to stand for longer.
/// </summary>
internal sealed class ShelfEngagements(ImmutableArray<Shelf> shelves, EngagementOptions options)
{
    private readonly StopDetector _stops = new(options);
    private readonly List<ShelfDwell> _dwells = [];
    private Open? _open;
    private DateTimeOffset _stoodUntil;

    /// <summary>The engagements that ended, shelf by shelf.</summary>
    public ReadOnlySpan<ShelfDwell> Dwells => CollectionsMarshal.AsSpan(_dwells);

    /// <summary>Follows the person.</summary>
    /// <param name="point">The newest position.</param>
    /// <param name="changes">Receives engagements that became certain or ended.</param>
    public void Follow(TimedPoint point, ICollection<ShelfEngagement> changes)
    {
        if (shelves.IsEmpty)
        {
            return;
        }

        _stops.Follow(point);
        if (_stops.Current is { } stop)
        {
            Stand(stop, point.At, changes);
        }
        else if (_open is { } open)
        {
            _open = open = Leave(open);
            if (point.At - open.LastAt > options.ReturnAfter)
            {
                Close(open, changes);
            }
        }
    }

    /// <summary>Ends the engagement, if there is one: the person is gone.</summary>
    public void End(ICollection<ShelfEngagement> changes)
    {
        if (_open is { } open)
        {
            Close(Leave(open), changes);
        }

        _stops.Clear();
    }

    /// <summary>Goes on after engagements that have ended.</summary>
    public void Resume(IEnumerable<ShelfDwell> ended) => _dwells.AddRange(ended);

    public void Clear()
    {
        _stops.Clear();
        _dwells.Clear();
        (_open, _stoodUntil) = (null, default);
    }

    private Open Leave(Open open)
    {
        open = open.Left(_stops.NearAt);
        _stoodUntil = open.LastAt;
        return open;
    }

    private void Stand(Stop stop, DateTimeOffset now, ICollection<ShelfEngagement> changes)
    {
        // Whose standing counts already goes on, wherever the place drifts.
        if (_open is { StandsSince: not null } standing && standing.Stop == stop.Since)
        {
            return;
        }

        var found = Find(stop, now);
        if (_open is { } open && (found is null ? now - open.LastAt > options.ReturnAfter
            : found != open.Shelf || stop.Since - open.LastAt > options.ReturnAfter))
        {
            Close(open, changes);
        }

        if (found is not null)
        {
            Engage(found, stop, changes);
        }
    }

    private void Engage(Shelf shelf, Stop stop, ICollection<ShelfEngagement> changes)
    {
        // A stop is dated back, but no moment counts twice.
        var since = stop.Since > _stoodUntil ? stop.Since : _stoodUntil;
        if (_open is { } open)
        {
            _open = open with { Stop = stop.Since, StandsSince = since };
            return;
        }

        var isReturn = _dwells.Exists(dwell => dwell.Shelf == shelf.Id);
        _open = new(shelf, since, stop.Since, since, TimeSpan.Zero, since, isReturn);
        changes.Add(new(shelf.Id, since, TimeSpan.Zero, isReturn));
    }

    private void Close(Open open, ICollection<ShelfEngagement> changes)
    {
        _open = null;
        changes.Add(new(open.Shelf.Id, open.BeganAt, open.Stood, open.IsReturn, open.LastAt));
        var index = _dwells.FindIndex(dwell => dwell.Shelf == open.Shelf.Id);
        if (index < 0)
        {
            _dwells.Add(new(open.Shelf.Id, new(1, open.Stood)));
        }
        else
        {
            _dwells[index] = new(open.Shelf.Id, _dwells[index].Dwell.With(open.Stood));
        }
    }

    /// <summary>The shelf that a stop belongs to: the nearest front, otherwise the first in order; null where there is none yet.</summary>
    private Shelf? Find(Stop stop, DateTimeOffset now)
    {
        var (nearest, least) = ((Shelf?)null, double.PositiveInfinity);
        foreach (var shelf in shelves)
        {
            var metres = shelf.NearestGoods(stop.Place)?.DistanceTo(stop.Place) ?? options.ReachMetres;
            if (metres <= options.ReachMetres && metres < least && shelf.Area.Contains(stop.Place)
                && (now - stop.Since >= options.AwayTime || !CameAway(stop, shelf)))
            {
                (nearest, least) = (shelf, metres);
            }
        }

        return nearest;
    }

    private bool CameAway(Stop stop, Shelf shelf)
    {
        if (stop.Arrival is not { } way || shelf.NearestGoods(stop.Place) is not { } goods)
        {
            return false;
        }

        var metres = goods.DistanceTo(stop.Place);
        var cosine = (((goods.X - stop.Place.X) * way.X) + ((goods.Y - stop.Place.Y) * way.Y)) / metres;
        return metres > 0 && cosine < Math.Cos(options.AwayDegrees * Math.PI / 180);
    }

    /// <summary>An engagement that has not ended.</summary>
    /// <param name="Shelf">With what.</param>
    /// <param name="BeganAt">Since when.</param>
    /// <param name="Stop">The beginning of the stop that counts for it, or that counted last.</param>
    /// <param name="StandsSince">Since when the person stands there without a break; null while away.</param>
    /// <param name="Stood">How long they stood before that.</param>
    /// <param name="LastAt">When they last stood there, as far as that is settled.</param>
    /// <param name="IsReturn">Whether they were engaged with it before.</param>
    private readonly record struct Open(
        Shelf Shelf,
        DateTimeOffset BeganAt,
        DateTimeOffset Stop,
        DateTimeOffset? StandsSince,
        TimeSpan Stood,
        DateTimeOffset LastAt,
        bool IsReturn)
    {
        public Open Left(DateTimeOffset at) => StandsSince is not { } since ? this
            : this with { StandsSince = null, Stood = Stood + (at > since ? at - since : TimeSpan.Zero), LastAt = at > LastAt ? at : LastAt };
    }
}
