using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Floor;

/// <summary>Where one shopper went in a while, and whether that was the end of the visit.</summary>
public sealed class ShopperWalk
{
    // More often would only ask the same again: somebody is seen in much the same light for a second.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private DateTimeOffset _lookedAt = DateTimeOffset.MinValue;

    internal ShopperWalk(Guid shopper, long sequence, FloorNumber visit = default) => (Shopper, Visit, Sequence) = (shopper, visit, sequence);

    /// <summary>The visit's id.</summary>
    public Guid Shopper { get; }

    /// <summary>The visit's number on this floor.</summary>
    public FloorNumber Visit { get; }

    /// <summary>Counts the walks of a visit upwards; a later run of the floor goes on far above.</summary>
    public long Sequence { get; }

    /// <summary>The positions, oldest first.</summary>
    public List<TimedPoint> Steps { get; } = [];

    /// <summary>The person as the floor saw them last, where the visit is over for good.</summary>
    public FloorTrack? Ended { get; internal set; }

    /// <summary>Whether the visit is over.</summary>
    public WalkEnd End { get; internal set; }

    /// <summary>How like the clothes were to a uniform of the store, 0 to 1; there once a second, and only where the store has one.</summary>
    public double? Uniform { get; private set; }

    internal void Add(in FloorTrack track)
    {
        Steps.Add(new(track.LastSeen, track.Position));
        if (track.Uniform is { } likeness && track.LastSeen - _lookedAt >= BetweenLooks)
        {
            (Uniform, _lookedAt) = (likeness, track.LastSeen);
        }
    }

    internal ShopperWalk Next() => new(Shopper, Sequence + 1, Visit) { _lookedAt = _lookedAt };
}

/// <summary>How a walk ends.</summary>
public enum WalkEnd
{
    /// <summary>It goes on.</summary>
    None,

    /// <summary>The shopper has left, or was not seen for too long.</summary>
    Left,

    /// <summary>The shopper turned out to be another one, whose visit goes on.</summary>
    Merged,
}
