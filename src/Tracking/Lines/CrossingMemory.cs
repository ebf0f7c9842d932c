using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Lines;

/// <summary>
/// Keeps, for a short time, what a line knew of tracks that ended, and hands it to a track that is born near: an identity
/// that switches on the line then counts as the one person it is. The limits are those of any guess: of two people within
/// reach the nearer one gets the memory, and a person who comes into view where another has just vanished inherits a side
/// that may be the wrong one. Both need two people within a metre or two and the memory time.
/// </summary>
internal sealed class CrossingMemory(LineCounterOptions options)
{
    private const int Capacity = 64;

    private readonly List<LineTrack> _ended = [];

    public int Count => _ended.Count;

    /// <summary>Keeps an ended track; one that had settled nowhere is not worth it.</summary>
    public void Keep(LineTrack track)
    {
        if (track.Side == LineSide.Unknown)
        {
            return;
        }

        if (_ended.Count == Capacity)
        {
            _ended.RemoveAt(0);
        }

        _ended.Add(track);
    }

    /// <summary>Takes out the nearest ended track that a new one may continue, or null.</summary>
    public LineTrack? Take(TimedPoint born)
    {
        Expire(born.At);
        var (index, nearest) = (-1, double.PositiveInfinity);
        for (var i = 0; i < _ended.Count; i++)
        {
            var gap = born.At - _ended[i].Last.At;
            var distance = _ended[i].Last.Position.DistanceTo(born.Position);
            var reach = options.MemoryMetres + (options.MemorySpeed * Math.Max(0, gap.TotalSeconds));
            if (distance <= reach && distance < nearest)
            {
                (index, nearest) = (i, distance);
            }
        }

        if (index < 0)
        {
            return null;
        }

        var taken = _ended[index];
        _ended.RemoveAt(index);
        return taken;
    }

    /// <summary>Forgets what is too old at the given time.</summary>
    public void Expire(DateTimeOffset now)
    {
        for (var i = _ended.Count - 1; i >= 0; i--)
        {
            if (now - _ended[i].Last.At > options.MemoryTime)
            {
                _ended.RemoveAt(i);
            }
        }
    }
}
